import { create } from "zustand";
import type { AnnexKey } from "../../../src-core/report/annex-table";
import type { RoundId, TargetId } from "../../../src-core/units";

/** Annexes whose rows are arranged by hand, by the number under which their order is stored. */
export type ArrangedNo = 3 | 4;
export const arrangedNos: Readonly<Partial<Record<AnnexKey, ArrangedNo>>> = { problemSites: 3, problemAccounts: 4 };
const keysOfArranged = { 3: "problemSites", 4: "problemAccounts" } as const;

/** The order before an arrangement, so that it can be taken back. */
interface Step {
  readonly roundId: RoundId;
  readonly no: ArrangedNo;
  readonly before: readonly TargetId[];
}

/** What stands beside the paper, a figure apart: the order by list, a department's row (null for a new one), the calendar. */
export type AnnexPanel =
  | { readonly kind: "list" }
  | { readonly kind: "row"; readonly id: string | null }
  | { readonly kind: "calendar" };

interface AnnexScreen {
  readonly key: AnnexKey;
  readonly panel: AnnexPanel | null;
  /** Of a signed round: the annexes as they were signed, or as they would be now. */
  readonly shows: "issued" | "now";
  /** The row that Alt+↑ and Alt+↓ move. */
  readonly selected: TargetId | null;
  readonly history: readonly Step[];
  readonly set: (change: Partial<Pick<AnnexScreen, "key" | "panel" | "selected" | "shows">>) => void;
  readonly remember: (step: Step) => void;
  readonly forgetLast: (step: Step) => void;
  readonly reset: () => void;
}

const blank = { key: "sites", panel: null, shows: "issued", selected: null, history: [] } as const;

/** What is selected on the step 附件, and the arrangements of this sitting. */
export const useAnnexScreen = create<AnnexScreen>()((set) => ({
  ...blank,
  set: (change) => set(change),
  remember: (step) => set(({ history }) => ({ history: [...history.slice(-99), step] })),
  forgetLast: (step) => set(({ history }) => ({ history: history.filter((other) => other !== step) })),
  reset: () => set(blank),
}));

/** The annex whose order is stored under a number. */
export function arrangedKey(no: ArrangedNo): AnnexKey {
  return keysOfArranged[no];
}
