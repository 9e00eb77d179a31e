import { create } from "zustand";
import type { StandardPack } from "../../../src-core/standard/pack-schema";

interface DraftState {
  /** The version whose edits these are; null while none is loaded. */
  readonly baseHash: string | null;
  /** As edited so far; null: nothing was changed. */
  readonly pack: StandardPack | null;
  readonly past: readonly (StandardPack | null)[];
  readonly future: readonly (StandardPack | null)[];
  /** What the last edit was about: typing on in one field is one deed. */
  readonly lastEdit: string | null;
  readonly begin: (baseHash: string | null, pack: StandardPack | null) => void;
  readonly push: (pack: StandardPack | null, about: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly reset: () => void;
}

const blank = { baseHash: null, pack: null, past: [], future: [], lastEdit: null };

/** The edits of one version within this sitting, to go back and forth in. What is stored is in the database. */
export const useDraftState = create<DraftState>()((set) => ({
  ...blank,
  begin: (baseHash, pack) => set({ ...blank, baseHash, pack }),
  push: (pack, about) =>
    set((state) => {
      const goesOn = about !== "" && about === state.lastEdit;
      return { pack, past: goesOn ? state.past : [...state.past, state.pack], future: [], lastEdit: about };
    }),
  undo: () =>
    set(({ past, pack, future }) => {
      const last = past.at(-1);
      return last === undefined
        ? {}
        : { pack: last, past: past.slice(0, -1), future: [pack, ...future], lastEdit: null };
    }),
  redo: () =>
    set(({ past, pack, future }) => {
      const [next, ...rest] = future;
      return next === undefined ? {} : { pack: next, past: [...past, pack], future: rest, lastEdit: null };
    }),
  reset: () => set(blank),
}));
