import { canonicalJson, type Json } from "../../content-hash";
import { issueInWords } from "../../issue-in-words";
import { checkPack } from "../../standard/check-pack";
import type { Problem } from "../problem";
import type { SheetGrid } from "../sheet-grid";
import { type TaskDocument, taskDocumentSchema } from "../task-document";
import type { CellSpec, SheetSpec } from "../workbook-spec";
import { cellText } from "./mend-cell";

/**
 * The sheet for the program. Rows of three cells: key, number of the part (from 0), text.
 *
 *     format        0  xunjian-task
 *     formatVersion 0  1
 *     document      0  {"inspector":{"id":…      parts of at most 30,000 characters,
 *     document      1  …}                        joined again by number
 */
export const HIDDEN_SHEET_NAME = "_xunjian";
const FORMAT = "xunjian-task";
const FORMAT_VERSION = 1;
/** A cell takes 32,767 characters. */
const PART_LENGTH = 30_000;

export function hiddenSheet(document: TaskDocument): SheetSpec {
  const rows = [
    ["format", 0, FORMAT],
    ["formatVersion", 0, String(FORMAT_VERSION)],
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

function documentText(document: TaskDocument): string {
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

export type HiddenReading =
  | { readonly kind: "document"; readonly document: TaskDocument }
  | { readonly kind: "faulty"; readonly problem: Problem };

/** Reads the document of the hidden sheet. It is checked whole: a record that was tampered with does not fit its hash. */
export function readHiddenSheet(sheet: SheetGrid): HiddenReading {
  if (keyText(sheet, "format") !== FORMAT) return faulty("hidden-sheet-damaged", "", "");
  const version = Number(keyText(sheet, "formatVersion"));
  if (version > FORMAT_VERSION) return faulty("format-newer", String(version), `不高于 ${FORMAT_VERSION} 的版本`);
  const raw = parsedJson(keyText(sheet, "document"));
  const parsed = taskDocumentSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    // Where there is not even JSON, "damaged" says it all.
    return faulty("hidden-sheet-damaged", "", raw === undefined || issue === undefined ? "" : issueInWords(issue));
  }
  const fault = checkPack(parsed.data.round.standard)[0];
  if (fault !== undefined) return faulty("standard-faulty", fault.itemId, fault.message);
  return { kind: "document", document: parsed.data };
}

function keyText(sheet: SheetGrid, key: string): string {
  const rows = sheet.rows.filter((row) => cellText(row[0]) === key);
  return rows
    .toSorted((a, b) => Number(a[1] ?? 0) - Number(b[1] ?? 0))
    .map((row) => cellText(row[2]))
    .join("");
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is not a document: the schema says so of undefined.
    return undefined;
  }
}

function faulty(
  code: "hidden-sheet-damaged" | "format-newer" | "standard-faulty",
  value: string,
  expected: string,
): HiddenReading {
  return { kind: "faulty", problem: { code, sheet: HIDDEN_SHEET_NAME, cell: "", column: "", value, expected } };
}
