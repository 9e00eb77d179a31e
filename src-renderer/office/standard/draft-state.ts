import { create } from "zustand";
import type { StandardPack } from "../../../src-core/standard/pack-schema";

/** The edits as they stood at one moment. */
interface Snapshot {
  /** null: nothing was changed. */
  readonly pack: StandardPack | null;
  /** What was typed for a number and is none: its text, by the number's key. The pack has the number before it. */
  readonly unread: Readonly<Record<string, string>>;
}

interface DraftState extends Snapshot {
  /** The version whose edits these are; null while none is loaded. */
  readonly baseHash: string | null;
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
  /** What the last edit was about: typing on in one field is one deed. */
  readonly lastEdit: string | null;
  readonly begin: (baseHash: string | null, pack: StandardPack | null) => void;
  readonly push: (pack: StandardPack, about: string) => void;
  /** Back to the version itself. */
  readonly discard: () => void;
  /** Keeps a text that is no number, as it was typed. */
  readonly keepUnread: (key: string, text: string) => void;
  /** A number can be read again. */
  readonly settle: (key: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly reset: () => void;
}

const none: Snapshot = { pack: null, unread: {} };
const blank = { baseHash: null, ...none, past: [], future: [], lastEdit: null };
const here = ({ pack, unread }: Snapshot): Snapshot => ({ pack, unread });

/** What an edit leaves behind: typing on in one field is one deed. */
function edited(state: DraftState, about: string) {
  const goesOn = about !== "" && about === state.lastEdit;
  return { past: goesOn ? state.past : [...state.past, here(state)], future: [], lastEdit: about };
}

/** The edits of one version within this sitting, to go back and forth in. What is stored is in the database. */
export const useDraftState = create<DraftState>()((set) => ({
  ...blank,
  begin: (baseHash, pack) => set({ ...blank, baseHash, pack }),
  push: (pack, about) => set((state) => ({ ...edited(state, about), pack })),
  discard: () => set((state) => ({ ...edited(state, ""), ...none })),
  keepUnread: (key, text) =>
    set((state) => ({ ...edited(state, `unread ${key}`), unread: { ...state.unread, [key]: text } })),
  settle: (key) =>
    set(({ unread }) => {
      if (!(key in unread)) return {};
      const { [key]: _read, ...rest } = unread;
      return { unread: rest, lastEdit: null };
    }),
  undo: () =>
    set((state) => {
      const last = state.past.at(-1);
      return last === undefined
        ? {}
        : { ...last, past: state.past.slice(0, -1), future: [here(state), ...state.future], lastEdit: null };
    }),
  redo: () =>
    set((state) => {
      const [next, ...rest] = state.future;
      return next === undefined ? {} : { ...next, past: [...state.past, here(state)], future: rest, lastEdit: null };
    }),
  reset: () => set(blank),
}));
