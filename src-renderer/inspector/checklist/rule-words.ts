import type { AnswerValue } from "../../../src-core/scoring/answer";
import { itemNumbers } from "../../../src-core/standard/pack-numbers";
import type { Item } from "../../../src-core/standard/pack-schema";
import { type Centipoints, centipoints, formatPoints } from "../../../src-core/units";

/** Deductions take points off, bonus items give them; the words differ, the rules are the same. */
export type Side = "deduction" | "bonus";

export const sideWords = {
  deduction: { none: "未扣分", found: "扣", most: "最多扣", sign: "−" },
  bonus: { none: "不加分", found: "加", most: "最多加", sign: "+" },
} as const;

/** How an item is scored: 4 分 · 每处扣 1 分. */
export function ruleText(item: Item, side: Side): string {
  const words = sideWords[side];
  const full = `${formatPoints(item.points.value)} 分`;
  const { rule } = item;
  if (rule.kind === "perOccurrence") {
    return `${full} · 每${rule.unit}${words.found} ${formatPoints(rule.points.value)} 分`;
  }
  if (rule.kind === "sampled") {
    const each = `每${rule.unit}${words.found} ${formatPoints(rule.points.value)} 分`;
    return `${full} · 抽查 ${rule.size.value} ${rule.unit}，有问题的${each}`;
  }
  return rule.kind === "judged" ? `${full} · 按情况${words.found}分` : full;
}

/**
 * What a count comes to, with the item's limit where it bites.
 *
 * @example countText(item, 3) //=> "3 处 × 2 分 = 6 分，最多扣 4 分"
 */
export function countText(item: Item, count: number, side: Side): string {
  if (item.rule.kind !== "perOccurrence" && item.rule.kind !== "sampled") return "";
  const { points, unit } = item.rule;
  const raw = centipoints(points.value * count);
  const sum = `${count} ${unit} × ${formatPoints(points.value)} 分 = ${formatPoints(raw)} 分`;
  if (raw <= item.points.value) return sum;
  return `${sum}，${sideWords[side].most} ${formatPoints(item.points.value)} 分`;
}

/**
 * Points typed by a person, at most two decimals, in hundredths.
 *
 * @returns null for what is no such number or lies above the most
 * @example readPoints("1.5", centipoints(300)) //=> 150
 */
export function readPoints(text: string, most: Centipoints): Centipoints | null {
  const found = /^(\d{1,4})(?:[.．。](\d{0,2}))?$/.exec(narrowed(text));
  if (found === null) return null;
  const value = centipoints(Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")));
  return value <= most ? value : null;
}

/** A whole number of occurrences typed by a person; null for anything else, or above the most. */
export function readCount(text: string, most = 99_999): number | null {
  const plain = narrowed(text);
  return /^\d{1,5}$/.test(plain) && Number(plain) <= most ? Number(plain) : null;
}

/** Full-width digits come from Chinese input methods. */
function narrowed(text: string): string {
  return text.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Whether an answer says that something was found. */
export function isFinding(value: AnswerValue): boolean {
  return value.kind !== "none" && value.kind !== "clear";
}

/** Whether every number of an item was confirmed by the office. */
export function isConfirmed(item: Item): boolean {
  return itemNumbers(item).every(({ number }) => number.verified);
}
