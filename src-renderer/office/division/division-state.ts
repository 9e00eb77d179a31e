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
 * the id; of two people of one name each has an own. Where one line was changed and none came or went, that person was
 * renamed: a name put right must not hand the targets to somebody new.
 *
 * @param before people of the list as it stood before the change, in its order
 * @param stored people of the division, who are found again by their names
 * @param newId a new id for everybody else
 * @example peopleOf("张三\n张三", [zhang], [zhang], newId) //=> [zhang, { id: <new>, name: "张三" }]
 * @example peopleOf("张珊", [zhang], [zhang], newId) //=> [{ ...zhang, name: "张珊" }]
 */
export function peopleOf(
  text: string,
  before: readonly Person[],
  stored: readonly Person[],
  newId: () => string,
): readonly Person[] {
  const names = namesIn(text);
  const changed = names.filter((name, index) => before[index]?.name !== name);
  if (names.length === before.length && changed.length <= 1) {
    return before.map(({ id, name }, index) => ({ id, name: names[index] ?? name }));
  }
  const stayed = claim(names, before);
  const taken = new Set(stayed.map((person) => person?.id));
  const left = stored.filter((person) => !taken.has(person.id));
  const found = claim(
    names.map((name, index) => (stayed[index] === undefined ? name : null)),
    left,
  );
  return names.map((name, index) => stayed[index] ?? found[index] ?? { id: inspectorId(newId()), name });
}

/** For each name the first person of that name whom no line before has taken. */
function claim(names: readonly (string | null)[], people: readonly Person[]): readonly (Person | undefined)[] {
  const left = [...people];
  return names.map((name) => {
    const index = left.findIndex((person) => person.name === name);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  });
}

/** Who bears another name than in the division as it stands. */
export function renamedIn(
  people: readonly Person[],
  stored: readonly Person[],
): readonly { readonly id: InspectorId; readonly was: string; readonly name: string }[] {
  const names = new Map(stored.map((person) => [person.id, person.name]));
  return people.flatMap(({ id, name }) => {
    const was = names.get(id);
    return was === undefined || was === name ? [] : [{ id, was, name }];
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
