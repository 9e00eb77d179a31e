import type { FieldChange, PackChange } from "../compare-packs";
import type { SayDay } from "../confirmation-words";
import type { Entry } from "./entries";
import { compareFields } from "./field";
import { movedIds } from "./order";

/**
 * Two lists of vetoes, groups or items against each other, by id: what is in the later list in its order, then what is gone.
 */
export function compareEntries(
  part: PackChange["part"],
  before: readonly Entry[],
  after: readonly Entry[],
  sayDay: SayDay,
): readonly PackChange[] {
  const were = new Map(before.map((entry) => [entry.id, entry]));
  const are = new Set(after.map((entry) => entry.id));
  const moved = movedEntries(before, after);
  const base = ({ id, name, groupName }: Entry) => ({ part, id, name, groupName });
  return [
    ...after.flatMap((now): readonly PackChange[] => {
      const was = were.get(now.id);
      if (was === undefined) return [{ kind: "added", ...base(now), fields: compareFields([], now.fields, sayDay) }];
      const place = placeChange(was, now, before, after, moved);
      const fields = [...compareFields(was.fields, now.fields, sayDay), ...partsChange(was, now)];
      if (fields.length > 0) return [{ kind: "changed", ...base(now), fields: [...fields, ...place] }];
      return place.length > 0 ? [{ kind: "moved", ...base(now), fields: place }] : [];
    }),
    ...before
      .filter((was) => !are.has(was.id))
      .map((was): PackChange => ({ kind: "removed", ...base(was), fields: compareFields(was.fields, [], sayDay) })),
  ];
}

/** Items are in order within their group; one that changed its group is told by that. */
function movedEntries(before: readonly Entry[], after: readonly Entry[]): ReadonlySet<string> {
  const groups = new Set(after.map((entry) => entry.groupId));
  const idsIn = (entries: readonly Entry[], groupId: string): readonly string[] =>
    entries.filter((entry) => entry.groupId === groupId).map((entry) => entry.id);
  return new Set([...groups].flatMap((groupId) => [...movedIds(idsIn(before, groupId), idsIn(after, groupId))]));
}

function placeChange(
  was: Entry,
  now: Entry,
  before: readonly Entry[],
  after: readonly Entry[],
  moved: ReadonlySet<string>,
): readonly FieldChange[] {
  if (was.groupId !== now.groupId) {
    return [{ field: "group", aspect: "rule", label: "所在的组", before: was.groupName, after: now.groupName }];
  }
  if (!moved.has(now.id)) return [];
  const order = (all: readonly Entry[]) => all.filter((one) => one.groupId === now.groupId);
  const place = (all: readonly Entry[]): number => order(all).findIndex((one) => one.id === now.id);
  const [from, to] = [place(before), place(after)];
  // Where it passed one neighbour, which of the two moved cannot be told: both are named.
  const other = Math.abs(from - to) === 1 ? order(after)[from] : undefined;
  const text = (own: number, isLater: boolean): string =>
    `第${own + 1}个${other === undefined ? "" : `，在“${other.name}”之${isLater ? "后" : "前"}`}`;
  const [old, is] = [text(from, from > to), text(to, to > from)];
  return [{ field: "order", aspect: "text", label: "次序", before: old, after: is }];
}

/** Conditions or levels in another order; those added or gone are fields of their own. */
function partsChange(was: Entry, now: Entry): readonly FieldChange[] {
  if (movedIds(was.parts.ids, now.parts.ids).size === 0) return [];
  const [before, after] = [was, now].map(({ parts }) => parts.names.join("、"));
  return [{ field: "part-order", aspect: "text", label: now.parts.label, before: before ?? "", after: after ?? "" }];
}
