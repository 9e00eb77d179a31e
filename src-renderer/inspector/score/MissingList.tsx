import { useState } from "react";
import { askedItem, evidenceOf, itemTitle } from "../../../src-core/standard/entry-words";
import { evidenceName } from "../../../src-core/standard/evidence-name";
import { answerOf } from "../answers/item-answer";
import { focusEvidence } from "../checklist/Checklist";
import { useDesk } from "../desk-state";
import type { TargetView } from "../use-target-view";

/** How many are shown until the rest is asked for. Evidence stands above the score's lines, which it must not push away. */
const SHOWN_AT_FIRST = { answers: 8, evidence: 4 };

/** 还缺: what is still to be answered until the target is done; each leads to its item. */
export function MissingList({ view, onJump }: { view: TargetView; onJump: (itemId: string) => void }) {
  const { verdict, answers, pack } = view;
  const openedVetoes = useDesk((desk) => desk.openedVetoes);
  if (verdict.missing.length === 0) return null;
  const remarkOf = (itemId: string): string => {
    if (openedVetoes.has(itemId)) return "请勾选情形";
    return answerOf(answers, itemId).rivals.length > 0 ? "两份答案不一样" : "";
  };
  return (
    <section data-testid="missing">
      <h2>
        还缺 <span className="figures">{verdict.missing.length}</span> 项
      </h2>
      <Places
        first={SHOWN_AT_FIRST.answers}
        ids={verdict.missing}
        nameOf={(id) => itemTitle(askedItem(pack, id))}
        remarkOf={remarkOf}
        onGo={onJump}
      />
    </section>
  );
}

/** Findings that lack what the standard wants to see; each leads to its field. */
export function MissingEvidence({ view }: { view: TargetView }) {
  const { verdict, pack } = view;
  const { missingEvidence } = verdict;
  if (missingEvidence.length === 0) return null;
  return (
    <section data-testid="missing-evidence">
      <h2>
        缺证据 <span className="figures">{missingEvidence.length}</span> 处
      </h2>
      <Places
        prefix="evidence-"
        first={SHOWN_AT_FIRST.evidence}
        ids={missingEvidence}
        nameOf={(id) => itemTitle(askedItem(pack, id))}
        remarkOf={(id) => `缺${evidenceName(evidenceOf(pack, id))}`}
        onGo={focusEvidence}
      />
    </section>
  );
}

function Places(props: {
  prefix?: string;
  first: number;
  ids: readonly string[];
  nameOf: (itemId: string) => string;
  remarkOf: (itemId: string) => string;
  onGo: (itemId: string) => void;
}) {
  const { prefix = "", first, ids, nameOf, remarkOf, onGo } = props;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? ids : ids.slice(0, first);
  return (
    <>
      <ul className="missing-list">
        {shown.map((itemId) => (
          <li key={itemId}>
            <button
              type="button"
              className="jump"
              onClick={() => onGo(itemId)}
              data-testid={`missing-${prefix}${itemId}`}
            >
              {nameOf(itemId)}
            </button>
            <span className="waits">{remarkOf(itemId)}</span>
          </li>
        ))}
      </ul>
      {shown.length < ids.length && (
        <button type="button" className="jump" onClick={() => setWhole(true)}>
          另外 {ids.length - shown.length} 项
        </button>
      )}
    </>
  );
}
