import { dayAfter, isoDayOf } from "../../calendar/iso-day";
import { wordKey } from "../mend-text";
import type { CellValue } from "../sheet-grid";

export type DayReading =
  | { readonly kind: "none" }
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "faulty"; readonly expected: string };

const FORM = "应为日期，如 2020-03-05";
/** Nothing that is inspected is older, and the calendar knows nothing before. */
const YEARS = { first: 2000, last: 2099 } as const;

/**
 * Reads a day: a spreadsheet's serial number, or 2020-03-05, 2020.3.5, 2020年3月5日, 2020/3/5, 20200305, with or without a
 * time behind it.
 *
 * @param from1904 the workbook counts days from 1904-01-01, as spreadsheets on a Mac did
 */
export function readDay(value: CellValue, from1904: boolean): DayReading {
  const text = wordKey(value);
  if (text === "" || /^([/\\—–-]+|无)$/.test(text)) return { kind: "none" };
  if (typeof value === "boolean") return { kind: "faulty", expected: FORM };
  const [, year, month, day] =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?!\d)(t?\d{1,2}[:时].*|[上下]午.*|\(?(周|星期).*)?$/.exec(
      withTimeApart(value, text),
    ) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ??
    [];
  if (year !== undefined) return checked(isoDayOf(Number(year), Number(month), Number(day)));
  if (/^\d{5}(\.\d+)?$/.test(text)) return checked(dayOfSerial(Math.floor(Number(text)), from1904));
  if (/^\d{1,2}[-./月]\d{1,2}日?$/.test(text)) return { kind: "faulty", expected: `请写明年份，${FORM}` };
  return { kind: "faulty", expected: FORM };
}

/** Without its blank, a time would run on from the day: 2020-03-0514:30. */
function withTimeApart(value: CellValue, text: string): string {
  if (typeof value !== "string") return text;
  const [day = "", ...rest] = value.normalize("NFKC").trim().replace(/^'/, "").split(/\s+/);
  const isTime = rest.length > 0 && /^[\d:.]+$/.test(rest.join("")) && /^\d{4}\D\d{1,2}\D\d{1,2}日?$/.test(day);
  return isTime ? day : text;
}

function dayOfSerial(serial: number, from1904: boolean): string {
  return from1904 ? dayAfter("1904-01-01", serial) : dayAfter("1899-12-30", serial);
}

function checked(day: string | null): DayReading {
  if (day === null) return { kind: "faulty", expected: `没有这一天，${FORM}` };
  const year = Number(day.slice(0, 4));
  const isKnown = year >= YEARS.first && year <= YEARS.last;
  return isKnown ? { kind: "day", day } : { kind: "faulty", expected: `应在 ${YEARS.first} 年以后，请核对` };
}
