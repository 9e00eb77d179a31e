import type { Item } from "../../standard/pack-schema";
import { formatPoints } from "../../units";
import type { ItemEntry, VetoEntry } from "./task-entries";

/**
 * The second line of a column's heading: what to put in.
 *
 * @example for an item per occurrence //=> "填次数，每次5分，最多10分"
 */
export function entryHint(entry: VetoEntry | ItemEntry): string {
  return entry.kind === "veto" ? "选情形，没有选“未发现”" : itemHint(entry.item, entry.kind === "bonus" ? "加" : "扣");
}

function itemHint({ rule, points }: Item, verb: "加" | "扣"): string {
  const limit = formatPoints(points.value);
  switch (rule.kind) {
    case "fixed":
      return verb === "加"
        ? `做到选“加分”，加${formatPoints(rule.points.value)}分`
        : `有问题选“扣分”，扣${formatPoints(rule.points.value)}分`;
    case "perOccurrence":
      return `填次数，每${rule.unit}${formatPoints(rule.points.value)}分，最多${limit}分`;
    case "graded":
      return `选档次：${rule.levels.map((level) => `${level.name}${verb}${formatPoints(level.points.value)}分`).join("、")}`;
    case "sampled":
      return `抽查${rule.size.value}${rule.unit}，填有问题的${rule.unit}数，每${rule.unit}${formatPoints(rule.points.value)}分，最多${limit}分`;
    case "judged":
      return `填${verb}分数，最多${limit}分`;
  }
}
