import chineseDays from "chinese-days";
import { dayAfter, isIsoDay } from "./iso-day";

/** What the office says otherwise than the calendar that comes with the app. ISO days. */
export interface CalendarCorrections {
  /** 放假: no working days, whatever the week says. */
  readonly holidays: readonly string[];
  /** 上班, 调休: working days, weekends too. */
  readonly workdays: readonly string[];
}

/** The calendar as it is. */
export const NO_CORRECTIONS: CalendarCorrections = { holidays: [], workdays: [] };

/** Working days (工作日) of the country, with the office's corrections. */
export interface WorkCalendar {
  /** @throws RangeError for what is no ISO day: our bug, never a message to a person */
  isWorkingDay(day: string): boolean;
  /**
   * Working days after `from`, up to and with `to`: the day on which a matter came in does not count, the day on which it
   * was closed does (民法典第二百零一条: the first day is not counted in). Closed on the same day is 0.
   *
   * @returns 0 where `to` lies before `from`
   * @throws RangeError for what is no ISO day
   */
  workingDays(from: string, to: string): number;
}

export type CalendarReading =
  | { readonly kind: "calendar"; readonly calendar: WorkCalendar }
  /** Days that are said to be both holiday and working day. */
  | { readonly kind: "contradiction"; readonly days: readonly string[] };

/**
 * Makes a calendar of the holidays and shifted working days that the State Council's office announced, and of what the
 * office corrects in it.
 *
 * @example workCalendar({ holidays: ["2020-03-05"], workdays: ["2020-03-05"] }) //=> { kind: "contradiction", days: ["2020-03-05"] }
 */
export function workCalendar(corrections: CalendarCorrections): CalendarReading {
  const workdays = new Set(corrections.workdays);
  const both = [...new Set(corrections.holidays)].filter((day) => workdays.has(day)).sort();
  if (both.length > 0) return { kind: "contradiction", days: both };
  return { kind: "calendar", calendar: calendarWith(new Set(corrections.holidays), workdays) };
}

/** The calendar as it comes with the app. */
export function plainCalendar(): WorkCalendar {
  return calendarWith(new Set(), new Set());
}

function calendarWith(holidays: ReadonlySet<string>, workdays: ReadonlySet<string>): WorkCalendar {
  const isWorkingDay = (day: string): boolean => {
    if (!isIsoDay(day)) throw new RangeError(`not an ISO day: ${day}`);
    return workdays.has(day) || (!holidays.has(day) && isWorkedAsAnnounced(day));
  };
  return { isWorkingDay, workingDays: (from, to) => counted(from, to, isWorkingDay) };
}

/**
 * What was announced about a day, else what the week says. The library keeps and looks up its days by local time: west of
 * Greenwich both are a day off together, so its list can be asked everywhere, its weekdays cannot.
 */
function isWorkedAsAnnounced(day: string): boolean {
  const { name, work } = chineseDays.getDayDetail(day);
  // Days of the list are named with their holiday (Spring Festival,春节,3), others by the weekday.
  return name.includes(",") ? work : isWeekday(day);
}

function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

function counted(from: string, to: string, isWorkingDay: (day: string) => boolean): number {
  if (!isIsoDay(from) || !isIsoDay(to)) throw new RangeError(`not ISO days: ${from}, ${to}`);
  let count = 0;
  for (let day = from; day < to; ) {
    day = dayAfter(day);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

/** Working days between two days, or the days of which the corrections say two things; see `WorkCalendar.workingDays`. */
export function workingDays(
  from: string,
  to: string,
  corrections: CalendarCorrections,
): { readonly kind: "days"; readonly days: number } | Extract<CalendarReading, { kind: "contradiction" }> {
  const reading = workCalendar(corrections);
  return reading.kind === "calendar" ? { kind: "days", days: reading.calendar.workingDays(from, to) } : reading;
}

/** Whether a day is a working day, or the days of which the corrections say two things. */
export function isWorkingDay(
  day: string,
  corrections: CalendarCorrections,
): { readonly kind: "working-day" | "holiday" } | Extract<CalendarReading, { kind: "contradiction" }> {
  const reading = workCalendar(corrections);
  if (reading.kind === "contradiction") return reading;
  return { kind: reading.calendar.isWorkingDay(day) ? "working-day" : "holiday" };
}

/**
 * The first and the last year of which the calendar knows the holidays. Outside them only weekends are known, and what
 * the office corrects.
 *
 * @example calendarYears() //=> { first: 2004, last: 2026 }
 */
export function calendarYears(): { readonly first: number; readonly last: number } {
  const years = Array.from({ length: 200 }, (_, index) => 2000 + index).filter((year) =>
    NATIONAL_DAYS.some((date) => isAnnouncedHoliday(`${year}-10-${date}`)),
  );
  return { first: years[0] ?? 0, last: years.at(-1) ?? 0 };
}

/** 国庆 is announced for every year. */
const NATIONAL_DAYS = ["01", "02", "03"] as const;

function isAnnouncedHoliday(day: string): boolean {
  return chineseDays.getDayDetail(day).name.includes(",");
}
