import { useEffect } from "react";
import type { FigureBasis } from "../../../src-core/report/figure";
import { FigureLevel } from "./FigureLevel";
import "./figures.css";
import { useReport } from "../use-report";
import { type CountedCell, type FigureStep, stepKey, useFigureScreen } from "./figure-state";
import { RowLevel } from "./RowLevel";
import { TargetLevel } from "./TargetLevel";
import { cellOfFigure } from "./use-opened-figure";

/**
 * What a figure was counted from. Its rows open down to the answer, with who gave it and the file it came in; each step
 * lies over the one before, which keeps its place. Enter opens, Esc goes back, at last out.
 */
export function FigurePanel(props: { title: string; how: string; basis: FigureBasis; onClose: () => void }) {
  const { title, how, basis, onClose } = props;
  const { trail, back } = useFigureScreen();
  const cell: CountedCell = { title, how, basis };
  const top = { isTop: trail.length === 0, isDeep: false, onLeave: onClose };
  return (
    <div className="figure-panel" data-testid="figure-panel">
      <FirstLevel key={`${title}${how}`} cell={cell} {...top} />
      {trail.map((step, index) => (
        <DeeperLevel
          key={`${stepKey(step)} ${String(index)}`}
          step={step}
          from={index === 0 ? title : ""}
          isTop={index === trail.length - 1}
          onLeave={back}
        />
      ))}
    </div>
  );
}

function DeeperLevel(props: { step: FigureStep; from: string; isTop: boolean; onLeave: () => void }) {
  const { step, ...rest } = props;
  if (step.kind === "target") return <TargetLevel id={step.id} isDeep {...rest} />;
  if (step.kind === "row") return <RowLevel of={step.of} id={step.id} isDeep {...rest} />;
  return <FigureById id={step.id} {...rest} />;
}

function FigureById({ id, isTop, onLeave }: { id: string; isTop: boolean; onLeave: () => void }) {
  const { figures } = useReport();
  const cell = cellOfFigure(figures, id);
  useEffect(() => {
    if (cell === null) onLeave();
  }, [cell, onLeave]);
  return cell === null ? null : <FigureLevel cell={cell} isTop={isTop} isDeep onLeave={onLeave} />;
}

/** A figure of one target or one row of a table is shown by that itself: it needs no list. */
function FirstLevel(props: { cell: CountedCell; isTop: boolean; isDeep: boolean; onLeave: () => void }) {
  const { cell, ...rest } = props;
  const { basis, title } = cell;
  const [only, ...others] = basis.kind === "targets" || basis.kind === "rows" ? basis.ids : [];
  if (only === undefined || others.length > 0) return <FigureLevel cell={cell} {...rest} />;
  if (basis.kind === "rows") return <RowLevel of={basis.of} id={only} {...rest} />;
  const [target] = basis.kind === "targets" ? basis.ids : [];
  return target === undefined ? null : <TargetLevel id={target} from={title} {...rest} />;
}
