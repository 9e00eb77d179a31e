import { FiguresBasis } from "./FiguresBasis";
import type { CountedCell } from "./figure-state";
import { LevelFrame } from "./LevelFrame";
import { RowsBasis } from "./RowsBasis";
import { TargetsBasis } from "./TargetsBasis";

/** A figure: how it comes about, and the list of what it was counted from. */
export function FigureLevel(props: { cell: CountedCell; isTop: boolean; isDeep: boolean; onLeave: () => void }) {
  const { title, how, basis } = props.cell;
  return (
    <LevelFrame title={title} isTop={props.isTop} isDeep={props.isDeep} onLeave={props.onLeave}>
      {how !== "" && (
        <p className="figure-how figures" data-testid="figure-how">
          {how}
        </p>
      )}
      {basis.kind === "targets" && <TargetsBasis ids={basis.ids} />}
      {basis.kind === "rows" && <RowsBasis of={basis.of} ids={basis.ids} />}
      {basis.kind === "figures" && <FiguresBasis ids={basis.ids} />}
      {basis.kind === "given" && (
        <p className="figure-how" data-testid="figure-given">
          来源：{basis.source}
        </p>
      )}
    </LevelFrame>
  );
}
