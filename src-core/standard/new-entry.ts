import { centipoints } from "../units";
import { allGroups, allItems, allVetoes } from "./pack-items";
import type { AccountVeto, Condition, Item, ItemGroup, PackPoints, Rule, SiteVeto, StandardPack } from "./pack-schema";

/** Entries that a person has just added and is about to fill in, with ids that no entry has or had. */

const nothing = (): PackPoints => ({ value: centipoints(0), verified: false });

/**
 * An id that none of the packs uses: an id means the same thing in every version.
 *
 * @param packs the one that is edited and those whose answers are to be kept apart from the new item's
 * @example freshEntryId([pack], "services") //=> "services-item-1"
 */
export function freshEntryId(packs: readonly StandardPack[], prefix: string): string {
  const taken = packs.flatMap((pack) => [
    ...[...allVetoes(pack), ...allItems(pack)].map((entry) => entry.id),
    ...allGroups(pack).map((group) => group.id),
  ]);
  return freshId(taken, `${prefix.slice(0, 60)}-item`);
}

function freshId(taken: readonly string[], prefix: string): string {
  let no = 1;
  while (taken.includes(`${prefix}-${no}`)) no += 1;
  return `${prefix}-${no}`;
}

/** An item with 0 points and no source yet: what the pack's faults then ask to be filled in. */
export function blankItem(id: string): Item {
  const rule: Rule = { kind: "judged" };
  const words = { name: "新指标", text: "", source: "" };
  return { id, ...words, evidence: "none", points: nothing(), rule, appliesTo: null, excludedBy: [] };
}

/** A group of 0 points with one blank item: a group without items is no group. */
export function blankGroup(id: string, itemId: string): ItemGroup {
  return { id, name: "新指标组", points: nothing(), items: [blankItem(itemId)] };
}

function blankVeto(id: string) {
  const words = { name: "新单项否决", text: "", source: "" };
  return { id, ...words, evidence: "screenshot" as const, conditions: [blankCondition([])], appliesTo: null };
}
/** A veto of sites with one blank condition. */
export const blankSiteVeto = (id: string): SiteVeto => blankVeto(id);
/** A veto of accounts with one blank condition. */
export const blankAccountVeto = (id: string): AccountVeto => blankVeto(id);

/** A condition beside those given. */
export function blankCondition(beside: readonly Condition[]): Condition {
  const id = freshId(
    beside.map((one) => one.id),
    "condition",
  );
  return { id, label: "", text: "", wording: "" };
}

type Levels = Extract<Rule, { kind: "graded" }>["levels"];

/** A level beside those given. */
export function blankLevel(beside: Levels): Levels[number] {
  const id = freshId(
    beside.map((one) => one.id),
    "level",
  );
  return { id, name: "", points: nothing() };
}

/** A rule of another kind for an item: what the old one says is kept where the new one has room for it. */
export function ruleOfKind(kind: Rule["kind"], item: Item): Rule {
  const { rule } = item;
  if (rule.kind === kind) return rule;
  const points = "points" in rule ? rule.points : { ...item.points };
  const unit = "unit" in rule ? rule.unit : "处";
  switch (kind) {
    case "judged":
      return { kind };
    case "fixed":
      return { kind, points };
    case "perOccurrence":
      return { kind, points, unit };
    case "sampled":
      return { kind, points, unit, size: { value: 3, verified: false } };
    case "graded":
      return { kind, levels: [{ id: "level-1", name: "", points }] };
  }
}
