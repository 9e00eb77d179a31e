import { isoDayOf } from "../../../src-core/calendar/iso-day";
import type { WorkCalendar } from "../../../src-core/calendar/work-calendar";

/** Days in a row that are not as the week says: off (放假), weekends among them, or a weekend day that is worked (上班). */
export interface DayRun {
  readonly kind: "holiday" | "workday";
  /** ISO days. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** Holidays and shifted working days of a year. */
export function daysOfYear(calendar: WorkCalendar, year: number): readonly DayRun[] {
  const days = allDays(year).map((day) => ({ day, isWorked: calendar.isWorkingDay(day), isWeekend: isWeekend(day) }));
  const runs: DayRun[] = [];
  for (let index = 0; index < days.length; ) {
    const first = days[index];
    if (first === undefined) break;
    const length = days.slice(index).findIndex(({ isWorked }) => isWorked !== first.isWorked);
    const run = days.slice(index, length < 0 ? undefined : index + length);
    // Worked weekend days are listed one by one, holidays as they hang together.
    if (first.isWorked) {
      for (const { day, isWeekend } of run) if (isWeekend) runs.push({ kind: "workday", from: day, to: day, days: 1 });
    } else if (run.some(({ isWeekend }) => !isWeekend)) {
      runs.push({ kind: "holiday", from: first.day, to: run.at(-1)?.day ?? first.day, days: run.length });
    }
    index += run.length;
  }
  return runs;
}

function allDays(year: number): readonly string[] {
  const months = Array.from({ length: 12 }, (_, month) => month + 1);
  return months.flatMap((month) => Array.from({ length: 31 }, (_, day) => isoDayOf(year, month, day + 1) ?? [])).flat();
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(weekdayOf(day));
}

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** @example dayInWords("2020-01-19") //=> "1月19日（周日）" */
export function dayInWords(day: string): string {
  const [, month, date] = day.split("-");
  return `${Number(month)}月${Number(date)}日（周${"日一二三四五六".charAt(weekdayOf(day))}）`;
}

/** @example runInWords({ from: "2020-01-24", to: "2020-02-02", days: 10 }) //=> "1月24日—2月2日，10 天" */
export function runInWords({ from, to, days }: DayRun): string {
  if (from === to) return dayInWords(from);
  const short = (day: string): string => dayInWords(day).replace(/（.*$/, "");
  return `${short(from)}—${short(to)}，${days} 天`;
}
