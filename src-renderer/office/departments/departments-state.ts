import { create } from "zustand";
import type { FileReading } from "../../../src-core/exchange/read-file";
import type { DepartmentImport } from "../../db/department-store";
import type { DepartmentsDeed } from "../../db/departments-together";
import type { DepartmentKind } from "./row-fields";

/** What one confirmation did; taken back together. */
export interface NamedDeed extends DepartmentsDeed {
  /** What it was, for the message that it was taken back: 导入, 修改省审计厅. */
  readonly name: string;
}

interface DepartmentsScreen {
  /** Files that were read and wait for a word; null while there are none. */
  readonly preview: readonly FileReading[] | null;
  /** What becomes of units that the files do not name. */
  readonly how: Readonly<Record<DepartmentKind, DepartmentImport>>;
  /** Which of unlike rows is taken, by kind and unit: its place among the candidates. */
  readonly chosen: ReadonlyMap<string, number>;
  readonly history: readonly NamedDeed[];
  readonly show: (preview: readonly FileReading[] | null) => void;
  readonly decide: (of: DepartmentKind, how: DepartmentImport) => void;
  readonly choose: (of: DepartmentKind, unit: string, candidate: number) => void;
  readonly remember: (deed: NamedDeed) => void;
  readonly forget: (deed: NamedDeed) => void;
  readonly reset: () => void;
}

const fresh = { how: { disclosure: "merge", suggestions: "merge" }, chosen: new Map<string, number>() } as const;
const blank = { preview: null, ...fresh, history: [] } as const;

/** What is in progress with the departments' tables. */
export const useDepartmentsScreen = create<DepartmentsScreen>()((set) => ({
  ...blank,
  show: (preview) => set({ preview, ...fresh }),
  decide: (of, how) => set((state) => ({ how: { ...state.how, [of]: how } })),
  choose: (of, unit, candidate) =>
    set(({ chosen }) => ({ chosen: new Map([...chosen, [choiceKey(of, unit), candidate]]) })),
  remember: (deed) => set(({ history }) => ({ history: [...history.slice(-99), deed] })),
  forget: (deed) => set(({ history }) => ({ history: history.filter((other) => other !== deed) })),
  reset: () => set(blank),
}));

export function choiceKey(of: DepartmentKind, unit: string): string {
  return `${of}/${unit}`;
}
