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

export const POINTS_FORM = "分数，最多两位小数，例如 5 或 2.5";

/** What a cell says; what the pack says where the cell was not edited. */
export function cellValue<T>(
  { row, printed, report }: Cells,
  column: string,
  was: T | undefined,
  read: (text: string) => T | null,
  expected: string,
): T | null {
  if (was !== undefined && isAsPrinted(row, column, printed)) return was;
  const text = row.text(column);
  const value = read(text);
  if (value === null) {
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
  return cellValue(cells, column, was, pointsOfText, POINTS_FORM) ?? was ?? centipoints(0);
}
