import { create } from "zustand";
import type { RoundId, TargetId } from "../../../src-core/units";

export type AnnexNo = 1 | 3 | 4;
/** Annexes whose rows are arranged by hand. */
export type ArrangedNo = 3 | 4;

/** The order before an arrangement, so that it can be taken back. */
interface Step {
  readonly roundId: RoundId;
  readonly no: ArrangedNo;
  readonly before: readonly TargetId[];
}

interface AnnexScreen {
  readonly no: AnnexNo;
  readonly panel: "list" | null;
  /** The row that Alt+↑ and Alt+↓ move. */
  readonly selected: TargetId | null;
  readonly history: readonly Step[];
  readonly set: (change: Partial<Pick<AnnexScreen, "no" | "panel" | "selected">>) => void;
  readonly remember: (step: Step) => void;
  readonly forgetLast: (step: Step) => void;
  readonly reset: () => void;
}

const blank = { no: 1, panel: null, selected: null, history: [] } as const;

/** What is selected on the step 附件, and the arrangements of this sitting. */
export const useAnnexScreen = create<AnnexScreen>()((set) => ({
  ...blank,
  set: (change) => set(change),
  remember: (step) => set(({ history }) => ({ history: [...history.slice(-99), step] })),
  forgetLast: (step) => set(({ history }) => ({ history: history.filter((other) => other !== step) })),
  reset: () => set(blank),
}));
