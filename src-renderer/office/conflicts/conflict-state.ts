import { create } from "zustand";

interface ConflictsScreen {
  /** The conflict or decision that is open; null: the first one. */
  readonly open: string | null;
  readonly set: (open: string | null) => void;
  readonly reset: () => void;
}

/** Which conflict is open. */
export const useConflictsScreen = create<ConflictsScreen>()((set) => ({
  open: null,
  set: (open) => set({ open }),
  reset: () => set({ open: null }),
}));
