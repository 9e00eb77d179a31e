import type { Target } from "../register/target";
import type { Item, ItemGroup, StandardPack, Veto } from "./pack-schema";

/** Deduction and bonus items of a pack, in its order. */
export function allItems(pack: StandardPack): readonly Item[] {
  return [...pack.site.deductions, ...pack.site.bonuses].flatMap((group) => group.items);
}

/** The vetoes one target is judged on. */
export function vetoesFor(pack: StandardPack, target: Target): readonly Veto[] {
  return target.kind === "site" ? pack.site.vetoes : pack.account.vetoes;
}

/** Whether a target is scored in points; the others are judged on vetoes alone. A site without a class is not scored. */
export function isScored(pack: StandardPack, target: Target): boolean {
  if (target.kind !== "site" || target.siteClass === null) return false;
  return pack.site.scoredClasses.includes(target.siteClass);
}

/** Deduction groups that apply to a target: none but for portals, and without 办事服务 where it serves no outside public. */
export function deductionGroupsFor(pack: StandardPack, target: Target): readonly ItemGroup[] {
  if (!isScored(pack, target)) return [];
  const left = target.kind === "site" && target.noServices ? pack.site.noServices?.groupId : undefined;
  return pack.site.deductions.filter((group) => group.id !== left);
}

/** Bonus groups that apply to a target. */
export function bonusGroupsFor(pack: StandardPack, target: Target): readonly ItemGroup[] {
  return isScored(pack, target) ? pack.site.bonuses : [];
}

/** Ids of all items and vetoes that a target can be asked for. */
export function applicableIds(pack: StandardPack, target: Target): ReadonlySet<string> {
  const groups = [...deductionGroupsFor(pack, target), ...bonusGroupsFor(pack, target)];
  return new Set([...vetoesFor(pack, target).map((v) => v.id), ...groups.flatMap((g) => g.items.map((i) => i.id))]);
}

/** How many numbers of a pack nobody has confirmed yet. */
export function unconfirmedCount(pack: StandardPack): number {
  const { site } = pack;
  const groups = [...site.deductions, ...site.bonuses];
  const ruleNumbers = groups
    .flatMap((g) => g.items)
    .flatMap((i) => {
      if (i.rule.kind === "graded") return i.rule.levels.map((l) => l.points);
      return i.rule.kind === "judged" ? [] : [i.rule.points];
    });
  const numbers = [
    site.totals.deductions,
    site.totals.bonus,
    site.failBelow,
    site.bonusAbove,
    ...groups.map((g) => g.points),
    ...groups.flatMap((g) => g.items.map((i) => i.points)),
    ...ruleNumbers,
  ];
  return numbers.filter((n) => !n.verified).length;
}
