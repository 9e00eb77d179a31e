import { isSamePlatform } from "../register/platform-meant";
import type { Target } from "../register/target";
import type { Item, ItemGroup, NoServices, StandardPack, Veto } from "./pack-schema";

/** Deduction and bonus groups of a pack, in its order. */
export function allGroups({ site }: Pick<StandardPack, "site">): readonly ItemGroup[] {
  return [...site.deductions, ...site.bonuses];
}

/** Deduction and bonus items of a pack, in its order. */
export function allItems(pack: Pick<StandardPack, "site">): readonly Item[] {
  return allGroups(pack).flatMap((group) => group.items);
}

/** Vetoes of sites and of accounts, in the pack's order. */
export function allVetoes(pack: StandardPack): readonly Veto[] {
  return [...pack.site.vetoes, ...pack.account.vetoes];
}

/**
 * Whether a veto or item is for a target: its class of sites, or its platform, however lists write it. A site without a class
 * takes what is for all.
 */
export function appliesTo({ appliesTo: only }: Pick<Veto | Item, "appliesTo">, target: Target): boolean {
  if (only === null) return true;
  if (target.kind === "site") return only.some((one) => one === target.siteClass);
  const { platform } = target;
  return only.some((one) => isSamePlatform(one, platform));
}

/** The vetoes one target is judged on. */
export function vetoesFor(pack: StandardPack, target: Target): readonly Veto[] {
  return (target.kind === "site" ? pack.site.vetoes : pack.account.vetoes).filter((veto) => appliesTo(veto, target));
}

/** Whether a target is scored in points; the others are judged on vetoes alone. A site without a class is not scored. */
export function isScored(pack: StandardPack, target: Target): boolean {
  if (target.kind !== "site" || target.siteClass === null) return false;
  return pack.site.scoredClasses.includes(target.siteClass);
}

/** The rule for a body that serves no outside public; null for all others and where the pack has none. */
export function noServicesFor(pack: StandardPack, target: Target): NoServices | null {
  return target.kind === "site" && target.noServices ? pack.site.noServices : null;
}

/** Deduction groups that apply to a target, with the items that do: none but for scored classes, and without 办事服务 where it serves no outside public. */
export function deductionGroupsFor(pack: StandardPack, target: Target): readonly ItemGroup[] {
  const left = noServicesFor(pack, target)?.groupId;
  return groupsFor(pack, target, pack.site.deductions).filter((group) => group.id !== left);
}

/** Bonus groups that apply to a target, with the items that do. */
export function bonusGroupsFor(pack: StandardPack, target: Target): readonly ItemGroup[] {
  return groupsFor(pack, target, pack.site.bonuses);
}

function groupsFor(pack: StandardPack, target: Target, groups: readonly ItemGroup[]): readonly ItemGroup[] {
  if (!isScored(pack, target)) return [];
  return groups.flatMap((group) => {
    if (group.items.every((item) => appliesTo(item, target))) return [group];
    const items = group.items.filter((item) => appliesTo(item, target));
    return items.length === 0 ? [] : [{ ...group, items }];
  });
}

/** Ids of all items and vetoes that a target can be asked for. */
export function applicableIds(pack: StandardPack, target: Target): ReadonlySet<string> {
  const groups = [...deductionGroupsFor(pack, target), ...bonusGroupsFor(pack, target)];
  return new Set([...vetoesFor(pack, target).map((v) => v.id), ...groups.flatMap((g) => g.items.map((i) => i.id))]);
}
