import { create } from "zustand";

/** What the person asked for on the first screen; the workplace that opens next does it. */
export type StartWish = "import-task" | "import-register";

interface StartWishState {
  readonly wish: StartWish | null;
  readonly make: (wish: StartWish | null) => void;
  /** True once, for the workplace whose wish it is. */
  readonly take: (wish: StartWish) => boolean;
}

export const useStartWish = create<StartWishState>()((set, get) => ({
  wish: null,
  make: (wish) => set({ wish }),
  take: (wish) => {
    const isWished = get().wish === wish;
    if (isWished) set({ wish: null });
    return isWished;
  },
}));
