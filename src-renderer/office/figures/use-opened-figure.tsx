import { type ReactNode, useCallback, useEffect, useMemo } from "react";
import type { Figure } from "../../../src-core/report/figure";
import { useReport } from "../use-report";
import { FigurePanel } from "./FigurePanel";
import { type CountedCell, useFigureScreen } from "./figure-state";

/** Opens a figure of the circular, by its id, to what it was counted from. */
export function useOpenFigure(): (id: string) => void {
  const open = useFigureScreen((state) => state.open);
  return useCallback((id) => open({ kind: "figure", id }), [open]);
}

/** Opens a cell of a table. */
export function useOpenCell(): (cell: CountedCell) => void {
  const open = useFigureScreen((state) => state.open);
  return useCallback((cell) => open({ kind: "cell", cell }), [open]);
}

/** The panel of the figure that is open, to stand at the right of a step; null while none is. Leaving the step closes it. */
export function useOpenedFigure(): ReactNode {
  const { opened, close, reset } = useFigureScreen();
  const { figures } = useReport();
  useEffect(() => reset, [reset]);
  const cell = useMemo(() => {
    if (opened === null) return null;
    return opened.kind === "cell" ? opened.cell : cellOfFigure(figures, opened.id);
  }, [opened, figures]);
  return cell === null ? null : <FigurePanel {...cell} onClose={close} />;
}

/** null where the circular has no such figure. */
export function cellOfFigure(figures: readonly Figure[], id: string): CountedCell | null {
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) return null;
  return { title: `${figure.meaning} ${figureText(figure)}`, how: figure.how, basis: figure.basis };
}

/** @example figureText(网站抽查数) //=> "378家" */
export function figureText({ text, unit }: Figure): string {
  return `${text}${unit}`;
}
