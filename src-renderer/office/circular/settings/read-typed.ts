import { wordKey } from "../../../../src-core/exchange/mend-text";
import { type Centipoints, centipoints } from "../../../../src-core/units";

/** What was typed: its value, or why it is none. */
export type Reading<T> = { readonly value: T } | { readonly why: string };

/** Nothing typed is nothing said. */
export function optional<T>(read: (text: string) => Reading<T>): (text: string) => Reading<T | null> {
  return (text) => (text.trim() === "" ? { value: null } : read(text));
}

/**
 * A day as clerks type it.
 *
 * @example readDay("2020年4月2日") //=> { value: "2020-04-02" }
 * @example readDay("2020.4.31") //=> { why: "没有这一天" }
 */
export function readDay(text: string): Reading<string> {
  const found = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(wordKey(text));
  if (found === null) return { why: "应写作 2020年4月2日 或 2020-4-2" };
  const [, year = "", month = "", day = ""] = found;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return { why: "没有这一天" };
  return { value: iso };
}

/** A month as clerks type it. @example readMonth("2020年2月") //=> { value: "2020-02" } */
export function readMonth(text: string): Reading<string> {
  const found = /^(\d{4})[年./-](\d{1,2})月?$/.exec(wordKey(text));
  if (found === null) return { why: "应写作 2020年2月 或 2020-2" };
  const [, year = "", month = ""] = found;
  if (Number(month) < 1 || Number(month) > 12) return { why: "没有这个月" };
  return { value: `${year}-${month.padStart(2, "0")}` };
}

export interface TypedRate {
  /** 9761 is 97.61%. */
  readonly hundredths: number;
  /** As it was typed. */
  readonly decimals: 0 | 1 | 2;
}

/**
 * A rate as an earlier paper printed it.
 *
 * @example readRate("97.61%") //=> { value: { hundredths: 9761, decimals: 2 } }
 */
export function readRate(text: string): Reading<TypedRate> {
  const plain = wordKey(text)
    .replaceAll(/[。．]/g, ".")
    .replace(/[%％]$/, "");
  const found = /^(\d{1,3})(?:\.(\d*))?$/.exec(plain);
  if (found === null) return { why: "应写作 97.61%" };
  const [, whole = "", decimals = ""] = found;
  if (decimals.length > 2) return { why: "最多两位小数" };
  const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  if (hundredths > 10_000) return { why: "不能超过 100%" };
  const places = decimals.length === 2 ? 2 : decimals.length === 1 ? 1 : 0;
  return { value: { hundredths, decimals: places } };
}

/** A rate as it was printed. @example rateText({ hundredths: 9761, decimals: 2 }) //=> "97.61%" */
export function rateText({ hundredths, decimals }: TypedRate): string {
  return `${(hundredths / 100).toFixed(decimals)}%`;
}

/** A whole number from 0. */
export function readCount(most: number): (text: string) => Reading<number> {
  return (text) => {
    const plain = wordKey(text).replaceAll(/[,，]/g, "");
    if (plain === "") return { why: "没有填" };
    if (!/^\d+$/.test(plain)) return { why: "应为整数" };
    const value = Number(plain);
    return value > most ? { why: `最多 ${most.toLocaleString("zh-CN")}` } : { value };
  };
}

/** Points of a band: at most two decimals. */
export function readBandPoints(text: string): Reading<Centipoints> {
  const plain = wordKey(text)
    .replaceAll(/[。．]/g, ".")
    .replace(/分$/, "");
  const found = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(plain);
  if (found === null) return { why: plain === "" ? "没有填" : "应为分数，最多两位小数" };
  return { value: centipoints(Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0"))) };
}

/** A name that must be there. */
export function readName(most: number): (text: string) => Reading<string> {
  return (text) => {
    const value = text.trim();
    if (value === "") return { why: "不能是空的" };
    return value.length > most ? { why: `最多 ${most} 个字` } : { value };
  };
}

/** Words that may be missing. */
export function readWords(most: number): (text: string) => Reading<string> {
  return (text) => (text.length > most ? { why: `最多 ${most} 个字` } : { value: text });
}
