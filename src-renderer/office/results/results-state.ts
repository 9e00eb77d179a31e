import { create } from "zustand";
import { isAwaitingEvidence, isProblem, type ResultState, type TargetResult } from "../../../src-core/report/results";
import { matchesText } from "../target-filter";

export type Outcome = "problem" | "pass" | "unscorable" | "open";

export interface ResultFilters {
  readonly text: string;
  readonly kind: "site" | "account" | null;
  readonly outcome: Outcome | null;
  /** edited: with answers that were changed in a spreadsheet, in whatever state; awaiting: done, but evidence lacks. */
  readonly state: ResultState | "edited" | "awaiting" | null;
  readonly region: string | null;
  readonly inspector: string | null;
}
export const noResultFilters: ResultFilters = {
  text: "",
  kind: null,
  outcome: null,
  state: null,
  region: null,
  inspector: null,
};

interface ResultsScreen {
  readonly filters: ResultFilters;
  /** The target that is open on the right. */
  readonly open: string | null;
  readonly filter: (change: Partial<ResultFilters>) => void;
  /** Shows exactly these rows: a figure that was clicked. */
  readonly only: (filters: Partial<ResultFilters>) => void;
  readonly setOpen: (open: string | null) => void;
  readonly reset: () => void;
}

/** What is selected and filtered on the step 结果. */
export const useResultsScreen = create<ResultsScreen>()((set) => ({
  filters: noResultFilters,
  open: null,
  filter: (change) => set((state) => ({ filters: { ...state.filters, ...change } })),
  only: (filters) => set({ filters: { ...noResultFilters, ...filters }, open: null }),
  setOpen: (open) => set({ open }),
  reset: () => set({ filters: noResultFilters, open: null }),
}));

export function outcomeOf(result: TargetResult): Outcome {
  if (result.state !== "done") return "open";
  if (isProblem(result)) return "problem";
  return result.verdict.outcome === "unscorable" ? "unscorable" : "pass";
}

export function isResultShown(result: TargetResult, filters: ResultFilters): boolean {
  const { kind, outcome, state, region, inspector, text } = filters;
  const { target } = result;
  if (kind !== null && target.kind !== kind) return false;
  if (outcome !== null && outcomeOf(result) !== outcome) return false;
  if (state !== null && !isInState(result, state)) return false;
  if (region !== null && target.regionCode !== region) return false;
  if (inspector !== null && !peopleOf(result).some((id) => id === inspector)) return false;
  return matchesText(target, text);
}

function isInState(result: TargetResult, state: NonNullable<ResultFilters["state"]>): boolean {
  if (state === "edited") return result.isEdited;
  return state === "awaiting" ? isAwaitingEvidence(result) : result.state === state;
}

/** Who answered, else who was to answer. */
export function peopleOf(result: TargetResult) {
  return result.inspectorIds.length > 0 ? result.inspectorIds : result.assignedTo;
}
