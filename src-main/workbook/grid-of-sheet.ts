import type { CellObject, WorkSheet } from "xlsx";
import type { CellValue, SheetGrid } from "../../src-core/exchange/sheet-grid";
import type { ReadLimits } from "./read-limits";
import { RefusedFile } from "./refused-file";

/** Error values as SheetJS numbers them. */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

type DenseCells = readonly (readonly (CellObject | undefined)[] | undefined)[];

/**
 * Raw values of one sheet, without the empty or blank ends of rows and sheet: a blank typed into the last row that a sheet can
 * have makes it no longer.
 *
 * @throws RefusedFile where the sheet is larger than the limits
 */
export function gridOfSheet(
  name: string,
  sheet: WorkSheet,
  isHidden: boolean,
  limits: Pick<ReadLimits, "rows" | "columns">,
): SheetGrid {
  const cells: DenseCells = sheet["!data"] ?? [];
  // A file may put one cell into row 4,000,000,000: only rows that exist are looked at.
  const last = Object.keys(cells).findLast((row) => lastFilled(cells[Number(row)] ?? []) >= 0);
  const count = Number(last ?? -1) + 1;
  if (count > limits.rows)
    throw tooLarge(name, `第 ${count} 行还有内容，超过 ${limits.rows.toLocaleString("en-US")} 行`);
  const rows = Array.from({ length: count }, (_, row) => valuesOf(name, cells[row] ?? [], limits.columns));
  const unsolved = rows.flatMap((_, row) => unsolvedIn(cells[row] ?? [], row, limits.columns));
  return {
    name,
    rows,
    hiddenRows: hiddenRowsOf(sheet, count),
    isHidden,
    ...(unsolved.length === 0 ? {} : { unsolved }),
  };
}

/** Formulas of a row that have no result. */
function unsolvedIn(
  cells: readonly (CellObject | undefined)[],
  row: number,
  most: number,
): readonly (readonly [number, number])[] {
  return cells
    .slice(0, most)
    .flatMap((cell, column) => (cell?.t === "z" && cell.f !== undefined ? [[row, column] as const] : []));
}

function valuesOf(name: string, row: readonly (CellObject | undefined)[], most: number): CellValue[] {
  const count = lastFilled(row) + 1;
  if (count > most) throw tooLarge(name, `超过 ${most.toLocaleString("en-US")} 列`);
  return Array.from({ length: count }, (_, column) => cellValueOf(row[column]));
}

/** Rows are short lists; only a hostile file makes one so long that its cells have to be asked for by name. */
const LONG_ROW = 20_000;

function lastFilled(row: readonly (CellObject | undefined)[]): number {
  if (row.length > LONG_ROW) return Number(Object.keys(row).findLast((at) => isFilled(row[Number(at)])) ?? -1);
  return row.findLastIndex(isFilled);
}

function isFilled(cell: CellObject | undefined): boolean {
  const value = cellValueOf(cell);
  return typeof value === "string" ? value.trim() !== "" : value !== null;
}

function cellValueOf(cell: CellObject | undefined): CellValue {
  if (cell === undefined) return null;
  const { t, v } = cell;
  if (t === "e") return typeof v === "number" ? (ERRORS[v] ?? "#ERROR!") : "#ERROR!";
  if (t === "z" || v === undefined || v === "") return null;
  return v instanceof Date ? v.toISOString() : v;
}

function hiddenRowsOf(sheet: WorkSheet, count: number): number[] {
  const infos: readonly ({ hidden?: boolean } | undefined)[] = sheet["!rows"] ?? [];
  return Object.keys(infos)
    .map(Number)
    .filter((row) => row < count && infos[row]?.hidden === true);
}

function tooLarge(sheet: string, what: string): RefusedFile {
  return new RefusedFile("file-too-large", `工作表“${sheet}”${what}，请删去多余的行列后重新保存`, { sheet });
}
