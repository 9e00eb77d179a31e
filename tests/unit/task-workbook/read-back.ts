import type { Problem } from "../../../src-core/exchange/problem";
import type { CellValue, SheetGrid } from "../../../src-core/exchange/sheet-grid";
import type { TaskDocument } from "../../../src-core/exchange/task-document";
import { parseTaskWorkbook } from "../../../src-core/exchange/task-workbook/parse-task-workbook";
import { taskWorkbookSpec } from "../../../src-core/exchange/task-workbook/task-workbook-spec";
import type { AnswerRecord } from "../../../src-core/merge/answer-record";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import { fillRow, gridsOfSpec } from "../../fixtures/spec-grid";

/** The workbook of a document as a reader gives it. */
export function printed(document: TaskDocument): SheetGrid[] {
  return gridsOfSpec(taskWorkbookSpec(document));
}

/** Fills one row of 网站 or 新媒体 and reads the workbook back. */
export function filled(
  document: TaskDocument,
  sheet: "网站" | "新媒体",
  rowText: string,
  values: Readonly<Record<string, CellValue>>,
): Read {
  return read(fillRow(printed(document), sheet, rowText, values), document);
}

interface Read {
  /** New answers by item id. */
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly records: readonly AnswerRecord[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  readonly good: number;
}

/** Reads sheets back; only records that the document did not have. */
export function read(sheets: readonly SheetGrid[], before: TaskDocument): Read {
  const reading = parseTaskWorkbook(sheets);
  if (reading.document === null) throw new Error(reading.problems.map((p) => p.code).join());
  const known = new Set(before.records.map((record) => record.revision));
  const records = reading.document.records.filter((record) => !known.has(record.revision));
  return { ...reading, records, answers: Object.fromEntries(records.map((record) => [record.itemId, record.value])) };
}

export const codes = (found: readonly Problem[]): readonly string[] => found.map((problem) => problem.code);
