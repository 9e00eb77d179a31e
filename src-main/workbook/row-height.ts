import type { CellRange, CellSpec, RowSpec, SheetSpec } from "../../src-core/exchange/workbook-spec";
import { BLANK_ROW_HEIGHT, cellStyles, heightOf } from "./cell-styles";

/**
 * Heights are written, not left to the spreadsheet: not every program fits a row to wrapped text when it opens a file. A
 * row of single lines has none, so that it still grows with what a person types.
 */
const HIGHEST = 409;
/** A line takes this many times its type size in points, in the roomiest of the fonts that stand in for ours. */
const LEADING = 1.45;
const PADDING = 4;
/** Widths of columns count digits of 11 points; these are what one character of ours takes of them. */
const WIDE = 2.1;
const HALF = 1.1;
const SIDES = 1;
/** A text that just fits shall not take a line more for its last binary digit. */
const ROUNDING = 1e-6;

/**
 * @param index row of the sheet, from 0
 * @returns height in points; undefined where the spreadsheet's own one will do
 */
export function rowHeight(
  spec: SheetSpec,
  index: number,
  { cells, height, hidden = false }: RowSpec,
): number | undefined {
  if (height !== undefined || hidden) return height;
  const own = cells.flatMap(({ style }) => heightOf(style) ?? []);
  const fitted = cells.flatMap((cell, column) => wrappedHeight(cell, widthAt(spec, index, column)) ?? []);
  if (own.length + fitted.length > 0) return Math.min(HIGHEST, Math.max(...own, ...fitted));
  // A row of empty cells would be left out of the file, with its borders, were it not for its height.
  return cells.every(({ value }) => value === null) ? BLANK_ROW_HEIGHT : undefined;
}

/** Height that a cell's lines need; undefined where they are one, or the cell does not wrap. */
function wrappedHeight({ value, style }: CellSpec, width: number): number | undefined {
  const { alignment, font } = cellStyles[style];
  const isHidden = width === 0;
  if (typeof value !== "string" || isHidden || alignment?.wrapText !== true) return undefined;
  const size = font?.size ?? 11;
  const wide = (WIDE * size) / 11;
  // At least one character stands in a line, however narrow the column.
  const capacity = Math.max(1, Math.floor((width - SIDES - (alignment.indent ?? 0)) / wide)) * wide;
  const lines = value.split("\n").reduce((sum, line) => sum + linesOf(line, size, capacity), 0);
  return lines > 1 ? Math.ceil(lines * size * LEADING) + PADDING : undefined;
}

function linesOf(line: string, size: number, capacity: number): number {
  const width = [...line].reduce((sum, char) => sum + ((char < "\u0100" ? HALF : WIDE) * size) / 11, 0);
  return Math.max(1, Math.ceil(width / capacity - ROUNDING));
}

/** Width of a cell, with the columns that it is merged with. */
function widthAt({ columns, merges }: SheetSpec, row: number, column: number): number {
  const merged: CellRange | undefined = merges.find(({ top, left }) => top === row && left === column);
  const shown = columns.slice(column, (merged?.right ?? column) + 1).filter(({ hidden = false }) => !hidden);
  return shown.reduce((sum, { width }) => sum + width, 0);
}
