import type { CellStyle, RowSpec, SheetSpec } from "./workbook-spec";

/** A line of an explanation: how it looks, and what it says. */
export type ExplanationLine = readonly [CellStyle, string];

/** A sheet of lines for a clerk to read, one below the other, on an upright page. */
export function explanationPage(name: string, lines: readonly ExplanationLine[]): SheetSpec {
  return {
    name,
    visibility: "visible",
    columns: [{ width: 84 }],
    // A single column is not shrunk to the page by every program, and some take a character to be wider.
    printScale: 88,
    rows: lines.map(([style, value]): RowSpec => ({ cells: [{ value, style }] })),
    merges: [],
    dropDowns: [],
    wholeNumbers: [],
    freeze: null,
    repeatRows: null,
    orientation: "portrait",
  };
}
