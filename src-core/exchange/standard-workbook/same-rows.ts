import type { Report } from "./report";
import { shownText, type TableRow } from "./table-rows";

/** What several rows say of one thing: its text where somebody edited it, in the row where. */
export type SharedText =
  | { readonly kind: "unedited" }
  | { readonly kind: "edited"; readonly text: string; readonly row: TableRow };

/**
 * A column that several rows repeat. One row edited is enough; two that were edited
 * and differ are reported.
 *
 * @param printed what the cell of a row showed; null where it was not printed
 */
export function sharedText(
  rows: readonly TableRow[],
  column: string,
  printed: (row: TableRow) => string | number | null,
  report: Report,
): SharedText {
  const edited = rows.filter((row) => row.text(column) !== "" && row.text(column) !== shownText(printed(row)));
  const [first] = edited;
  if (first === undefined) return { kind: "unedited" };
  const text = first.text(column);
  const other = edited.find((row) => row.text(column) !== text);
  if (other !== undefined) {
    const expected = `请与第 ${first.index + 1} 行的“${text}”改成一致`;
    report.problem("value-ambiguous", other.place(column), other.text(column), expected);
  }
  return { kind: "edited", text, row: first };
}
