import type { CellRange, CellSpec, CellStyle, RowSpec, SheetSpec, WorkbookSpec } from "../exchange/workbook-spec";
import type { AnnexTable } from "./annex-table";

/** Rows above the header: 附件N and the title. */
const headerTop = 2;
/** Widths in characters of half width; a Chinese character takes two. */
const narrowest = 6;
/** A name of 40 Chinese characters stands in two lines, two reasons of an account in one. */
const widest = 54;
/** A4 upright holds about 96 at the writer's type size; printing shrinks to its width, which may take a fifth. */
const portraitWidth = 122;
const lineHeight = 18;
/** Characters of half width from which a cell is a sentence, not a name. */
const longText = 36;
/** What sentences need beside their text: an indent, and room for type wider than the digits that widths count. */
const longMargin = 6;
const margin = 2;

/**
 * An annex as a workbook laid out like the printed table: label, title across, header in one or two rows, rows. A draft
 * says so, and why, in the label: 附件4（草稿：还缺 19 个）.
 */
export function annexWorkbookSpec(table: AnnexTable): WorkbookSpec {
  return { title: `附件${table.no} ${table.title}${isDraft(table) ? "（草稿）" : ""}`, sheets: [annexSheet(table)] };
}

function annexSheet(table: AnnexTable): SheetSpec {
  const depth = headerDepth(table);
  const widths = columnWidths(table);
  const last = Math.max(0, widths.length - 1);
  const titleMerge: CellRange = { top: 1, left: 0, bottom: 1, right: last };
  return {
    name: `附件${table.no}`,
    visibility: "visible",
    columns: widths.map((width) => ({ width })),
    rows: [
      { cells: [{ value: labelOf(table), style: "annexLabel" }] },
      { cells: [{ value: table.title, style: "title" }] },
      ...headerRows(table, depth),
      ...table.rows.map((cells) => bodyRow(cells, widths, longColumns(table))),
    ],
    merges: last > 0 ? [titleMerge, ...headerMerges(table, depth)] : headerMerges(table, depth),
    dropDowns: [],
    wholeNumbers: [],
    freeze: { rows: headerTop + depth, columns: 0 },
    repeatRows: [headerTop, headerTop + depth - 1],
    orientation: widths.reduce((sum, width) => sum + width, 0) > portraitWidth ? "landscape" : "portrait",
  };
}

function isDraft({ draft = null }: AnnexTable): boolean {
  return draft !== null;
}

function labelOf(table: AnnexTable): string {
  return isDraft(table) ? `附件${table.no}（草稿：${table.draft}）` : `附件${table.no}`;
}

function headerDepth(table: AnnexTable): 1 | 2 {
  return table.header.some((head) => head.parts.length > 0) ? 2 : 1;
}

/** Width that each column's own heading needs: a part stands in one line, a heading over both rows may wrap once. */
function headWidths(table: AnnexTable): readonly number[] {
  return table.header.flatMap((head) =>
    head.parts.length > 0
      ? head.parts.map((part) => displayWidth(part.text) + 2)
      : [Math.ceil(displayWidth(head.text) / 2) + 2],
  );
}

function headerRows(table: AnnexTable, depth: 1 | 2): readonly RowSpec[] {
  const upper = table.header.flatMap((head): CellSpec[] => {
    if (head.parts.length === 0) return [{ value: head.text, style: "header" }];
    return head.parts.map((_, index) => ({ value: index === 0 ? head.text : null, style: "groupHeader" }));
  });
  if (depth === 1) return [{ cells: upper, height: 2 * lineHeight }];
  const lower = table.header.flatMap((head): CellSpec[] => {
    if (head.parts.length === 0) return [{ value: null, style: "header" }];
    return head.parts.map(({ text }) => ({ value: text, style: "header" }));
  });
  return [
    { cells: upper, height: 2 * lineHeight },
    { cells: lower, height: lineHeight },
  ];
}

function headerMerges(table: AnnexTable, depth: 1 | 2): readonly CellRange[] {
  if (depth === 1) return [];
  const merges: CellRange[] = [];
  let left = 0;
  for (const { parts } of table.header) {
    const span = Math.max(1, parts.length);
    const bottom = parts.length === 0 ? headerTop + 1 : headerTop;
    if (span > 1 || bottom > headerTop) merges.push({ top: headerTop, left, bottom, right: left + span - 1 });
    left += span;
  }
  return merges;
}

function bodyRow(cells: AnnexTable["rows"][number], widths: readonly number[], isLong: readonly boolean[]): RowSpec {
  const isTotal = cells.includes("合计");
  const lines = cells.map((value, column) =>
    Math.ceil(
      displayWidth(String(value ?? "")) / ((widths[column] ?? widest) - (isLong[column] ? longMargin : margin)),
    ),
  );
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

function columnWidths(table: AnnexTable): readonly number[] {
  const isLong = longColumns(table);
  return headWidths(table).map((headWidth, column) => {
    const beside = isLong[column] ? longMargin : margin;
    const cells = table.rows.map((row) => displayWidth(String(row[column] ?? "")) + beside);
    return Math.min(widest, Math.max(narrowest, headWidth, ...cells));
  });
}

/** Half-width characters that a text takes. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char < "\u0100" ? 1 : 2), 0);
}
