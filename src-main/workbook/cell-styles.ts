import type { Alignment, Borders, Fill, Font, Style } from "exceljs";
import type { CellStyle } from "../../src-core/exchange/workbook-spec";

/**
 * What each role of a cell looks like. Fonts are those of GB/T 9704-2012 (方正小标宋简体 for titles, 黑体 for headers, 仿宋
 * for text) in sizes that fit a table; where a machine lacks one, Excel and WPS fall back by themselves.
 */
const TITLE_FONT = "方正小标宋简体";
const HEADER_FONT = "黑体";
const TEXT_FONT = "仿宋_GB2312";
const LABEL_FONT = "楷体_GB2312";
const CODE_FONT = "Consolas";

const INK = "FF1F1F1F";
const QUIET = "FF8C8C8C";

const edge = { style: "thin", color: { argb: "FF595959" } } as const;
const boxed: Partial<Borders> = { top: edge, left: edge, bottom: edge, right: edge };

const font = (name: string, size: number, color = INK): Partial<Font> => ({ name, size, color: { argb: color } });
const fill = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });
const align = (horizontal: "left" | "center", wrapText = true): Partial<Alignment> => ({
  horizontal,
  vertical: "middle",
  wrapText,
});

const HEADER_FILL = fill("FFEDEFF2");
const INPUT_FILL = fill("FFFFF9DB");
const CLOSED_FILL = fill("FFF0F0F0");
const AS_TEXT = "@";

const text = font(TEXT_FONT, 11);
const open = { locked: false };

/** Each style is one object: exceljs recognises it by identity and stores it once a workbook. */
export const cellStyles: Readonly<Record<CellStyle, Partial<Style>>> = {
  plain: { font: text, alignment: { vertical: "middle" } },
  annexLabel: { font: font(HEADER_FONT, 16), alignment: align("left", false) },
  title: { font: font(TITLE_FONT, 20), alignment: align("center") },
  subtitle: { font: font(LABEL_FONT, 12), alignment: align("center") },
  header: { font: font(HEADER_FONT, 11), alignment: align("center"), border: boxed, fill: HEADER_FILL },
  groupHeader: { font: font(HEADER_FONT, 11), alignment: align("center"), border: boxed, fill: HEADER_FILL },
  text: { font: text, alignment: { ...align("left"), indent: 1 }, border: boxed },
  oneLine: { font: text, alignment: { ...align("left", false), shrinkToFit: true }, border: boxed },
  centered: { font: text, alignment: align("center"), border: boxed },
  code: { font: font(CODE_FONT, 10.5), alignment: align("center", false), border: boxed, numFmt: AS_TEXT },
  number: { font: text, alignment: align("center", false), border: boxed },
  total: { font: font(HEADER_FONT, 11), alignment: align("center"), border: boxed },
  input: { font: text, alignment: align("left"), border: boxed, fill: INPUT_FILL, numFmt: AS_TEXT, protection: open },
  inputNumber: {
    font: text,
    alignment: align("center", false),
    border: boxed,
    fill: INPUT_FILL,
    numFmt: "0",
    protection: open,
  },
  inputWord: {
    font: text,
    alignment: align("center"),
    border: boxed,
    fill: INPUT_FILL,
    numFmt: AS_TEXT,
    protection: open,
  },
  inputPoints: {
    font: text,
    alignment: align("center", false),
    border: boxed,
    fill: INPUT_FILL,
    numFmt: "General",
    protection: open,
  },
  closed: { font: font(TEXT_FONT, 11, QUIET), alignment: align("center"), border: boxed, fill: CLOSED_FILL },
  note: { font: font(TEXT_FONT, 10.5, "FF595959"), alignment: align("left") },
  heading: { font: font(HEADER_FONT, 14), alignment: align("left", false) },
};

const asText: ReadonlyMap<CellStyle, Partial<Style>> = new Map(
  Object.entries(cellStyles).flatMap(([role, style]) =>
    isRole(role) ? [[role, { ...style, numFmt: AS_TEXT }] as const] : [],
  ),
);

function isRole(role: string): role is CellStyle {
  return role in cellStyles;
}

/**
 * The style of a cell of a role. Text that a spreadsheet would take for a formula once somebody edits the cell (it begins
 * with = + - @ or a tab) gets the format "text", so that it stays what it is.
 */
export function styleOf(role: CellStyle, value: string | number | null): Partial<Style> {
  const style = cellStyles[role];
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? (asText.get(role) ?? style) : style;
}

/** Least heights in points of rows that spreadsheets do not fit by themselves, because their cells are merged. */
const heights: Partial<Record<CellStyle, number>> = {
  title: 40,
  annexLabel: 26,
  subtitle: 22,
  groupHeader: 32,
  heading: 28,
};
export const BLANK_ROW_HEIGHT = 20;

/** @returns the least height in points of a row that holds this role; undefined: that of its text */
export function heightOf(role: CellStyle): number | undefined {
  return heights[role];
}
