import type { StandingAnswer } from "../../../src-core/merge/standing-answers";
import type { Target } from "../../../src-core/register/target";
import { answerWithPoints, askedItem, itemTitle } from "../../../src-core/standard/entry-words";
import { applicableIds } from "../../../src-core/standard/pack-items";
import { sayTime } from "../../ui/say-time";
import { useRound } from "../OfficeProvider";

/** Every answer that stands, findings first, with who, when, the note and the file it came from. */
export function AnswerLines({ target, standings }: { target: Target; standings: readonly StandingAnswer[] }) {
  const { round, nameOf, fileNames, ledger } = useRound();
  const order = [...applicableIds(round.standard, target)];
  const lines = [...standings].sort(
    (a, b) => findingRank(a) - findingRank(b) || order.indexOf(a.itemId) - order.indexOf(b.itemId),
  );
  return (
    <>
      <h3>答案 {lines.length} 项</h3>
      {lines.length === 0 && <p className="muted">还没有收到。</p>}
      <ul className="answer-lines">
        {lines.map((standing) => {
          const { itemId } = standing;
          return (
            <li key={itemId}>
              <p>
                <strong>{itemTitle(askedItem(round.standard, itemId))}</strong>
                {standing.value === null && <span className="is-missing">　有冲突，待裁决</span>}
              </p>
              {standing.heads.map((head) => (
                <p key={head.revision} className="answer-line">
                  <span className={head.value.kind === "clear" ? "" : "is-finding"}>
                    {answerWithPoints(round.standard, itemId, head.value)}
                  </span>
                  {head.note !== "" && <span className="words">　{head.note}</span>}
                  {head.link !== "" && <span className="words code">　{head.link}</span>}
                  <span className="muted">
                    {nameOf(head.inspectorId)}
                    {head.at !== null && ` · ${sayTime(head.at)}`}
                    {head.origin === "decision"
                      ? ` · 裁决：${head.reason}`
                      : ` · ${fileNames(ledger.origins.get(head.revision) ?? []).join("、")}`}
                    {head.origin === "edited" && " · 表格中修改"}
                  </span>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Conflicts, findings, then what was found to be in order. */
function findingRank({ value }: StandingAnswer): number {
  if (value === null) return 0;
  return value.kind === "clear" || value.kind === "none" ? 2 : 1;
}
