import { issueForClerks } from "../../issue-in-words";
import { checkPack } from "../../standard/check-pack";
import { HIDDEN_SHEET_NAME, hiddenDocumentSheet, hiddenJson, hiddenText } from "../hidden-document";
import type { Problem } from "../problem";
import type { SheetGrid } from "../sheet-grid";
import { type TaskDocument, taskDocumentSchema } from "../task-document";
import type { SheetSpec } from "../workbook-spec";

export { HIDDEN_SHEET_NAME } from "../hidden-document";

const FORMAT = "xunjian-task";
const FORMAT_VERSION = 1;

/** The sheet for the program: the document whole (hidden-document.ts says how it stands there). */
export function hiddenSheet(document: TaskDocument): SheetSpec {
  return hiddenDocumentSheet(FORMAT, FORMAT_VERSION, document);
}

export type HiddenReading =
  | { readonly kind: "document"; readonly document: TaskDocument }
  | { readonly kind: "faulty"; readonly problem: Problem };

/** Reads the document of the hidden sheet. It is checked whole: a record that was tampered with does not fit its hash. */
export function readHiddenSheet(sheet: SheetGrid): HiddenReading {
  if (hiddenText(sheet, "format") !== FORMAT) return faulty("hidden-sheet-damaged", "", "");
  const version = Number(hiddenText(sheet, "formatVersion"));
  if (version > FORMAT_VERSION) return faulty("format-newer", String(version), `不高于 ${FORMAT_VERSION} 的版本`);
  const raw = hiddenJson(sheet);
  const parsed = taskDocumentSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    // Where there is not even JSON, "damaged" says it all.
    return faulty("hidden-sheet-damaged", "", raw === undefined || issue === undefined ? "" : issueForClerks(issue));
  }
  const fault = checkPack(parsed.data.round.standard)[0];
  if (fault !== undefined) return faulty("standard-faulty", fault.itemId, fault.message);
  return { kind: "document", document: parsed.data };
}

function faulty(
  code: "hidden-sheet-damaged" | "format-newer" | "standard-faulty",
  value: string,
  expected: string,
): HiddenReading {
  return { kind: "faulty", problem: { code, sheet: HIDDEN_SHEET_NAME, cell: "", column: "", value, expected } };
}
