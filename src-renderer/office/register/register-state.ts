import { create } from "zustand";
import type { FileReading } from "../../../src-core/exchange/read-file";

export interface RegisterFilters {
  readonly text: string;
  readonly siteClass: string | null;
  readonly level: string | null;
  readonly platform: string | null;
  readonly region: string | null;
}
const noFilters: RegisterFilters = { text: "", siteClass: null, level: null, platform: null, region: null };

interface RegisterScreen {
  readonly kind: "site" | "account";
  readonly filters: RegisterFilters;
  /** Files that were read and wait for a word; null while there are none. */
  readonly preview: readonly FileReading[] | null;
  /** What becomes of running targets that the files do not name. */
  readonly absent: "keep" | "stop";
  /** Those that run, or those that run no longer. */
  readonly runs: "running" | "stopped";
  readonly panel: "settings" | null;
  readonly set: (change: Partial<Pick<RegisterScreen, "kind" | "panel" | "runs">>) => void;
  readonly choose: (absent: "keep" | "stop") => void;
  readonly filter: (change: Partial<RegisterFilters>) => void;
  readonly show: (preview: readonly FileReading[] | null) => void;
  readonly reset: () => void;
}

const blank = {
  kind: "site",
  filters: noFilters,
  preview: null,
  absent: "keep",
  runs: "running",
  panel: null,
} as const;

/** What is selected and in progress on the step 台账. */
export const useRegisterScreen = create<RegisterScreen>()((set) => ({
  ...blank,
  set: (change) => set(change),
  filter: (change) => set((state) => ({ filters: { ...state.filters, ...change } })),
  choose: (absent) => set({ absent }),
  show: (preview) => set({ preview, absent: "keep" }),
  reset: () => set(blank),
}));
