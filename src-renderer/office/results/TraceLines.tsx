import type { TraceLine, Verdict } from "../../../src-core/scoring/verdict";
import { allItems } from "../../../src-core/standard/pack-items";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { formatPoints } from "../../../src-core/units";

/** What was taken off and given, line by line; nothing for a target that is not scored in points. */
export function TraceLines({ verdict, pack }: { verdict: Verdict; pack: StandardPack }) {
  const { deductions, bonuses, basePoints, bonus } = verdict;
  if (basePoints === null) return null;
  return (
    <>
      <h3>
        扣分 <span className="muted figures">扣后 {formatPoints(basePoints)} 分</span>
      </h3>
      <Lines lines={deductions} pack={pack} sign="−" none="没有扣分" />
      <h3>
        加分{" "}
        <span className="muted figures">{bonus.kind === "open" ? `${formatPoints(bonus.points)} 分` : "没有开放"}</span>
      </h3>
      {bonus.kind === "open" && <Lines lines={bonuses} pack={pack} sign="＋" none="没有得到加分" />}
    </>
  );
}

function Lines(props: { lines: readonly TraceLine[]; pack: StandardPack; sign: string; none: string }) {
  const items = new Map(allItems(props.pack).map((item) => [item.id, item]));
  if (props.lines.length === 0) return <p className="muted">{props.none}</p>;
  return (
    <ul className="plain-list">
      {props.lines.map((line) => (
        <li key={line.itemId}>
          <span>
            {items.get(line.itemId)?.name ?? line.itemId}
            {line.capped && <span className="muted">（到此项上限）</span>}
            {line.excludedBy !== null && (
              <span className="muted">（已在“{items.get(line.excludedBy)?.name ?? line.excludedBy}”计过）</span>
            )}
            {items.get(line.itemId)?.points.verified === false && <span className="is-missing"> 未核实</span>}
          </span>
          <span className="figures">
            {props.sign}
            {formatPoints(line.counted)}
          </span>
        </li>
      ))}
    </ul>
  );
}
