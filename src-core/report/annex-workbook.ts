import type { CellRange, CellSpec, CellStyle, RowSpec, SheetSpec, WorkbookSpec } from "../exchange/workbook-spec";
import { type HeaderLayout, type HeadingCell, layOutHeader } from "./annex-header";
import type { AnnexTable } from "./annex-table";

/** Widths in characters of half width; a Chinese character takes two. */
const narrowest = 6;
/** A name of 40 Chinese characters stands in two lines, two reasons of an account in one. */
const widest = 54;
/** The names beside a band: a table of two columns takes the whole width of the paper. */
const alone = 84;
/** A4 upright holds about 96 at the writer's type size; printing shrinks to its width, which may take a fifth. */
const portraitWidth = 122;
/** A table that needs less is widened, so that it takes the paper's width as printed tables do. */
const paperWidth = 92;
const lineHeight = 18;
/** Characters of half width from which a cell is a sentence, not a name. */
const longText = 36;
/** What sentences need beside their text: an indent, and room for type wider than the digits that widths count. */
const longMargin = 6;
const margin = 2;

/**
 * An annex as a workbook laid out like the printed table: label, title across, header in as many rows as it has levels,
 * rows under the heads of their groups; one without rows says 无. A draft says so, and why, in the label:
 * 附件4（草稿：还缺 19 个）.
 */
export function annexWorkbookSpec(table: AnnexTable): WorkbookSpec {
  return { title: `附件${table.no} ${table.title}${isDraft(table) ? "（草稿）" : ""}`, sheets: [annexSheet(table)] };
}

function annexSheet(table: AnnexTable): SheetSpec {
  const layout = layOutHeader(table.header);
  const widths = columnWidths(table, layout);
  const last = Math.max(0, widths.length - 1);
  const above = topRows(table);
  const headerTop = above.length;
  const body = bodyRows(table, widths);
  const across = (row: number): readonly CellRange[] =>
    last > 0 ? [{ top: row, left: 0, bottom: row, right: last }] : [];
  return {
    name: `附件${table.no}`,
    visibility: "visible",
    columns: widths.map((width) => ({ width })),
    rows: [...above, ...headerRows(layout), ...body.map(({ row }) => row)],
    merges: [
      ...above.slice(1).flatMap((_, index) => across(index + 1)),
      ...headerMerges(layout, headerTop),
      ...body.flatMap(({ isAcross }, index) => (isAcross ? across(headerTop + layout.depth + index) : [])),
    ],
    dropDowns: [],
    wholeNumbers: [],
    freeze: { rows: headerTop + layout.depth, columns: 0 },
    repeatRows: [headerTop, headerTop + layout.depth - 1],
    orientation: isWide(widths) ? "landscape" : "portrait",
  };
}

/** 附件N, the title, and what stands under it. */
function topRows(table: AnnexTable): readonly RowSpec[] {
  const { title, under = null } = table;
  return [
    { cells: [{ value: labelOf(table), style: "annexLabel" }] },
    { cells: [{ value: title, style: "title" }] },
    ...(under === null ? [] : [{ cells: [{ value: under, style: "subtitle" } as const] }]),
  ];
}

function isWide(widths: readonly number[]): boolean {
  return widths.reduce((sum, width) => sum + width, 0) > portraitWidth;
}

function isDraft({ draft = null }: AnnexTable): boolean {
  return draft !== null;
}

function labelOf(table: AnnexTable): string {
  return isDraft(table) ? `附件${table.no}（草稿：${table.draft}）` : `附件${table.no}`;
}

/** Width that each column's own heading needs: one below another stands in one line, one of the first row may wrap once. */
function headWidths({ cells, width }: HeaderLayout): readonly number[] {
  return Array.from({ length: width }, (_, column) => {
    const own = cells.find((cell) => cell.column === column && cell.columnSpan === 1);
    if (own === undefined) return 0;
    const lines = own.row === 0 ? 2 : 1;
    return Math.ceil(displayWidth(own.text) / lines) + 2;
  });
}

