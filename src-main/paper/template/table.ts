import { type HeadingCell, layOutHeader } from "../../../src-core/report/annex-header";
import type { AnnexHeader } from "../../../src-core/report/annex-table";
import { paragraph, run, sizes } from "./xml";

/** 156 mm in twentieths of a point. */
const WIDTH = 8845;

export interface TableColumn {
  /** Share of the width. */
  readonly share: number;
  /** What stands in the cell of a row: fields. */
  readonly cell: string;
  readonly align?: "left" | "center";
}

/**
 * A table of an annex: its header, repeated on each page, and rows that are repeated.
 *
 * @param rows rows in XML, made by `row`
 */
export function table(header: readonly AnnexHeader[], columns: readonly TableColumn[], rows: string): string {
  const widths = widthsOf(columns);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:jc w:val="center"/>${borders}<w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${headerRows(header, widths)}${rows}</w:tbl>`;
}

const edge = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
const borders = `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("")}</w:tblBorders>`;
const margins = `<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>`;

function widthsOf(columns: readonly TableColumn[]): readonly number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.floor((share / whole) * WIDTH));
}

function headerRows(header: readonly AnnexHeader[], widths: readonly number[]): string {
  const { depth, width, cells } = layOutHeader(header);
  return Array.from({ length: depth }, (_, row) => {
    const parts = Array.from({ length: width }, (_, column) => headerCell(cells, widths, row, column)).join("");
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="360" w:hRule="atLeast"/><w:tblHeader/></w:trPr>${parts}</w:tr>`;
  }).join("");
}

function headerCell(cells: readonly HeadingCell[], widths: readonly number[], row: number, column: number): string {
  const own = cells.find((cell) => cell.column === column && cell.row <= row && row < cell.row + cell.rowSpan);
  if (own === undefined) return "";
  const { columnSpan, rowSpan } = own;
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : "";
  const merge = rowSpan === 1 ? "" : own.row === row ? `<w:vMerge w:val="restart"/>` : "<w:vMerge/>";
  const words = own.row === row ? run(own.text, "heading", sizes.small) : "";
  return cell(width, words, "center", `${span}${merge}`);
}

/** A row of fields. @param start and end tags of the repeated part that it is, "" for none */
export function row(columns: readonly TableColumn[], start: string, end: string): string {
  const widths = widthsOf(columns);
  const cells = columns.map(({ cell: field, align = "center" }, index) => {
    const text = `${index === 0 ? start : ""}${field}${index === columns.length - 1 ? end : ""}`;
    return cell(widths[index] ?? 0, run(text, "body", sizes.small), align);
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="360" w:hRule="atLeast"/></w:trPr>${cells.join("")}</w:tr>`;
}

/** A row with one cell across the whole table, which stays with the row below it. */
export function rowAcross(columns: readonly TableColumn[], text: string, face: "heading" | "body"): string {
  const span = `<w:gridSpan w:val="${columns.length}"/>`;
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="360" w:hRule="atLeast"/></w:trPr>${cell(WIDTH, run(text, face, sizes.small), "center", span, true)}</w:tr>`;
}

function cell(width: number, words: string, align: "left" | "center", more = "", keepsNext = false): string {
  const look = { align, line: 0, markSize: sizes.small, keepsNext } as const;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}<w:vAlign w:val="center"/></w:tcPr>${paragraph(words, look)}</w:tc>`;
}
