import { useMemo } from "react";
import { carryOver } from "../../../src-core/standard/carry-over";
import { countingOf } from "../answers/item-answer";
import { useTask } from "../task-context";
import type { TargetView } from "../use-target-view";
import "./unfit-answers.css";

/**
 * Answers to an earlier version of the standard that this one does not count, or not whole: kept and shown with the reason,
 * so that nobody wonders where they went. Nothing where the task always had one standard.
 */
export function UnfitAnswers({ view, onJump }: { view: TargetView; onJump: (itemId: string) => void }) {
  const { task } = useTask();
  const { pack, target, answers } = view;
  const former = task.formerStandards;
  const unfit = useMemo(
    () => (former === undefined ? [] : carryOver(pack, former, target, countingOf(answers)).unfit),
    [former, pack, target, answers],
  );
  if (unfit.length === 0) return null;
  return (
    <section data-testid="unfit-answers">
      <h2>标准换版后不再适用的答案</h2>
      <p className="muted">仍然保留；除注明的以外不计分。</p>
      <ul className="unfit-list">
        {unfit.map(({ itemId, name, words, why, reason }) => (
          <li key={itemId} data-testid={`unfit-${itemId}`}>
            {reason === "item-gone" || reason === "not-applicable" ? (
              <span>{name}</span>
            ) : (
              <button type="button" className="jump" onClick={() => onJump(itemId)}>
                {name}
              </button>
            )}
            <span className="muted">
              {words}：{why}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
