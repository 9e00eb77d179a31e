import { cellText, wordKey } from "../mend-text";
import { type CellValue, cellRef, type SheetGrid } from "../sheet-grid";
import {
  type ColumnWords,
  type DepartmentColumn,
  type DepartmentField,
  type DepartmentTable,
  tableKey,
} from "./column";
import { departmentColumns, SIDE_COLUMN } from "./columns";

/** Where the columns of a department's table stand in a sheet. */
export interface DepartmentHeader {
  readonly table: DepartmentTable;
  readonly columns: ReadonlyMap<DepartmentField, { readonly index: number; readonly heading: string }>;
  /** First row of the header, from 0: titles stand above. */
  readonly top: number;
  readonly dataFrom: number;
  /** Headings that nobody knows, in the words of the sheet, with their columns. */
  readonly foreign: readonly { readonly index: number; readonly heading: string }[];
  /** A1 reference of a cell in the file, by row and column (from 0) of the grid that was searched. */
  place(row: number, column: number): string;
}

type Row = readonly CellValue[];
interface Candidate extends DepartmentHeader {
  readonly telling: number;
}

const SEARCHED_ROWS = 30;
const HEIGHTS = [1, 2, 3] as const;
const TABLES: readonly DepartmentTable[] = ["disclosure", "suggestions", "messages"];

/**
 * Finds the header of a department's table: up to three rows, cells merged in both directions, titles above.
 *
 * @returns null where the sheet is no such table
 */
export function findHeader({ rows }: Pick<SheetGrid, "rows">): DepartmentHeader | null {
  const tops = [...rows.slice(0, SEARCHED_ROWS).keys()];
  const candidates = TABLES.flatMap((table) =>
    tops.flatMap((top) => HEIGHTS.map((height) => candidateAt(rows, table, top, height))),
  ).filter((candidate) => candidate !== null && isTable(candidate));
  return candidates.reduce((best, one) => (best === null || isBetter(one, best) ? one : best), null);
}

/** More columns known; of equal ones the one found first, which is shorter. */
const isBetter = (a: Candidate | null, b: Candidate): boolean => (a?.columns.size ?? 0) > b.columns.size;

function isTable(candidate: Candidate | null): boolean {
  if (candidate === null) return false;
  const { table, columns, telling } = candidate;
  const has = (...fields: readonly DepartmentField[]): number => fields.filter((field) => columns.has(field)).length;
  switch (table) {
    case "disclosure":
      return telling >= 2;
    case "suggestions":
      return telling >= 1 && has("closed", "open", "rate", "average") >= 2;
    case "messages":
      return columns.has("receivedDay") && (columns.has("closedDay") || has("unit", "status") === 2);
  }
}

interface Heading {
  readonly index: number;
  readonly text: string;
  readonly key: string;
  /** What stands above it in the header. */
  readonly above: string;
}

function candidateAt(rows: readonly Row[], table: DepartmentTable, top: number, height: number): Candidate | null {
  const block = rows.slice(top, top + height);
  if (block.length < height || block.some((row) => !isHeadingRow(row))) return null;
  const headings = headingsOf(block);
  const found = byKey(headings);
  const columns = new Map<DepartmentField, { index: number; heading: string }>();
  let telling = 0;
  for (const column of departmentColumns[table]) {
    const best = bestHeading(column, found);
    if (best === null) continue;
    columns.set(column.field, { index: best.heading.index, heading: best.heading.text });
    telling += best.isTelling ? 1 : 0;
  }
  const known = new Set([...columns.values()].map(({ index }) => index));
  const foreign = headings
    .filter(({ index, key }) => !known.has(index) && key !== "" && !SIDE_COLUMN.test(key))
    .map(({ index, text }) => ({ index, heading: text }));
  return { table, columns, top, dataFrom: top + height, foreign, telling, place: cellRef };
}

/** Headings are words: a row with a number is none. */
function isHeadingRow(row: Row): boolean {
  const texts = row.map(wordKey).filter((text) => text !== "");
  return texts.length > 0 && texts.every((text) => !/^[\d.,%]+$/.test(text));
}

/** Of each column the lowest words of the header, with those above, which may be merged from the left. */
function headingsOf(block: readonly Row[]): readonly Heading[] {
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  const keys = block.map((row) => row.map(tableKey));
  const merged = keys.map((row) => filledFromLeft(row, width));
  return Array.from({ length: width }, (_, index): Heading => {
    const level = keys.findLastIndex((row) => (row[index] ?? "") !== "");
    const text = cellText(block[level]?.[index]).replace(/\s+/g, "");
    const above = merged.slice(0, Math.max(level, 0)).map((row) => row[index] ?? "");
    return { index, text, key: keys[level]?.[index] ?? "", above: above.join("/") };
  });
}

function filledFromLeft(keys: readonly string[], width: number): readonly string[] {
  let last = "";
  return Array.from({ length: width }, (_, index) => {
    last = (keys[index] ?? "") === "" ? last : (keys[index] ?? "");
    return last;
  });
}

type HeadingsByKey = ReadonlyMap<string, readonly Heading[]>;

function byKey(headings: readonly Heading[]): HeadingsByKey {
  const found = new Map<string, Heading[]>();
  for (const heading of headings) {
    const same = found.get(heading.key);
    if (same === undefined) found.set(heading.key, [heading]);
    else same.push(heading);
  }
  return found;
}

function bestHeading(
  { known }: DepartmentColumn,
  headings: HeadingsByKey,
): { heading: Heading; isTelling: boolean } | null {
  for (const entry of known) {
    for (const word of entry.words) {
      const heading = headings.get(word)?.find((one) => isBelow(entry, one));
      if (heading !== undefined) return { heading, isTelling: entry.isTelling === true };
    }
  }
  return null;
}

function isBelow({ below, notBelow }: ColumnWords, { above }: Heading): boolean {
  return (below === undefined || below.test(above)) && (notBelow === undefined || !notBelow.test(above));
}
