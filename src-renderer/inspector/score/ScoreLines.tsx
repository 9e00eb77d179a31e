import type { TraceLine } from "../../../src-core/scoring/verdict";
import { type Centipoints, centipoints, formatPoints } from "../../../src-core/units";
import { answerOf } from "../answers/item-answer";
import { answerText, entryName, findEntry } from "../checklist/answer-text";
import { countText, type Side, sideWords } from "../checklist/rule-words";
import type { TargetView } from "../use-target-view";

const sum = (lines: readonly TraceLine[]): Centipoints => centipoints(lines.reduce((n, line) => n + line.counted, 0));

/** Every line that takes off or gives points, with the limit where it bites, and their sums. */
export function ScoreLines({ view, onJump }: { view: TargetView; onJump: (itemId: string) => void }) {
  const { verdict } = view;
  if (verdict.points === null || verdict.state === "notStarted") return null;
  return (
    <section>
      <h2>扣分明细</h2>
      {verdict.deductions.length === 0 ? (
        <p className="muted">还没有扣分</p>
      ) : (
        <Lines view={view} lines={verdict.deductions} side="deduction" onJump={onJump} />
      )}
      {verdict.bonus.kind === "open" && (
        <>
          <h2 className="next-head">加分明细</h2>
          {verdict.bonuses.length === 0 ? (
            <p className="muted">
              {verdict.bonus.answered === verdict.bonus.of
                ? "加分 0 分（已开放，没有加分）"
                : `已开放，已答 ${verdict.bonus.answered} / ${verdict.bonus.of} 项`}
            </p>
          ) : (
            <Lines view={view} lines={verdict.bonuses} side="bonus" onJump={onJump} />
          )}
        </>
      )}
    </section>
  );
}

function Lines(props: { view: TargetView; lines: readonly TraceLine[]; side: Side; onJump: (itemId: string) => void }) {
  const { view, lines, side, onJump } = props;
  const { sign } = sideWords[side];
  return (
    <table className="score-lines">
      <tbody>
        {lines.map((line) => (
          <tr key={line.itemId}>
            <td>
              <button type="button" className="jump" onClick={() => onJump(line.itemId)}>
                {entryName(view.pack, line.itemId)}
              </button>
              <span className="muted">{lineText(view, line, side)}</span>
            </td>
            <td className="figures">
              {sign}
              {formatPoints(line.counted)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>合计</td>
          <td className="figures">
            {sign}
            {formatPoints(sum(lines))}
          </td>
        </tr>
        {side === "deduction" && <RatioRow view={view} />}
      </tfoot>
    </table>
  );
}

function RatioRow({ view }: { view: TargetView }) {
  const { target, verdict, pack } = view;
  if (target.kind !== "site" || !target.noServices || verdict.basePoints === null) return null;
  const ratio = pack.site.noServices;
  if (ratio === null) return null;
  return (
    <tr>
      <td>
        乘 {ratio.numerator}/{ratio.denominator} 后
      </td>
      <td className="figures">{formatPoints(verdict.basePoints)}</td>
    </tr>
  );
}

function lineText({ pack, answers }: TargetView, line: TraceLine, side: Side): string {
  const entry = findEntry(pack, line.itemId);
  const { value } = answerOf(answers, line.itemId);
  if (line.excludedBy !== null) return `与“${entryName(pack, line.excludedBy)}”是同一问题，不重复扣`;
  if (entry !== null && "item" in entry && value.kind === "count") return countText(entry.item, value.count, side);
  return value.kind === "level" ? answerText(pack, line.itemId, value) : "";
}
