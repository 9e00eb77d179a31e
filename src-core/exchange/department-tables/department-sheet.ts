import { type CellValue, cellRef, type SheetGrid } from "../sheet-grid";
import { type DepartmentHeader, findHeader } from "./find-header";

/** A sheet that is a table of departments. */
export interface DepartmentSheet {
  /** As it is in the workbook. */
  readonly sheet: SheetGrid;
  /** With headings above the values. */
  readonly grid: SheetGrid;
  readonly header: DepartmentHeader;
}

/** The visible sheets of a workbook that are tables of departments: headings above their values, or at their left. */
export function departmentTables(sheets: readonly SheetGrid[]): readonly DepartmentSheet[] {
  return sheets.flatMap((sheet) => {
    if (sheet.isHidden) return [];
    const header = findHeader(sheet);
    const found = header === null ? formOf(sheet) : { sheet, grid: sheet, header };
    return found === null ? [] : [found];
  });
}

/** A form for one department is no larger. */
const FORM = { rows: 60, columns: 12 } as const;

/**
 * A form of one department: headings in a column (in two or three where they are nested), each with its number at the
 * right. It is read as a table with one row.
 *
 * @returns null where the sheet is no such form, or has several columns of numbers
 */
function formOf(sheet: SheetGrid): DepartmentSheet | null {
  const { rows } = sheet;
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length > FORM.rows || width > FORM.columns) return null;
  const turned = Array.from({ length: width }, (_, column) => rows.map((row): CellValue => row[column] ?? null));
  const unsolved = sheet.unsolved?.map(([row, column]) => [column, row] as const);
  const grid: SheetGrid = { ...sheet, rows: turned, hiddenRows: [], ...(unsolved === undefined ? {} : { unsolved }) };
  const header = findHeader(grid);
  if (header === null || header.table === "messages") return null;
  const known = [...header.columns.values()];
  const values = turned.slice(header.dataFrom).filter((row) => known.some(({ index }) => row[index] !== null));
  if (values.length !== 1) return null;
  return { sheet, grid, header: { ...header, place: (row, column) => cellRef(column, row) } };
}
