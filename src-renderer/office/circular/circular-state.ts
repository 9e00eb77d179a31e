import { create } from "zustand";
import type { CircularSettings } from "../../../src-core/circular/circular-settings";
import type { RoundId } from "../../../src-core/units";

/** What is looked at: the text, what the office says about it, the checks, or the pages. */
export type CircularView = "text" | "settings" | "checks" | "pages";
/** Texts of the office, and the section that may be drafted. */
export type TextKey = "opening" | "experience" | "problems" | "requirements";
export type Patch = Partial<CircularSettings>;

interface CircularScreen {
  readonly view: CircularView;
  /** The text that is edited beside the paper. */
  readonly editing: TextKey | null;
  /** Beside the view: corrections and the history of issues, or the template. */
  readonly panel: "issues" | "template" | null;
  /** Of an issued circular: the paper as it was signed, or as it would be now. */
  readonly shows: "issued" | "now";
  /** The round that this is about. */
  readonly roundId: RoundId | null;
  /** What was typed here and is on its way to the database: fields show it at once, so that typing never waits. */
  readonly edited: Patch;
  readonly set: (change: Partial<Pick<CircularScreen, "view" | "editing" | "panel" | "shows">>) => void;
  /** The step is shown, of this round: what was typed before is stored by now. */
  readonly begin: (roundId: RoundId) => void;
  readonly show: (patch: Patch) => void;
  readonly reset: () => void;
}

const blank = { view: "text", editing: null, panel: null, shows: "issued", roundId: null, edited: {} } as const;

/** What is selected on the step 通报, and what is being typed there; what is stored, and its undo, is in the database. */
export const useCircularScreen = create<CircularScreen>()((set) => ({
  ...blank,
  set: (change) => set(change),
  begin: (roundId) =>
    set((state) => (state.roundId === roundId ? { edited: {} } : { ...blank, view: state.view, roundId })),
  show: (patch) => set(({ edited }) => ({ edited: { ...edited, ...patch } })),
  reset: () => set(blank),
}));
