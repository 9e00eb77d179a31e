import { compareText } from "../compare-text";
import { type OfficeSettings, regionRank } from "../register/settings";
import type { Target } from "../register/target";
import type { TargetId } from "../units";

/**
 * Compares targets in the default order of annexes 3 and 4: the province, then its cities in the customary order; sites
 * by code, accounts as the register has them; ties fall to the id.
 */
export function byDefaultOrder(settings: OfficeSettings): (a: Target, b: Target) => number {
  return (a, b) =>
    regionRank(settings, a.regionCode) - regionRank(settings, b.regionCode) ||
    kindRank(a) - kindRank(b) ||
    (a.kind === "account" && b.kind === "account" ? a.order - b.order : 0) ||
    compareText(a.id, b.id);
}

function kindRank(target: Target): number {
  return target.kind === "site" ? 0 : 1;
}

/**
 * Arranges rows by hand (手工排序): those that were named stand first, in that order; rows that nobody has placed yet
 * follow in their default order; names of rows that are gone are passed over.
 *
 * @param defaultOrder all rows
 * @param byHand any ids, a repeated one counts once
 * @example arrange([a, b, c], [c, gone]) //=> [c, a, b]
 */
export function arrange(defaultOrder: readonly TargetId[], byHand: readonly TargetId[]): readonly TargetId[] {
  const rows = new Set(defaultOrder);
  const placed = new Set(byHand.filter((id) => rows.has(id)));
  return [...placed, ...defaultOrder.filter((id) => !placed.has(id))];
}
