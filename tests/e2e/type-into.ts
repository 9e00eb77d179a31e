import type { CellSpec, WorkbookSpec } from "../../src-core/exchange/workbook-spec";

/** Types into a cell of 新媒体 as a person would: the row by the account's name, the column by its id in the hidden row. */
export function typeInto(spec: WorkbookSpec, name: string, columnId: string, value: string): WorkbookSpec {
  const sheets = spec.sheets.map((sheet) => {
    if (sheet.name !== "新媒体") return sheet;
    const ids = sheet.rows.find((row) => row.cells.some((cell) => String(cell.value).startsWith("_")))?.cells ?? [];
    const column = ids.findIndex((cell) => cell.value === columnId);
    const type = (cells: readonly CellSpec[]): readonly CellSpec[] =>
      cells.map((cell, index) => (index === column ? { ...cell, value } : cell));
    const rows = sheet.rows.map((row) =>
      row.cells.some((cell) => cell.value === name) ? { ...row, cells: type(row.cells) } : row,
    );
    return { ...sheet, rows };
  });
  return { ...spec, sheets };
}
