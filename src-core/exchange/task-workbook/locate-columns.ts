import type { Problem } from "../problem";
import { type CellValue, cellRef, type SheetGrid } from "../sheet-grid";
import { cellText, headingKey, matchKey } from "./mend-cell";
import { type Place, problemAt } from "./place";

/** A column that the program printed: known by its id in the hidden row, else by its heading. */
export interface ExpectedColumn {
  readonly id: string;
  readonly heading: string;
}

/** Where the columns and rows of a sheet stand now, after people moved them about. */
export interface SheetLayout {
  readonly grid: SheetGrid;
  /** Column (from 0) of each id that was found. */
  readonly columns: ReadonlyMap<string, number>;
  readonly headings: ReadonlyMap<string, string>;
  /** Rows (from 0) below the headings. */
  readonly dataRows: readonly number[];
  /** Columns with a heading that are none of ours: somebody added them. */
  readonly notices: readonly Problem[];
}

/** Fewer matches than these do not make a row of ids or headings. */
const LEAST_MATCHES = 3;

/**
 * Finds the columns of a sheet by the hidden row of ids, wherever it stands, and those it does not name by their heading.
 *
 * @returns null where the sheet has neither ids nor headings of ours
 */
export function locateColumns(grid: SheetGrid, expected: readonly ExpectedColumn[]): SheetLayout | null {
  const ids = new Map(expected.map(({ id }) => [id, id]));
  const headings = uniqueHeadings(expected);
  const idRow = bestRow(grid, ids, cellText);
  const headingRow = bestRow(grid, headings, (cell) => headingKey(cellText(cell)));
  if (idRow === null && headingRow === null) return null;
  const byHeading = headingRow?.columns ?? new Map<string, number>();
  const byId = idRow?.columns ?? new Map<string, number>();
  const taken = new Set(byId.values());
  const added = [...byHeading].filter(([id, column]) => !byId.has(id) && !taken.has(column));
  const columns = new Map([...byId, ...added]);
  const first = headingRow?.row ?? idRow?.row ?? 0;
  return {
    grid,
    columns,
    headings: new Map(expected.map(({ id, heading }) => [id, heading])),
    dataRows: grid.rows.flatMap((_, row) => (row > first && row !== idRow?.row ? [row] : [])),
    notices: headingRow === null ? [] : foreignColumns(grid, headingRow.row, new Set(columns.values())),
  };
}

function uniqueHeadings(expected: readonly ExpectedColumn[]): ReadonlyMap<string, string> {
  const keys = expected.map(({ heading }) => headingKey(heading));
  const unique = expected.filter((_, i) => keys.filter((key) => key === keys[i]).length === 1);
  return new Map(unique.map(({ id, heading }) => [headingKey(heading), id]));
}

interface FoundRow {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

function bestRow(
  grid: SheetGrid,
  known: ReadonlyMap<string, string>,
  keyOf: (cell: CellValue) => string,
): FoundRow | null {
  let best: FoundRow | null = null;
  for (const [row, cells] of grid.rows.entries()) {
    const columns = new Map<string, number>();
    cells.forEach((cell, column) => {
      const id = cell === null ? undefined : known.get(keyOf(cell));
      if (id !== undefined && !columns.has(id)) columns.set(id, column);
    });
    if (columns.size >= Math.max(LEAST_MATCHES, (best?.columns.size ?? 0) + 1)) best = { row, columns };
    // Nothing below can match more than all; this spares looking at every cell of a whole sheet.
    if (best?.columns.size === known.size) break;
  }
  return best;
}

function foreignColumns(grid: SheetGrid, row: number, known: ReadonlySet<number>): Problem[] {
  return (grid.rows[row] ?? []).flatMap((cell, column) => {
    const heading = matchKey(cellText(cell));
    if (heading === "" || known.has(column)) return [];
    const place = { sheet: grid.name, cell: cellRef(row, column), column: cellText(cell) };
    return [problemAt("column-unknown", place, cellText(cell), "这一列没有读取")];
  });
}

/** A cell of a located column; null where the column is missing. */
export function cellOf(layout: SheetLayout, row: number, id: string): CellValue {
  const column = layout.columns.get(id);
  return column === undefined ? null : (layout.grid.rows[row]?.[column] ?? null);
}

/** Where a cell of a located column stands; only the row where the column is missing. */
export function placeOf(layout: SheetLayout, row: number, id: string): Place {
  const column = layout.columns.get(id);
  const cell = column === undefined ? "" : cellRef(row, column);
  return { sheet: layout.grid.name, cell, column: layout.headings.get(id) ?? "" };
}

/** Whether nothing stands in a row. */
export function isBlankRow(layout: SheetLayout, row: number): boolean {
  return (layout.grid.rows[row] ?? []).every((cell) => matchKey(cellText(cell)) === "");
}
