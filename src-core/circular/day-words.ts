import { periodName, type RoundId } from "../units";
import type { MonthSpan } from "./period";

/** A day as papers write it, "" for none. @example dayWords("2020-04-02") //=> "2020年4月2日" */
export function dayWords(day: string | null): string {
  if (day === null) return "";
  return `${monthWords(day)}${Number(day.slice(8, 10))}日`;
}

/** @example monthWords("2020-02") //=> "2020年2月" */
export function monthWords(month: string | null): string {
  return month === null ? "" : `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}

/** @example monthSpanWords({ from: "2019-12", to: "2020-02" }) //=> "2019年12月至2020年2月" */
export function monthSpanWords(span: MonthSpan | null): string {
  if (span === null) return "";
  const { from, to } = span;
  if (from === to) return monthWords(from);
  return `${monthWords(from)}至${from.slice(0, 4) === to.slice(0, 4) ? `${Number(to.slice(5, 7))}月` : monthWords(to)}`;
}

/** The period of a round as titles name it. @example periodWords(roundId("2020")) //=> "2020年度" */
export function periodWords(id: RoundId): string {
  // periodName says 2020年年度 of a year, as stored rounds are called; a paper would not.
  return periodName(id).replace("年年度", "年度");
}

/** What the text calls its own period: 本季度, 上半年, 本年度. */
export function thisPeriod(id: RoundId): string {
  if (id[4] === "Q") return "本季度";
  return id[4] === "H" ? periodName(id).slice(5) : "本年度";
}

/** A numeral of papers, 1 to 99. @example chineseNumeral(12) //=> "十二" */
export function chineseNumeral(n: number): string {
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const tens = Math.floor(n / 10);
  const ones = digits[n % 10] ?? "";
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : (digits[tens] ?? "")}十${ones}`;
}
