import { dayOfSerial } from "../../standard/confirmation-day";
import { type Centipoints, centipoints } from "../../units";
import { mendName } from "../mend-text";
import type { Printed } from "./print-entry";
import type { Report } from "./report";
import { isAsPrinted, type TableRow } from "./table-rows";
import { pointsOfText } from "./words";

/** A row with what was printed in it; undefined for a row that is new. */
export interface Cells {
  readonly row: TableRow;
  readonly printed: Printed | undefined;
  readonly report: Report;
}

const POINTS_FORM = "分数，最多两位小数，例如 5 或 2.5";

/** What points look like; where a spreadsheet took what was typed for a date, that is said. */
export function pointsForm(text: string): string {
  const day = /^\d{5}(\.\d+)?$/.test(text) ? dayOfSerial(Number(text)) : null;
  return day === null ? POINTS_FORM : `${POINTS_FORM}；读到的像是日期 ${day}，请把这一格设成“常规”再填一次`;
}

/** What a cell says; what the pack says where the cell was not edited. */
export function cellValue<T>(
  { row, printed, report }: Cells,
  column: string,
  was: T | undefined,
  read: (text: string) => T | null,
  form: string | ((text: string) => string),
): T | null {
  if (was !== undefined && isAsPrinted(row, column, printed)) return was;
  const text = row.text(column);
  const value = read(text);
  if (value === null) {
    const expected = typeof form === "string" ? form : form(text);
    const code = text === "" ? "row-incomplete" : "value-invalid";
    report.problem(code, row.place(column), text, text === "" ? `请填写${expected}` : expected);
  }
  return value;
}

/** Stands for what is missing, which was reported: so the rest is still checked, and no pack comes of it. */
const MISSING = "（缺）";

/** Text of several lines. */
export function longText(cells: Cells, column: string, was: string | undefined): string {
  return cellValue(cells, column, was, (text) => text || null, headingOf(cells, column)) ?? was ?? MISSING;
}

/** A name or wording, without line breaks. */
export function shortText(cells: Cells, column: string, was: string | undefined): string {
  return (
    cellValue(cells, column, was, (text) => mendName(text).text || null, headingOf(cells, column)) ?? was ?? MISSING
  );
}

function headingOf({ row }: Cells, column: string): string {
  return `“${row.table === "head" ? row.text("key") : row.place(column).column}”`;
}

/** Hundredths of a point; where they cannot be read, which is reported, those that were. */
export function pointsValue(cells: Cells, column: string, was: Centipoints | undefined): Centipoints {
  return cellValue(cells, column, was, pointsOfText, pointsForm) ?? was ?? centipoints(0);
}
