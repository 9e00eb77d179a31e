import { create } from "zustand";
import type { FigureBasis } from "../../../src-core/report/figure";
import type { TargetId } from "../../../src-core/units";

/** A figure or cell of a table, and what it was counted from. */
export interface CountedCell {
  readonly title: string;
  /** How it comes about, in words. */
  readonly how: string;
  readonly basis: FigureBasis;
}

/** What was opened first: a figure of the circular by its id, or a cell. */
export type OpenedFigure =
  | { readonly kind: "figure"; readonly id: string }
  | { readonly kind: "cell"; readonly cell: CountedCell };

/** What was opened from there. */
export type FigureStep =
  | { readonly kind: "figure"; readonly id: string }
  | { readonly kind: "target"; readonly id: TargetId }
  | { readonly kind: "row"; readonly of: "disclosure" | "suggestions"; readonly id: string };

interface FigureScreen {
  readonly opened: OpenedFigure | null;
  /** The way from the figure down to an answer. */
  readonly trail: readonly FigureStep[];
  /** Where the focus goes back to. */
  readonly opener: Element | null;
  readonly open: (opened: OpenedFigure) => void;
  readonly push: (step: FigureStep) => void;
  readonly back: () => void;
  readonly close: () => void;
  readonly reset: () => void;
}

const blank = { opened: null, trail: [], opener: null } as const;

/** The figure that is open beside the paper. */
export const useFigureScreen = create<FigureScreen>()((set, get) => ({
  ...blank,
  open: (opened) => set({ opened, trail: [], opener: document.activeElement }),
  push: (step) => set(({ trail }) => ({ trail: [...trail, step] })),
  back: () => set(({ trail }) => ({ trail: trail.slice(0, -1) })),
  close: () => {
    const { opener } = get();
    set(blank);
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  },
  reset: () => set(blank),
}));

/** Tells levels apart, so that what was typed in one never shows in another. */
export function stepKey(step: OpenedFigure | FigureStep): string {
  return JSON.stringify(step.kind === "cell" ? [step.cell.title, step.cell.how] : step);
}
