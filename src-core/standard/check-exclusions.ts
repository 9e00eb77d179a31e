import type { PackFault } from "./pack-fault";
import { allItems } from "./pack-items";
import type { Item, StandardPack } from "./pack-schema";

/** More items than this hanging together by 不重复扣分 would make a score slow to work out, and nobody could follow it. */
const MOST_TOGETHER = 16;

/** Faults of 不重复扣分: items that are not there, that are of the other part (扣分, 加分), or too many hanging together. */
export function checkExclusions(pack: StandardPack): PackFault[] {
  const sides = [pack.site.deductions, pack.site.bonuses].map((groups) => groups.flatMap((group) => group.items));
  const known = new Set(allItems(pack).map((item) => item.id));
  return sides.flatMap((items) => {
    const own = new Set(items.map((item) => item.id));
    return [...items.flatMap((item) => wrongReferences(item, own, known)), ...crowds(items)];
  });
}

function wrongReferences(item: Item, own: ReadonlySet<string>, known: ReadonlySet<string>): PackFault[] {
  return item.excludedBy.flatMap((other) => {
    const fault = (what: string): PackFault[] => [{ itemId: item.id, message: `“${item.name}”的“不重复扣分”${what}` }];
    if (other === item.id) return fault("指向它自己");
    if (!known.has(other)) return fault(`指向不存在的指标 ${other}`);
    return own.has(other) ? [] : fault(`指向另一部分（扣分、加分之间）的指标 ${other}`);
  });
}

function crowds(items: readonly Item[]): PackFault[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    if (seen.has(item.id)) return [];
    const together = reachable(items, item);
    for (const { id } of together) seen.add(id);
    if (together.length <= MOST_TOGETHER) return [];
    const message = `“${item.name}”等 ${together.length} 项以“不重复扣分”连在一起，最多 ${MOST_TOGETHER} 项`;
    return [{ itemId: item.id, message }];
  });
}

function reachable(items: readonly Item[], start: Item): readonly Item[] {
  const found = [start];
  for (const one of found) {
    const near = items.filter((other) => one.excludedBy.includes(other.id) || other.excludedBy.includes(one.id));
    found.push(...near.filter((other) => !found.includes(other)));
  }
  return found;
}
