import { create } from "zustand";
import type { Profile } from "../db/stored";

/** Who went to try the app; the practice workspace begins with that person. */
interface VisitorState {
  readonly visitor: Profile;
  readonly remember: (visitor: Profile) => void;
}

export const useVisitor = create<VisitorState>()((set) => ({
  visitor: { workplace: "inspector", name: "" },
  remember: (visitor) => set({ visitor }),
}));
