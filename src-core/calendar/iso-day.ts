const DAY_MS = 86_400_000;

/**
 * Whether a text is a day of the calendar, written 2020-04-02.
 *
 * @example isIsoDay("2020-02-30") //=> false
 */
export function isIsoDay(text: string): boolean {
  return isoDayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) === text;
}

/**
 * The day of year, month and day of the month; no time zone has a part in it.
 *
 * @param month from 1
 * @returns null for what is no day of the calendar
 * @example isoDayOf(2020, 3, 5) //=> "2020-03-05"
 */
export function isoDayOf(year: number, month: number, day: number): string | null {
  if (![year, month, day].every(Number.isInteger) || year < 1000 || year > 9999) return null;
  const text = textOf(Date.UTC(year, month - 1, day));
  return text === `${year}-${twoDigits(month)}-${twoDigits(day)}` ? text : null;
}

/** @example dayAfter("2020-02-28") //=> "2020-02-29" */
export function dayAfter(day: string, days = 1): string {
  return textOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const twoDigits = (n: number): string => String(n).padStart(2, "0");
