import { create } from "zustand";
import type { FileReading } from "../../../src-core/exchange/read-file";
import type { DeletedStandard, SavedStandard } from "../../db/standard-store";

interface StandardScreen {
  /** Hash of the version that is looked at; null: the list of all. */
  readonly openHash: string | null;
  /** Key of the selected entry. */
  readonly selected: string | null;
  readonly isEditing: boolean;
  readonly text: string;
  readonly onlyOpen: boolean;
  /** The paper itself, or what its edits come to. */
  readonly page: "paper" | "difference";
  /** Files that were read and wait for a word. */
  readonly preview: readonly FileReading[] | null;
  /** What was just done, for as long as it can be taken back from here. */
  readonly saved: SavedStandard | null;
  readonly deleted: DeletedStandard | null;
  /** Who confirms; null: the person of this copy. */
  readonly confirmer: string | null;
  readonly set: (
    change: Partial<
      Pick<StandardScreen, "selected" | "isEditing" | "text" | "onlyOpen" | "page" | "confirmer" | "saved" | "deleted">
    >,
  ) => void;
  readonly open: (hash: string | null, change?: { readonly onlyOpen?: boolean }) => void;
  readonly show: (preview: readonly FileReading[] | null) => void;
  /** Leads to an entry, whatever is filtered. */
  readonly jump: (key: string) => void;
  readonly reset: () => void;
}

const paper = { selected: null, isEditing: false, text: "", onlyOpen: false, page: "paper" } as const;
const blank = { openHash: null, preview: null, saved: null, deleted: null, confirmer: null, ...paper } as const;

/** What is selected and in progress on the step 标准. */
export const useStandardScreen = create<StandardScreen>()((set) => ({
  ...blank,
  set: (change) => set(change),
  open: (openHash, change = {}) => set({ ...paper, openHash, preview: null, saved: null, deleted: null, ...change }),
  show: (preview) => set({ preview }),
  jump: (key) => set({ text: "", onlyOpen: false, page: "paper", selected: key, isEditing: true }),
  reset: () => set(blank),
}));
