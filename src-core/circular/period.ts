import { type RoundId, roundId } from "../units";

/** A month: 2020-02. */
export interface MonthSpan {
  readonly from: string;
  readonly to: string;
}

/**
 * The months that annexes 5 and 6 count (统计时段): as many as the round's period has, up to the month before its last,
 * because the departments send their numbers before the period is over.
 *
 * @example statisticsMonths(roundId("2020Q1")) //=> { from: "2019-12", to: "2020-02" }
 */
export function statisticsMonths(id: RoundId): MonthSpan {
  const { first, length } = periodMonths(id);
  return { from: monthOf(first - 1), to: monthOf(first + length - 2) };
}

/**
 * The round before: of a quarter the quarter before, of a half-year the half before; a year has only the year before.
 *
 * @returns null for years, which are compared with the year before only (同比)
 * @example periodBefore(roundId("2020Q1")) //=> "2019Q4"
 */
export function periodBefore(id: RoundId): RoundId | null {
  const kind = id.slice(4, 5);
  if (kind === "") return null;
  const no = Number(id.slice(5));
  const year = Number(id.slice(0, 4));
  if (no > 1) return roundId(`${id.slice(0, 5)}${no - 1}`);
  return roundId(`${yearText(year - 1)}${kind}${kind === "Q" ? 4 : 2}`);
}

/** The same period a year before. @example sameYearBefore(roundId("2020Q1")) //=> "2019Q1" */
export function sameYearBefore(id: RoundId): RoundId {
  return roundId(`${yearText(Number(id.slice(0, 4)) - 1)}${id.slice(4)}`);
}

/** Orders rounds by the end of their periods, then by their beginning; ids that are equal are equal. */
export function comparePeriods(a: RoundId, b: RoundId): number {
  const [one, other] = [periodMonths(a), periodMonths(b)];
  return one.first + one.length - (other.first + other.length) || one.first - other.first;
}

/** Months counted from the year 0; the first of the period, and how many it has. */
function periodMonths(id: RoundId): { readonly first: number; readonly length: number } {
  const year = Number(id.slice(0, 4)) * 12;
  const no = Number(id.slice(5));
  if (id[4] === "Q") return { first: year + (no - 1) * 3, length: 3 };
  if (id[4] === "H") return { first: year + (no - 1) * 6, length: 6 };
  return { first: year, length: 12 };
}

function monthOf(count: number): string {
  return `${yearText(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, "0")}`;
}

function yearText(year: number): string {
  return String(year).padStart(4, "0");
}
