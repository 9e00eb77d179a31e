import { allItems } from "../pack-items";
import type { Item, ItemGroup, StandardPack, Veto } from "../pack-schema";
import { groupFields, itemFields, vetoFields } from "./entry-fields";
import type { Field } from "./field";

/** A veto, group or item in its place. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  /** Id and name of the group of an item; "" otherwise. */
  readonly groupId: string;
  readonly groupName: string;
  readonly fields: readonly Field[];
  /** Parts within it whose order says something: conditions or levels. */
  readonly parts: { readonly label: string; readonly ids: readonly string[]; readonly names: readonly string[] };
}

const NO_PARTS = { label: "", ids: [], names: [] };
const NO_GROUP = { groupId: "", groupName: "" };

/** Vetoes as entries to compare, with their conditions. */
export function vetoEntries(vetoes: readonly Veto[]): readonly Entry[] {
  return vetoes.map((veto) => {
    const { id, name, conditions } = veto;
    const parts = { label: "情形的次序", ids: conditions.map((c) => c.id), names: conditions.map((c) => c.label) };
    return { id, name, ...NO_GROUP, fields: vetoFields(veto), parts };
  });
}

/** Groups as entries to compare, without their items. */
export function groupEntries(groups: readonly ItemGroup[]): readonly Entry[] {
  return groups.map((group) => {
    const { id, name } = group;
    return { id, name, ...NO_GROUP, fields: groupFields(group), parts: NO_PARTS };
  });
}

/** Items of some groups as entries to compare; `pack` names the items that they name. */
export function itemEntries(pack: StandardPack, groups: readonly ItemGroup[]): readonly Entry[] {
  const all = allItems(pack);
  const nameOf = (id: string): string => all.find((item) => item.id === id)?.name ?? id;
  return groups.flatMap((group) =>
    group.items.map((item) => ({
      id: item.id,
      name: item.name,
      groupId: group.id,
      groupName: group.name,
      fields: itemFields(item, nameOf),
      parts: levelParts(item),
    })),
  );
}

function levelParts({ rule }: Item): Entry["parts"] {
  if (rule.kind !== "graded") return NO_PARTS;
  return { label: "档次的次序", ids: rule.levels.map((l) => l.id), names: rule.levels.map((l) => l.name) };
}
