import type { Target } from "../../register/target";
import type { Problem } from "../problem";
import type { SheetGrid } from "../sheet-grid";
import type { TaskDocument } from "../task-document";
import { findSheet, hasMarker } from "./find-sheet";
import { FINDING_SHEET_NAME } from "./finding-sheet";
import { HIDDEN_SHEET_NAME, readHiddenSheet } from "./hidden-sheet";
import { allRemarks, asProblem, NO_REMARKS, problemAt, type Remarks } from "./place";
import { type FindingSheetReading, readFindingSheet } from "./read-finding-sheet";
import { readTargetSheet, type SheetReading } from "./read-target-sheet";
import { settleTarget } from "./settle-target";
import { type TargetView, targetViews } from "./target-view";
import { TARGET_ID_COLUMN, TARGET_SHEET_NAMES } from "./task-columns";
import { entriesOf } from "./task-entries";

/** What a task workbook came to. */
export interface TaskReading {
  /** The document with the records of what people changed; null where the hidden sheet cannot be read. */
  readonly document: TaskDocument | null;
  /** Rows of 网站 and 新媒体 that were matched to a target and read without a problem, here or in 问题清单. */
  readonly good: number;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

const KINDS: readonly Target["kind"][] = ["site", "account"];

/** Whether these sheets are an assignment or score workbook of this program, even one that lost its hidden sheet. */
export function isTaskWorkbook(sheets: readonly SheetGrid[]): boolean {
  const markers = Object.values(TARGET_ID_COLUMN);
  return sheets.some((sheet) => sheet.name === HIDDEN_SHEET_NAME || markers.some((marker) => hasMarker(sheet, marker)));
}

/**
 * Reads an assignment or score workbook back: the document of its hidden sheet, and a record for every cell, note or link
 * that differs from what `taskWorkbookSpec` prints of it (design.md, properties 3 and 7). The same content always gives the
 * same records. A bad cell is a problem with its place; the rest of its row is still taken.
 */
export function parseTaskWorkbook(sheets: readonly SheetGrid[]): TaskReading {
  const hidden = sheets.find((sheet) => sheet.name === HIDDEN_SHEET_NAME);
  if (hidden === undefined) {
    const place = { sheet: HIDDEN_SHEET_NAME, cell: "", column: "" };
    const expected = "带有隐藏工作表的原文件（复制出来的表不能读取）";
    return { document: null, good: 0, ...asProblem(problemAt("hidden-sheet-missing", place, "", expected)) };
  }
  const read = readHiddenSheet(hidden);
  if (read.kind === "faulty") return { document: null, good: 0, ...asProblem(read.problem) };
  return readVisibleSheets(read.document, sheets);
}

function readVisibleSheets(document: TaskDocument, sheets: readonly SheetGrid[]): TaskReading {
  const views = targetViews(document);
  const targetSheets = KINDS.map((kind) => targetSheetOf(document, views, kind, sheets));
  const findings = findingSheetOf(document, views, sheets);
  const rows = new Map(targetSheets.flatMap((sheet) => [...sheet.rows]));
  const pack = document.round.standard;
  const entries = { site: entriesOf(pack, "site"), account: entriesOf(pack, "account") };
  const settled = views.map((view) => {
    const reading = { view, row: rows.get(view), findings: findings.findings.get(view) ?? new Map() };
    const target = settleTarget(document, reading, entries[view.target.kind]);
    const isGood = reading.row?.hasProblem === false && target.remarks.problems.length === 0;
    return { ...target, isGood: isGood && !findings.troubled.has(view) };
  });
  const records = [...document.records, ...settled.flatMap((target) => target.records)];
  const sheetRemarks = [...targetSheets.map((sheet) => sheet.remarks), findings.remarks];
  return {
    document: { ...document, records },
    good: settled.filter((target) => target.isGood).length,
    ...allRemarks([...sheetRemarks, ...settled.map((target) => target.remarks)]),
  };
}

function targetSheetOf(
  document: TaskDocument,
  views: readonly TargetView[],
  kind: Target["kind"],
  sheets: readonly SheetGrid[],
): SheetReading {
  const nothing: SheetReading = { rows: new Map(), remarks: NO_REMARKS };
  if (!document.targets.some((target) => target.kind === kind)) return nothing;
  const { grid, remarks } = findSheet(sheets, TARGET_ID_COLUMN[kind], TARGET_SHEET_NAMES[kind]);
  if (grid === null) return { ...nothing, remarks: sheetMissing(TARGET_SHEET_NAMES[kind]) };
  const reading = readTargetSheet(document, views, kind, grid);
  return { rows: reading.rows, remarks: allRemarks([remarks, reading.remarks]) };
}

function sheetMissing(name: string): Remarks {
  return asProblem(problemAt("sheet-missing", { sheet: name, cell: "", column: "" }, "", `工作表“${name}”`));
}

/** Without 问题清单 nothing of it changed: notes and links stay as they were. */
function findingSheetOf(
  document: TaskDocument,
  views: readonly TargetView[],
  sheets: readonly SheetGrid[],
): FindingSheetReading {
  const { grid, remarks } = findSheet(sheets, "_finding", FINDING_SHEET_NAME);
  if (grid === null) return { findings: new Map(), remarks, troubled: new Set() };
  const reading = readFindingSheet(document, views, grid);
  return { ...reading, remarks: allRemarks([remarks, reading.remarks]) };
}
