import type { TaskDocument } from "../../src-core/exchange/task-document";
import type { AnswerRecord } from "../../src-core/merge/answer-record";
import { conflictsOf, standingAnswers } from "../../src-core/merge/standing-answers";
import type { Target } from "../../src-core/register/target";
import type { TargetId } from "../../src-core/units";
import type { Ambient } from "./ambient";
import type { Database } from "./database";
import type { StoredSheet } from "./stored";
import { listedVerdict } from "./task-store";

/** What taking a workbook does, or would do. */
export interface ImportEffect {
  readonly added: number;
  readonly known: number;
  /** Records in the workbook that this machine did not have. */
  readonly newRecords: number;
  /** Targets of the workbook on which answers disagree afterwards, and on how many items in all. */
  readonly conflicts: { readonly targets: number; readonly items: number };
}

/** What an import of an assignment did. */
export interface TaskImport extends ImportEffect {
  readonly taskId: string;
}

export type SheetsByTarget = ReadonlyMap<TargetId, StoredSheet>;

export function taskIdOf(document: Pick<TaskDocument, "round" | "inspector">): string {
  return `${document.round.id}/${document.inspector.id}`;
}

/**
 * Takes an assignment workbook into the inspector's checklists. Repeating it changes nothing: targets that are known keep
 * their answers, answers in the workbook join them.
 */
export async function importTask(db: Database, ambient: Ambient, document: TaskDocument): Promise<TaskImport> {
  const taskId = taskIdOf(document);
  return db.transaction("rw", db.tasks, db.sheets, async () => {
    const before = await db.tasks.get(taskId);
    const known = await readSheets(db, taskId);
    const { joined, effect } = planImport(document, known);
    await db.sheets.bulkPut([...joined.values()]);
    await db.tasks.put({
      id: taskId,
      round: document.round,
      inspectorId: document.inspector.id,
      inspectorName: document.inspector.name,
      targetCount: new Set([...known.keys(), ...joined.keys()]).size,
      importedAt: before?.importedAt ?? ambient.now(),
      exportedAt: before?.exportedAt ?? null,
    });
    return { taskId, ...effect };
  });
}

/** The checklists of a task; empty where it is not on this machine. */
export async function readSheets(db: Database, taskId: string): Promise<SheetsByTarget> {
  const sheets = await db.sheets.where("taskId").equals(taskId).toArray();
  return new Map(sheets.map((sheet) => [sheet.targetId, sheet]));
}

/** What a workbook comes to over the sheets that are there; stores nothing. */
export function planImport(document: TaskDocument, known: SheetsByTarget) {
  const taskId = taskIdOf(document);
  const joined = new Map(
    document.targets.map((target, index) => [
      target.id,
      joinedSheet(document, taskId, target, known.get(target.id), index),
    ]),
  );
  const added = [...joined.keys()].filter((id) => !known.has(id)).length;
  const sheets = [...joined.values()];
  const newRecords = sheets.reduce((n, sheet) => n + newRecordCount(sheet, known.get(sheet.targetId)), 0);
  const disagreeing = sheets.map((sheet) => openConflicts(sheet.records)).filter((items) => items > 0);
  const conflicts = { targets: disagreeing.length, items: disagreeing.reduce((sum, items) => sum + items, 0) };
  const effect: ImportEffect = { added, known: joined.size - added, newRecords, conflicts };
  return { joined, effect };
}

/** On how many items the records of one target disagree. */
export function openConflicts(records: readonly AnswerRecord[]): number {
  return conflictsOf(standingAnswers(records)).length;
}

function newRecordCount(sheet: StoredSheet, before: StoredSheet | undefined): number {
  const had = new Set(before?.records.map((record) => record.revision));
  return sheet.records.filter((record) => !had.has(record.revision)).length;
}

function joinedSheet(
  document: TaskDocument,
  taskId: string,
  target: Target,
  before: StoredSheet | undefined,
  index: number,
): StoredSheet {
  const brought = document.records.filter((record) => record.targetId === target.id);
  const records = standingRecords([...(before?.records ?? []), ...brought]);
  const exported = [...new Set([...(before?.exported ?? []), ...brought.map((record) => record.revision)])];
  return {
    taskId,
    targetId: target.id,
    target,
    order: before?.order ?? index,
    records,
    exported,
    listed: listedVerdict(document.round.standard, target, records),
    updatedAt: before?.updatedAt ?? null,
  };
}

function standingRecords(records: readonly AnswerRecord[]): readonly AnswerRecord[] {
  return [...standingAnswers(records).values()].flatMap((standing) => standing.heads);
}