function headerRows({ depth, width, cells }: HeaderLayout): readonly RowSpec[] {
  return Array.from({ length: depth }, (_, row) => ({
    cells: Array.from({ length: width }, (_, column): CellSpec => {
      const starting = cells.find((cell) => cell.row === row && cell.column === column);
      const over = starting ?? cells.find((cell) => covers(cell, row, column));
      return { value: starting?.text ?? null, style: (over?.columnSpan ?? 1) > 1 ? "groupHeader" : "header" };
    }),
    height: row === 0 ? 2 * lineHeight : lineHeight,
  }));
}

function covers(cell: HeadingCell, row: number, column: number): boolean {
  const { rowSpan, columnSpan } = cell;
  return row >= cell.row && row < cell.row + rowSpan && column >= cell.column && column < cell.column + columnSpan;
}

function headerMerges({ cells }: HeaderLayout, top: number): readonly CellRange[] {
  return [...cells]
    .sort((a, b) => a.column - b.column || a.row - b.row)
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({
      top: top + row,
      left: column,
      bottom: top + row + rowSpan - 1,
      right: column + columnSpan - 1,
    }));
}

interface BodyRow {
  readonly row: RowSpec;
  /** One text across the whole table. */
  readonly isAcross: boolean;
}

/** The rows with the heads of their groups; an empty table says so. */
function bodyRows(table: AnnexTable, widths: readonly number[]): readonly BodyRow[] {
  const isLong = longColumns(table);
  const heads = table.sections ?? [];
  const across = (text: string, style: CellStyle): BodyRow => ({
    row: { cells: widths.map((_, column) => ({ value: column === 0 ? text : null, style })), height: lineHeight },
    isAcross: true,
  });
  if (table.rows.length === 0) return [across("无", "centered")];
  return table.rows.flatMap((cells, index) => [
    ...heads.filter(({ before }) => before === index).map(({ text }) => across(text, "header")),
    { row: bodyRow(cells, widths, isLong), isAcross: false },
  ]);
}

function bodyRow(cells: AnnexTable["rows"][number], widths: readonly number[], isLong: readonly boolean[]): RowSpec {
  const isTotal = cells.includes("合计");
  const lines = cells.map((value, column) => {
    const room = (widths[column] ?? widest) - (isLong[column] ? longMargin : margin);
    const paragraphs = String(value ?? "").split("\n");
    return paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil(displayWidth(text) / room)), 0);
  });
  const height = lineHeight * Math.max(1, ...lines);
  const style = (value: string | number | null, column: number): CellStyle =>
    isTotal ? "total" : bodyStyle(value, isLong[column] ?? false);
  return { cells: cells.map((value, column) => ({ value, style: style(value, column) })), height };
}

function bodyStyle(value: string | number | null, isLong: boolean): CellStyle {
  if (typeof value === "number") return "number";
  if (value !== null && /^\d{10}$/.test(value)) return "code";
  return isLong ? "text" : "centered";
}

/** Columns with sentences in them begin at the left, all cells alike; the others are centred as papers print them. */
function longColumns(table: AnnexTable): readonly boolean[] {
  const columns = table.rows[0] ?? [];
  return columns.map((_, column) => table.rows.some((row) => displayWidth(String(row[column] ?? "")) > longText));
}

function columnWidths(table: AnnexTable, layout: HeaderLayout): readonly number[] {
  const isLong = longColumns(table);
  const needed = headWidths(layout).map((headWidth, column) => {
    const beside = isLong[column] ? longMargin : margin;
    const cells = table.rows.map((row) => displayWidth(String(row[column] ?? "")) + beside);
    return Math.min(table.header.length === 2 ? alone : widest, Math.max(narrowest, headWidth, ...cells));
  });
  return widened(needed);
}

/** Shares out what is left of the paper's width over all columns but the first, which only numbers the rows. */
function widened([first = 0, ...others]: readonly number[]): readonly number[] {
  const needed = others.reduce((sum, width) => sum + width, 0);
  const room = paperWidth - first;
  return [first, ...others.map((width) => (needed < room ? Math.floor((width * room) / needed) : width))];
}

/** Half-width characters that a text takes. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char < "\u0100" ? 1 : 2), 0);
}
