import { headingOf, requiredFields } from "./columns";
import { type ListRows, listRows } from "./list-rows";
import { type ListHeader, matchHeader } from "./match-header";
import { cellText } from "./mend-text";
import type { Problem } from "./problem";
import { cellRef, type SheetGrid } from "./sheet-grid";

/** A sheet that is a list of sites or accounts. */
export interface FoundList {
  readonly sheet: SheetGrid;
  readonly header: ListHeader;
  /** Its name or its title says 抽查. */
  readonly saysSample: boolean;
}

/** The lists among the visible sheets of a workbook. */
export function findLists(sheets: readonly SheetGrid[]): readonly FoundList[] {
  return sheets.flatMap((sheet) => {
    const header = sheet.isHidden ? null : matchHeader(sheet);
    return header === null ? [] : [{ sheet, header, saysSample: saysSample(sheet, header) }];
  });
}

function saysSample(sheet: SheetGrid, header: ListHeader): boolean {
  const titles = sheet.rows.slice(0, header.top).flat().map(cellText);
  return [sheet.name, ...titles].some((text) => text.includes("抽查"));
}

/**
 * The rows of a list that has the columns it needs.
 *
 * @returns problems instead of rows where a required column is missing
 */
export function rowsOfList(
  list: FoundList,
  as: keyof typeof requiredFields,
): ListRows & { problems: readonly Problem[] } {
  const { sheet, header } = list;
  const missing = requiredFields[as][header.kind].filter((field) => !header.columns.has(field));
  if (missing.length === 0) return { ...listRows(sheet, header), problems: [] };
  const problems = missing.map((field): Problem => {
    const heading = headingOf(header.kind, field);
    const cell = cellRef(header.dataFrom - 1, 0);
    return { code: "column-missing", sheet: sheet.name, cell, column: "", value: "", expected: `请补充“${heading}”列` };
  });
  return { rows: [], notices: [], problems };
}

/** Sheets with content that were not read, so that nothing is left out in silence. */
export function sheetsLeftOut(sheets: readonly SheetGrid[], lists: readonly FoundList[]): readonly Problem[] {
  const read = new Set(lists.map(({ sheet }) => sheet));
  return sheets
    .filter((sheet) => !read.has(sheet) && sheet.rows.length > 0)
    .map((sheet) => leftOut(sheet.name, sheet.isHidden ? "隐藏的工作表没有读取" : "这张工作表没有读取"));
}

export function leftOut(sheet: string, expected: string): Problem {
  return { code: "kind-unknown", sheet, cell: "", column: "", value: "", expected };
}

/** Where the first of two equal rows stands, in words. */
export function rowInWords(row: { readonly sheet: string; readonly index: number }): string {
  return `${row.sheet === "" ? "" : `工作表“${row.sheet}”`}第 ${row.index + 1} 行`;
}
