import { itemNumbers } from "../../../src-core/standard/pack-numbers";
import type { Item } from "../../../src-core/standard/pack-schema";
import { type Centipoints, centipoints, formatPoints } from "../../../src-core/units";

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
export function readCount(text: string, most: number): number | null {
  const plain = narrowed(text);
  return /^\d{1,5}$/.test(plain) && Number(plain) <= most ? Number(plain) : null;
}

/** What a count takes, said beside text that it does not. @example countLimit("12", 3, "份") //=> "最多 3 份" */
export function countLimit(text: string, most: number, unit: string): string {
  return /^\d+$/.test(narrowed(text)) ? `最多 ${most} ${unit}` : `只填整数，最多 ${most} ${unit}`;
}

/** @example pointsLimit(centipoints(600)) //=> "最多 6 分，两位小数" */
export function pointsLimit(most: Centipoints): string {
  return `最多 ${formatPoints(most)} 分，两位小数`;
}

/** Full-width digits come from Chinese input methods. */
function narrowed(text: string): string {
  return text.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Whether every number of an item was confirmed by the office. */
export function isConfirmed(item: Item): boolean {
  return itemNumbers(item).every(({ number }) => number.verified);
}
