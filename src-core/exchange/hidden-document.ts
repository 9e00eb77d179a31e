import { canonicalJson, type Json } from "../content-hash";
import { cellText } from "./mend-text";
import type { SheetGrid } from "./sheet-grid";
import type { CellSpec, SheetSpec } from "./workbook-spec";

/**
 * The sheet for the program in each workbook of ours. Rows of three cells: key, number of the part (from 0), text.
 *
 *     format        0  xunjian-task
 *     formatVersion 0  1
 *     document      0  {"inspector":{"id":…      parts of at most 30,000 characters,
 *     document      1  …}                        joined again by number
 */
export const HIDDEN_SHEET_NAME = "_xunjian";
/** A cell takes 32,767 characters. */
const PART_LENGTH = 30_000;

/** @param document anything that JSON can say */
export function hiddenDocumentSheet(format: string, formatVersion: number, document: object): SheetSpec {
  const rows = [
    ["format", 0, format],
    ["formatVersion", 0, String(formatVersion)],
    ...parts(documentText(document)).map((part, index) => ["document", index, part]),
  ] as const;
  return {
    name: HIDDEN_SHEET_NAME,
    visibility: "veryHidden",
    columns: [{ width: 16 }, { width: 8 }, { width: 40 }],
    rows: rows.map((cells) => ({ cells: cells.map((value): CellSpec => ({ value, style: "plain" })) })),
    merges: [],
    dropDowns: [],
    wholeNumbers: [],
    freeze: null,
    repeatRows: null,
    orientation: "portrait",
  };
}

function documentText(document: object): string {
  const json: Json = JSON.parse(JSON.stringify(document));
  // Spreadsheets read _x000D_ as a line end and refuse the last two code points; escaped, the JSON says the same.
  return canonicalJson(json)
    .replace(/_x/gi, (found) => `_\\u00${found.endsWith("x") ? "78" : "58"}`)
    .replace(/[\ufffe\uffff]/g, (found) => `\\u${found.charCodeAt(0).toString(16)}`);
}

function parts(text: string): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + PART_LENGTH, text.length);
    // No part ends within a character or beside a space, which some programs trim.
    while (end < text.length && end > start + 1 && !isSafeCut(text, end)) end--;
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}

function isSafeCut(text: string, at: number): boolean {
  return !/[\s\ud800-\udbff]$/.test(text.slice(at - 1, at)) && !/^\s/.test(text.slice(at, at + 1));
}

/** What stands under a key: format, formatVersion or document; "" where nothing does. */
export function hiddenText(sheet: SheetGrid, key: string): string {
  const rows = sheet.rows.filter((row) => cellText(row[0]) === key);
  return rows
    .toSorted((a, b) => Number(a[1] ?? 0) - Number(b[1] ?? 0))
    .map((row) => cellText(row[2]))
    .join("");
}

/** The document as it was put there; undefined where it is no JSON any more, which no schema takes. */
export function hiddenJson(sheet: SheetGrid): unknown {
  try {
    return JSON.parse(hiddenText(sheet, "document"));
  } catch {
    return undefined;
  }
}
