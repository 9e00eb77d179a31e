import { checkPack } from "../../standard/check-pack";
import { packSchema, type StandardPack } from "../../standard/pack-schema";
import { HIDDEN_SHEET_NAME, hiddenDocumentSheet, hiddenJson, hiddenText } from "../hidden-document";
import type { Problem } from "../problem";
import type { SheetGrid } from "../sheet-grid";
import type { SheetSpec } from "../workbook-spec";

const FORMAT = "xunjian-standard-workbook";
const FORMAT_VERSION = 1;

/** The pack that the workbook was printed from, whole. */
export function hiddenPackSheet(pack: StandardPack): SheetSpec {
  return hiddenDocumentSheet(FORMAT, FORMAT_VERSION, pack);
}

/** What the hidden sheet of a workbook holds. */
export type HiddenPack =
  | { readonly kind: "pack"; readonly pack: StandardPack }
  | { readonly kind: "missing" }
  | { readonly kind: "faulty"; readonly problem: Problem };

/** Whether a workbook was printed by the app: it still has the hidden sheet, readable or not. */
export function hasHiddenPack(sheets: readonly SheetGrid[]): boolean {
  return sheets.some((sheet) => sheet.name === HIDDEN_SHEET_NAME && hiddenText(sheet, "format") === FORMAT);
}

/** Reads the pack that a workbook was printed from, to compare the rows with; `faulty` where the sheet was damaged. */
export function readHiddenPack(sheets: readonly SheetGrid[]): HiddenPack {
  const sheet = sheets.find((one) => one.name === HIDDEN_SHEET_NAME);
  if (sheet === undefined) return { kind: "missing" };
  const version = Number(hiddenText(sheet, "formatVersion"));
  if (version > FORMAT_VERSION) return faulty("format-newer", String(version), `不高于 ${FORMAT_VERSION} 的版本`);
  const parsed = packSchema.safeParse(hiddenJson(sheet));
  if (!parsed.success || checkPack(parsed.data).length > 0) return faulty("hidden-sheet-damaged", "", "");
  return { kind: "pack", pack: parsed.data };
}

function faulty(code: "hidden-sheet-damaged" | "format-newer", value: string, expected: string): HiddenPack {
  return { kind: "faulty", problem: { code, sheet: HIDDEN_SHEET_NAME, cell: "", column: "", value, expected } };
}
