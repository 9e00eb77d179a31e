import type { CellValue } from "../sheet-grid";

/** A cell as text; a tick of Excel (TRUE) reads 是. */
export function cellText(value: CellValue | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  return String(value);
}

/**
 * Text that a person wrote, as it is kept: line ends of one kind, without what a workbook cannot carry.
 *
 * @example plainText("  首页\r\n打不开 ") //=> "首页\n打不开"
 */
export function plainText(text: string): string {
  return text
    .replace(/_x[0-9a-f]{4}_/gi, "")
    .replace(/\r\n?/g, "\n")
    .replace(NOT_FOR_CELLS, (found) => (found === "\t" || found === "\n" ? found : ""))
    .trim();
}

// Control characters but tab and line feed, halves of characters, and the two non-characters that XML refuses.
const NOT_FOR_CELLS = /\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

/**
 * What two spellings of the same short entry have in common: full-width digits and letters made half-width, case, spaces
 * and line breaks dropped.
 *
 * @example matchKey("站点　无法访问（１次）") //=> "站点无法访问(1次)"
 */
export function matchKey(text: string): string {
  return plainText(text)
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]+/g, "")
    .replace(/^'/, "")
    .toLowerCase();
}

/** Whether digits were typed in full width (３ for 3): mended without doubt, but said. */
export function hasFullWidthDigits(text: string): boolean {
  return /[０-９．]/.test(text);
}

/** A heading without its hint: what stands before the first line break or bracket, as a key. */
export function headingKey(text: string): string {
  return matchKey(text.split(/[\n\r(（]/)[0] ?? "");
}
