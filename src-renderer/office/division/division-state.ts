import { create } from "zustand";
import type { InspectorId, RoundId } from "../../../src-core/units";
import { inspectorId } from "../../../src-core/units";

export interface Person {
  readonly id: InspectorId;
  readonly name: string;
}

interface DivisionDraft {
  /** The round that the draft is for; null while nothing was typed. */
  readonly roundId: RoundId | null;
  readonly text: string;
  readonly people: readonly Person[];
  readonly set: (draft: { roundId: RoundId; text: string; people: readonly Person[] }) => void;
  readonly reset: () => void;
}

/** The list of names as it is typed, not yet stored. */
export const useDivisionDraft = create<DivisionDraft>()((set) => ({
  roundId: null,
  text: "",
  people: [],
  set: (draft) => set(draft),
  reset: () => set({ roundId: null, text: "", people: [] }),
}));

/**
 * The people of a list of names, one a line (a column of a spreadsheet; 、 and commas part names too). Who is known keeps
 * the id; of two people of one name each has an own.
 *
 * @param known people of the division as it stands, in its order
 * @param newId a new id for everybody else
 * @example peopleOf("张三\n张三", [zhang], newId) //=> [zhang, { id: <new>, name: "张三" }]
 */
export function peopleOf(text: string, known: readonly Person[], newId: () => string): readonly Person[] {
  const left = [...new Map(known.map((person) => [person.id, person])).values()];
  return namesIn(text).map((name) => {
    const index = left.findIndex((person) => person.name === name);
    const [person] = index < 0 ? [] : left.splice(index, 1);
    return person ?? { id: inspectorId(newId()), name };
  });
}

/** Names as typed or pasted: line breaks, tabs, 、 ， ； part them; numbers in front are dropped. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/[\r\n\t、，,；;]+/)
    .map((name) => name.trim().replace(/^\d{1,3}[.．、)）]?\s*(?=\D)/, ""))
    .filter((name) => name !== "" && !/^\d+$/.test(name))
    .map((name) => name.slice(0, 200));
}
