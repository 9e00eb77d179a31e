import { create } from "zustand";
import type { TargetId } from "../../src-core/units";
import { type ListFilter, NO_FILTER, type SortKey } from "./list/target-rows";

/** What is selected and open on the inspector's desk. Nothing of it is anybody's work. */
interface DeskState {
  readonly targetId: TargetId | null;
  readonly itemId: string | null;
  readonly filter: ListFilter;
  readonly sort: SortKey;
  /** Vetoes of the selected target where 发现 was pressed and no condition is ticked yet. */
  readonly openedVetoes: ReadonlySet<string>;
  /** Items of the selected target whose words were opened by hand. */
  readonly openedWords: ReadonlySet<string>;
  /** Whether the figure of the score is opened to what made it. */
  readonly isTraceOpen: boolean;
  readonly select: (targetId: TargetId | null, itemId?: string | null) => void;
  readonly lookAt: (itemId: string | null) => void;
  readonly setFilter: (change: Partial<ListFilter>) => void;
  readonly clearFilter: () => void;
  readonly setSort: (sort: SortKey) => void;
  readonly openVeto: (vetoId: string, isOpen: boolean) => void;
  readonly openWords: (itemId: string) => void;
  readonly toggleTrace: () => void;
}

const NONE: ReadonlySet<string> = new Set();

export const useDesk = create<DeskState>()((set, get) => ({
  targetId: null,
  itemId: null,
  filter: NO_FILTER,
  sort: "order",
  openedVetoes: NONE,
  openedWords: NONE,
  isTraceOpen: true,
  select: (targetId, itemId = null) => {
    if (targetId === get().targetId) set({ itemId });
    else set({ targetId, itemId, openedVetoes: NONE, openedWords: NONE });
  },
  lookAt: (itemId) => {
    if (itemId !== get().itemId) set({ itemId });
  },
  setFilter: (change) => set({ filter: { ...get().filter, ...change } }),
  clearFilter: () => set({ filter: NO_FILTER }),
  setSort: (sort) => set({ sort }),
  openVeto: (vetoId, isOpen) => {
    const opened = new Set(get().openedVetoes);
    if (isOpen) opened.add(vetoId);
    else opened.delete(vetoId);
    set({ openedVetoes: opened });
  },
  toggleTrace: () => set({ isTraceOpen: !get().isTraceOpen }),
  openWords: (itemId) => set({ openedWords: new Set([...get().openedWords, itemId]) }),
}));
