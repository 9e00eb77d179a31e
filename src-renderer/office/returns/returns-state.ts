import { create } from "zustand";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { isBlank } from "./returns-preview";

interface ReturnsScreen {
  /** Files that were read and wait for a word; null while there are none. */
  readonly preview: readonly FileReading[] | null;
  /** Paths that the person leaves out. */
  readonly leftOut: readonly string[];
  readonly tab: "people" | "strays" | "imports";
  /** The inspector or import that is open on the right. */
  readonly open: string | null;
  readonly show: (preview: readonly FileReading[] | null) => void;
  readonly toggle: (path: string) => void;
  readonly set: (change: Partial<Pick<ReturnsScreen, "tab" | "open">>) => void;
  readonly reset: () => void;
}

const blank = { preview: null, leftOut: [], tab: "people", open: null } as const;

/** What is selected and in progress on the step 回收. */
export const useReturnsScreen = create<ReturnsScreen>()((set) => ({
  ...blank,
  // What nobody has filled in is not ticked from the start.
  show: (preview) => set({ preview, leftOut: (preview ?? []).filter(isBlank).map((file) => file.path), open: null }),
  toggle: (path) =>
    set(({ leftOut }) => ({
      leftOut: leftOut.includes(path) ? leftOut.filter((p) => p !== path) : [...leftOut, path],
    })),
  set: (change) => set(change),
  reset: () => set(blank),
}));
