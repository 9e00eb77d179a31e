import { useState } from "react";
import { answerOf } from "../answers/item-answer";
import { entryName } from "../checklist/answer-text";
import { useDesk } from "../desk-state";
import type { TargetView } from "../use-target-view";

const SHOWN_AT_FIRST = 8;

/** 还缺: what is left until the target is done; each leads to its item. */
export function MissingList({ view, onJump }: { view: TargetView; onJump: (itemId: string) => void }) {
  const { verdict, answers, pack } = view;
  const openedVetoes = useDesk((desk) => desk.openedVetoes);
  const [isWhole, setWhole] = useState(false);
  const { missing } = verdict;
  if (missing.length === 0) return null;
  const shown = isWhole ? missing : missing.slice(0, SHOWN_AT_FIRST);
  const remarkOf = (itemId: string): string => {
    if (openedVetoes.has(itemId)) return "请勾选情形";
    return answerOf(answers, itemId).rivals.length > 0 ? "两份答案不一样" : "";
  };
  return (
    <section data-testid="missing">
      <h2>
        还缺 <span className="figures">{missing.length}</span> 项
      </h2>
      <ul className="missing-list">
        {shown.map((itemId) => (
          <li key={itemId}>
            <button type="button" className="jump" onClick={() => onJump(itemId)} data-testid={`missing-${itemId}`}>
              {entryName(pack, itemId)}
            </button>
            <span className="waits">{remarkOf(itemId)}</span>
          </li>
        ))}
      </ul>
      {shown.length < missing.length && (
        <button type="button" className="jump" onClick={() => setWhole(true)}>
          另外 {missing.length - shown.length} 项
        </button>
      )}
    </section>
  );
}
