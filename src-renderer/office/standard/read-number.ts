import { wordKey } from "../../../src-core/exchange/mend-text";
import { type Centipoints, centipoints } from "../../../src-core/units";

/** What was typed for a number: it, or why it is none. */
export type NumberReading<N extends number> = { readonly value: N } | { readonly why: string };

const MOST_POINTS = 10_000;

/**
 * Points as they are typed: full-width digits and a 分 behind them are fine; nothing is rounded or cut off.
 *
 * @example readPoints("２．５分") //=> { value: 250 }
 * @example readPoints("-3") //=> { why: "不能为负" }
 */
export function readPoints(text: string): NumberReading<Centipoints> {
  const plain = plainNumber(text).replace(/分$/, "");
  if (plain === "") return { why: "没有填" };
  if (/^-\d+(\.\d*)?$/.test(plain)) return { why: "不能为负" };
  const [, whole, decimals = ""] = /^(\d+)(?:\.(\d*))?$/.exec(plain) ?? [];
  if (whole === undefined) return { why: "不是数" };
  const exact = decimals.replace(/0+$/, "");
  if (exact.length > 2) return { why: "最多两位小数" };
  const hundredths = Number(whole) * 100 + Number(exact.padEnd(2, "0"));
  return hundredths > MOST_POINTS * 100 ? { why: `最多 ${MOST_POINTS} 分` } : { value: centipoints(hundredths) };
}

/** A whole number above 0, as it is typed. */
export function readWhole(text: string, most: number): NumberReading<number> {
  const plain = plainNumber(text);
  if (plain === "") return { why: "没有填" };
  if (!/^-?\d+(\.\d*)?$/.test(plain)) return { why: "不是数" };
  const value = Number(plain);
  if (!Number.isInteger(value)) return { why: "应为整数" };
  if (value < 1) return { why: "至少是 1" };
  return value > most ? { why: `最多 ${most}` } : { value };
}

/** Half-width, without blanks; ideographic full stops between digits are points, minus signs of all kinds are one. */
function plainNumber(text: string): string {
  return wordKey(text)
    .replace(/[。．]/g, ".")
    .replace(/^[−–—﹣]/, "-");
}
