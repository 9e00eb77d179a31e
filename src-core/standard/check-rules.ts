import type { PackFault } from "./pack-fault";
import type { Item, StandardPack } from "./pack-schema";

/** Items and rules that come to nothing: somebody would look for what then counts for no point. Levels may be 0. */
export function checkRules({ site }: StandardPack): readonly PackFault[] {
  const faults = (groups: StandardPack["site"]["deductions"], deed: string) =>
    groups.flatMap((group) => group.items.flatMap((item) => nothingFaults(item, deed)));
  return [...faults(site.deductions, "扣分"), ...faults(site.bonuses, "加分")];
}

function nothingFaults({ id: itemId, name, points, rule }: Item, deed: string): readonly PackFault[] {
  const fault = (what: string): PackFault => ({ itemId, message: `“${name}”${what}为 0，查出也不${deed}` });
  if (points.value === 0) return [fault("的满分")];
  if (!("points" in rule) || rule.points.value > 0) return [];
  return [fault(rule.kind === "fixed" ? "的一次性分值" : `每${rule.unit}分值`)];
}
