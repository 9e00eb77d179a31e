import { NO_BONUS_TEXT } from "../../src-core/standard/entry-words";
import type { Item } from "../../src-core/standard/pack-schema";
import { formatPoints } from "../../src-core/units";

/** Deductions take points off, bonus items give them; the words differ, the rules are the same. */
export type Side = "deduction" | "bonus";

export const sideWords = {
  deduction: { none: "未发现", found: "扣", sign: "−" },
  bonus: { none: NO_BONUS_TEXT, found: "加", sign: "+" },
} as const;

/** How an item is scored: 4 分 · 每处扣 1 分. */
export function ruleText({ points, rule }: Item, side: Side): string {
  const words = sideWords[side];
  const full = `${formatPoints(points.value)} 分`;
  if (rule.kind === "judged") return `${full} · 按情况${words.found}分`;
  if (rule.kind !== "perOccurrence" && rule.kind !== "sampled") return full;
  const each = `每${rule.unit}${words.found} ${formatPoints(rule.points.value)} 分`;
  return rule.kind === "perOccurrence"
    ? `${full} · ${each}`
    : `${full} · 抽查 ${rule.size.value} ${rule.unit}，有问题的${each}`;
}
