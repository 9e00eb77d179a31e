import type { TaskDocument } from "../../src-core/exchange/task-document";
import type { AnswerRecord } from "../../src-core/merge/answer-record";
import { conflictsOf, standingAnswers } from "../../src-core/merge/standing-answers";
import type { Target } from "../../src-core/register/target";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import type { TargetId } from "../../src-core/units";
import type { Ambient } from "./ambient";
import type { Database } from "./database";
import type { StoredSheet } from "./stored";
import { isOtherStandard, roundTaken, type StandardTaken, type TaskRound, unfitCount } from "./task-standard";
import { listedVerdict } from "./task-store";

/** What taking a workbook does, or would do. */
export interface ImportEffect {
  readonly added: number;
  readonly known: number;
  /** Records in the workbook that this machine did not have. */
  readonly newRecords: number;
  /** Targets of the workbook on which answers disagree afterwards, and on how many items in all. */
  readonly conflicts: { readonly targets: number; readonly items: number };
  readonly standard: StandardTaken;
  /** The versions of the standard before and after; equal where it stays. */
  readonly versions: { readonly before: number; readonly after: number };
  /** Answers of the task that do not fit its standard afterwards: kept, not counted; 0 where the workbook has the same standard. */
  readonly unfit: number;
}

/** What an import of an assignment did. */
export interface TaskImport extends ImportEffect {
  readonly taskId: string;
}

export type SheetsByTarget = ReadonlyMap<TargetId, StoredSheet>;

/** A task with its checklists, as it is or as it would be. */
export interface KnownTask extends TaskRound {
  readonly sheets: SheetsByTarget;
}

export function taskIdOf(document: Pick<TaskDocument, "round" | "inspector">): string {
  return `${document.round.id}/${document.inspector.id}`;
}

/**
 * Takes an assignment workbook into the inspector's checklists. Repeating it changes nothing: targets that are known keep
 * their answers, answers in the workbook join them. A newer version of the standard replaces that of the task, an older one
 * does not unless the inspector says so; answers stay in any case, by item id.
 *
 * @param isOlderWanted as for `roundTaken`
 */
export async function importTask(
  db: Database,
  ambient: Ambient,
  document: TaskDocument,
  isOlderWanted = false,
): Promise<TaskImport> {
  const taskId = taskIdOf(document);
  return db.transaction("rw", db.tasks, db.sheets, async () => {
    const before = await db.tasks.get(taskId);
    const { after, written, effect } = planImport(document, await readKnownTask(db, taskId), isOlderWanted);
    await db.sheets.bulkPut([...written]);
    await db.tasks.put({
      id: taskId,
      round: after.round,
      inspectorId: document.inspector.id,
      inspectorName: document.inspector.name,
      targetCount: after.sheets.size,
      importedAt: before?.importedAt ?? ambient.now(),
      exportedAt: before?.exportedAt ?? null,
      ...(after.formerStandards.length > 0 ? { formerStandards: after.formerStandards } : {}),
    });
    return { taskId, ...effect };
  });
}

/** A task with its checklists; null where it is not on this machine. */
export async function readKnownTask(db: Database, taskId: string): Promise<KnownTask | null> {
  const task = await db.tasks.get(taskId);
  if (task === undefined) return null;
  const sheets = await db.sheets.where("taskId").equals(taskId).toArray();
  return {
    round: task.round,
    formerStandards: task.formerStandards ?? [],
    sheets: new Map(sheets.map((sheet) => [sheet.targetId, sheet])),
  };
}

/** What a workbook comes to over the task that is there; stores nothing. */
export function planImport(
  document: TaskDocument,
  known: KnownTask | null,
  isOlderWanted = false,
): { readonly after: KnownTask; readonly written: readonly StoredSheet[]; readonly effect: ImportEffect } {
  const { standard, next } = roundTaken(document, known, isOlderWanted);
  const before: SheetsByTarget = known?.sheets ?? new Map();
  const pack = next.round.standard;
  const joined = new Map(
    document.targets.map((target, index) => [
      target.id,
      joinedSheet(document, pack, target, before.get(target.id), index),
    ]),
  );
  const others = isOtherStandard(standard) ? [...before.values()].filter((sheet) => !joined.has(sheet.targetId)) : [];
  const relisted = others.map((sheet) => ({ ...sheet, listed: listedVerdict(pack, sheet.target, sheet.records) }));
  const written = [...joined.values(), ...relisted];
  const sheets = new Map([...before, ...written.map((sheet): [TargetId, StoredSheet] => [sheet.targetId, sheet])]);
  const after = { ...next, sheets };
  return { after, written, effect: effectOf(after, known, [...joined.values()], standard) };
}

function effectOf(
  after: KnownTask,
  known: KnownTask | null,
  joined: readonly StoredSheet[],
  standard: StandardTaken,
): ImportEffect {
  const before = known?.sheets;
  const added = joined.filter((sheet) => before?.has(sheet.targetId) !== true).length;
  const newRecords = joined.reduce((n, sheet) => n + newRecordCount(sheet, before?.get(sheet.targetId)), 0);
  const disagreeing = joined.map((sheet) => openConflicts(sheet.records)).filter((items) => items > 0);
  const conflicts = { targets: disagreeing.length, items: disagreeing.reduce((sum, items) => sum + items, 0) };
  const { version } = after.round.standard;
  const versions = { before: known?.round.standard.version ?? version, after: version };
  const unfit = standard === "same" ? 0 : unfitCount(after, after.sheets.values());
  return { added, known: joined.length - added, newRecords, conflicts, standard, versions, unfit };
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
  pack: StandardPack,
  target: Target,
  before: StoredSheet | undefined,
  index: number,
): StoredSheet {
  const brought = document.records.filter((record) => record.targetId === target.id);
  const records = standingRecords([...(before?.records ?? []), ...brought]);
  const exported = [...new Set([...(before?.exported ?? []), ...brought.map((record) => record.revision)])];
  return {
    taskId: taskIdOf(document),
    targetId: target.id,
    target,
    order: before?.order ?? index,
    records,
    exported,
    listed: listedVerdict(pack, target, records),
    updatedAt: before?.updatedAt ?? null,
  };
}

function standingRecords(records: readonly AnswerRecord[]): readonly AnswerRecord[] {
  return [...standingAnswers(records).values()].flatMap((standing) => standing.heads);
}
