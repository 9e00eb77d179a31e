import type { CellRange, CellSpec, CellStyle, RowSpec, SheetSpec } from "../../src-core/exchange/workbook-spec";

/** Millimetres of A4, and what stays free beside the table. */
const A4 = { portrait: 210, landscape: 297 } as const;
export const PAGE_MARGINS = { top: 22, bottom: 22, side: 20 } as const;

/** Points: as large as text of annexes is printed, and as small as it may become. */
const LARGEST = 12;
const SMALLEST = 10;
const POINTS_PER_MM = 72 / 25.4;

/**
 * An annex as a page of HTML without script, to be printed: the sheet of its workbook with the same widths and merges. Rows
 * of the header repeat on each page; a row is never split between two.
 */
export function annexPage(title: string, sheet: SheetSpec): string {
  const { rows, repeatRows } = sheet;
  const [first, last] = repeatRows ?? [0, -1];
  const above = rows.slice(0, first).map((row) => line(row.cells[0]));
  const part = (from: number, to: number): string =>
    rows
      .slice(from, to)
      .map((row, index) => tableRow(row, from + index, sheet))
      .join("");
  return [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<style>${STYLE}table{font-size:${textSize(sheet).toFixed(2)}pt}</style></head><body>`,
    ...above,
    `<table>${columnGroup(sheet)}<thead>${part(first, last + 1)}</thead><tbody>${part(last + 1, rows.length)}</tbody></table>`,
    "</body></html>",
  ].join("");
}

/** Text as large as the widest cells allow: widths count half-width characters. */
function textSize({ columns, orientation }: SheetSpec): number {
  const room = (A4[orientation] - 2 * PAGE_MARGINS.side) * POINTS_PER_MM;
  const characters = columns.reduce((sum, { width }) => sum + width, 0);
  return Math.min(LARGEST, Math.max(SMALLEST, (room / Math.max(1, characters)) * 2));
}

function columnGroup({ columns }: SheetSpec): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return `<colgroup>${columns.map(({ width }) => `<col style="width:${((width / whole) * 100).toFixed(3)}%">`).join("")}</colgroup>`;
}

function line(cell: CellSpec | undefined): string {
  return cell === undefined ? "" : `<p class="${cell.style}">${words(cell.value)}</p>`;
}

function tableRow({ cells }: RowSpec, row: number, { merges }: SheetSpec): string {
  const marked = cells.map((cell, column) => {
    const range = merges.find((merge) => covers(merge, row, column));
    if (range === undefined) return tableCell(cell, null);
    return range.top === row && range.left === column ? tableCell(cell, range) : "";
  });
  return `<tr>${marked.join("")}</tr>`;
}

function covers({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

const HEADS = new Set<CellStyle>(["header", "groupHeader"]);

function tableCell({ value, style }: CellSpec, range: CellRange | null): string {
  const mark = HEADS.has(style) ? "th" : "td";
  const rows = range === null || range.bottom === range.top ? "" : ` rowspan="${range.bottom - range.top + 1}"`;
  const columns = range === null || range.right === range.left ? "" : ` colspan="${range.right - range.left + 1}"`;
  return `<${mark} class="${style}"${rows}${columns}>${words(value)}</${mark}>`;
}

function words(value: string | number | null): string {
  return escaped(String(value ?? "")).replace(/\n/g, "<br>");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

const STYLE = [
  'body{margin:0;color:#000;font-family:"仿宋_GB2312","仿宋",FangSong,"Noto Serif CJK SC","Source Han Serif SC",serif}',
  "p{margin:0;text-align:center}",
  'p.annexLabel{text-align:left;font:16pt "黑体",SimHei,"Noto Sans CJK SC","Source Han Sans SC",sans-serif;margin-bottom:14pt}',
  'p.title{font:20pt/1.4 "方正小标宋简体","宋体",SimSun,"Noto Serif CJK SC","Source Han Serif SC",serif;margin-bottom:8pt}',
  'p.subtitle{font:12pt "楷体_GB2312","楷体",KaiTi,"Noto Serif CJK SC",serif;margin-bottom:8pt}',
  "table{width:100%;border-collapse:collapse;table-layout:fixed;line-height:1.45}",
  "thead{display:table-header-group}tr{break-inside:avoid}",
  "th,td{border:.5pt solid #000;padding:2.5pt 3pt;text-align:center;vertical-align:middle;font-weight:normal;overflow-wrap:anywhere}",
  'th{font-family:"黑体",SimHei,"Noto Sans CJK SC","Source Han Sans SC",sans-serif}',
  'td.header,td.total{font-family:"黑体",SimHei,"Noto Sans CJK SC","Source Han Sans SC",sans-serif}',
  "td.text{text-align:left}td.code{white-space:nowrap;overflow-wrap:normal}",
].join("");
