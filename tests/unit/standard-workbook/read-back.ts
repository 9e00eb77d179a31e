import type { CellValue, SheetGrid } from "../../../src-core/exchange/sheet-grid";
import { readStandardWorkbook } from "../../../src-core/exchange/standard-workbook/read-standard-workbook";
import { standardWorkbook } from "../../../src-core/exchange/standard-workbook/standard-workbook";
import { comparePacks } from "../../../src-core/standard/compare-packs";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { changeSheet, gridsOfSpec } from "../../fixtures/spec-grid";

export type Edit = (sheets: readonly SheetGrid[]) => readonly SheetGrid[];

/** A pack written as a workbook, edited and read. */
export function readBack(pack: StandardPack, ...edits: readonly Edit[]) {
  const sheets = edits.reduce<readonly SheetGrid[]>((grid, edit) => edit(grid), gridsOfSpec(standardWorkbook(pack)));
  const reading = readStandardWorkbook(sheets);
  return { ...reading, changes: reading.pack === null ? [] : comparePacks(pack, reading.pack) };
}

/** Types into the row that shows a text, by headings, as a person does. */
export function type(sheet: string, rowText: string, values: Readonly<Record<string, CellValue>>): Edit {
  return (sheets) =>
    changeSheet(sheets, sheet, (rows) => {
      const headings = rows[1] ?? [];
      const row = rows.slice(2).find((cells) => cells.includes(rowText));
      if (row === undefined) throw new Error(`no row ${rowText} on ${sheet}`);
      fill(row, headings, values);
      return rows;
    });
}

/** A new row below the one that shows a text. */
export function insertBelow(sheet: string, rowText: string, values: Readonly<Record<string, CellValue>>): Edit {
  return (sheets) =>
    changeSheet(sheets, sheet, (rows) => {
      const at = rows.findIndex((cells, index) => index > 1 && cells.includes(rowText));
      if (at < 0) throw new Error(`no row ${rowText} on ${sheet}`);
      const row: CellValue[] = [];
      fill(row, rows[1] ?? [], values);
      return [...rows.slice(0, at + 1), row, ...rows.slice(at + 1)];
    });
}

export function dropRow(sheet: string, rowText: string): Edit {
  return (sheets) => changeSheet(sheets, sheet, (rows) => rows.filter((cells) => !cells.includes(rowText)));
}

/** Columns of a sheet in another order. */
export function reverseColumns(sheet: string): Edit {
  return (sheets) =>
    changeSheet(sheets, sheet, (rows) => {
      const width = Math.max(...rows.map((cells) => cells.length));
      return rows.map((cells) => Array.from({ length: width }, (_, at) => cells[width - 1 - at] ?? null));
    });
}

function fill(row: CellValue[], headings: readonly CellValue[], values: Readonly<Record<string, CellValue>>): void {
  for (const [heading, value] of Object.entries(values)) {
    const at = headings.indexOf(heading);
    if (at < 0) throw new Error(`no column ${heading}`);
    while (row.length <= at) row.push(null);
    row[at] = value;
  }
}
