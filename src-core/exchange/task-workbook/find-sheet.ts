import type { SheetGrid } from "../sheet-grid";
import { HIDDEN_SHEET_NAME } from "./hidden-sheet";
import { matchKey } from "./mend-cell";
import { asNotice, asProblem, NO_REMARKS, problemAt, type Remarks } from "./place";

export interface FoundSheet {
  readonly grid: SheetGrid | null;
  readonly remarks: Remarks;
}

/**
 * The sheet that carries an id of ours in its hidden row, whatever it is called now, else the one of that name.
 * A second one (somebody copied the sheet) is not read, which is said.
 */
export function findSheet(sheets: readonly SheetGrid[], marker: string, name: string): FoundSheet {
  const named = sheets.filter((sheet) => matchKey(sheet.name) === name);
  const marked = sheets.filter((sheet) => sheet.name !== HIDDEN_SHEET_NAME && hasMarker(sheet, marker));
  const grid = named.find((sheet) => marked.includes(sheet)) ?? marked[0] ?? named[0] ?? null;
  const copy = marked.find((sheet) => sheet !== grid);
  if (copy === undefined || grid === null) return { grid, remarks: NO_REMARKS };
  const isSame = JSON.stringify(copy.rows) === JSON.stringify(grid.rows);
  const place = { sheet: copy.name, cell: "", column: "" };
  const said = problemAt("row-duplicate", place, copy.name, `与工作表“${grid.name}”重复，没有读取`);
  return { grid, remarks: isSame ? asNotice(said) : asProblem(said) };
}

/** Whether a sheet has one of our ids in some row. */
export function hasMarker(sheet: SheetGrid, marker: string): boolean {
  return sheet.rows.some((row) => row.some((cell) => cell === marker));
}
