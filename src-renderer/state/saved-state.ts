import { create } from "zustand";
import type { IsoTime } from "../../src-core/units";

/** Whether the last edit is on the disk. 已保存 is said only after the transaction is complete. */
export type SavedState =
  | { readonly kind: "idle" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: IsoTime }
  | { readonly kind: "failed"; readonly message: string };

interface SavedStore {
  readonly state: SavedState;
  /** Edits on their way; 已保存 stands only when there are none. */
  readonly pending: number;
  /** What is stored was saved then; for a screen that opens with nothing on its way. */
  readonly begin: (at: IsoTime) => void;
  /** Another workspace: what was saved before tells nothing of it. */
  readonly reset: () => void;
  /** Runs a save and keeps the mark honest. Failures are shown and thrown on. */
  readonly track: (save: () => Promise<IsoTime>) => Promise<IsoTime>;
}

export const useSaved = create<SavedStore>()((set, get) => ({
  state: { kind: "idle" },
  pending: 0,
  begin: (at) => {
    if (get().state.kind === "idle") set({ state: { kind: "saved", at } });
  },
  reset: () => {
    if (get().pending === 0) set({ state: { kind: "idle" } });
  },
  track: async (save) => {
    set({ state: { kind: "saving" }, pending: get().pending + 1 });
    try {
      const at = await save();
      const pending = get().pending - 1;
      set(pending === 0 ? { pending, state: { kind: "saved", at } } : { pending });
      return at;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      set({ pending: get().pending - 1, state: { kind: "failed", message } });
      throw error;
    }
  },
}));
