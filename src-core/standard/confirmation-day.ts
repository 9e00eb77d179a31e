import { type IsoTime, isoTime } from "../units";

/**
 * The day of a confirmation as a standard workbook states it: the calendar day in UTC+8, on every machine the same, so
 * that the same workbook is the same pack wherever it is read.
 *
 * @example confirmationDay(isoTime("2026-11-24T17:30:00.000Z")) //=> "2026-11-25"
 */
export function confirmationDay(at: IsoTime): string {
  return new Date(Date.parse(at) + 8 * HOUR).toISOString().slice(0, 10);
}

/** The instant that stands for a day that a workbook states: noon in UTC+8. */
export function dayInstant(day: string): IsoTime {
  return isoTime(`${day}T04:00:00.000Z`);
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Day 0 of a spreadsheet's dates. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** 1954 and 2119: serial numbers between them are taken for days. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_000];

/**
 * A day as people write it, or as a spreadsheet keeps it.
 *
 * @returns null for what is no day of the calendar
 * @example dayOfText("2026年11月25日") //=> "2026-11-25"
 * @example dayOfText("46351") //=> "2026-11-25"
 */
export function dayOfText(text: string): string | null {
  const key = text.normalize("NFKC").replace(/\s+/g, "");
  if (/^\d{5}(\.\d+)?$/.test(key)) return dayOfSerial(Number(key));
  const [, year = "", month = "", day = ""] =
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(key) ??
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T?\d{1,2}:[\d:.]+Z?)?$/.exec(key) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(key) ??
    [];
  if (year === "") return null;
  const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${found}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(found) ? found : null;
}

/** The day of a spreadsheet's serial number; null for a number that is none of our time. */
export function dayOfSerial(serial: number): string | null {
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return null;
  return new Date(SERIAL_ZERO + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
