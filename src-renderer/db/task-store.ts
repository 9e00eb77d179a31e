import type { TaskDocument } from "../../src-core/exchange/task-document";
import { type AnswerRecord, isSameValue } from "../../src-core/merge/answer-record";
import { appRecord, redraftedRecord } from "../../src-core/merge/next-record";
import {
  countingAnswers,
  provenItems,
  type StandingAnswer,
  standingAnswers,
} from "../../src-core/merge/standing-answers";
import type { Target } from "../../src-core/register/target";
import type { Round } from "../../src-core/round";
import type { AnswerValue } from "../../src-core/scoring/answer";
import { scoreTarget } from "../../src-core/scoring/score-target";
import type { Verdict } from "../../src-core/scoring/verdict";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import type { IsoTime, TargetId } from "../../src-core/units";
import type { Ambient } from "./ambient";
import type { Database } from "./database";
import type { ListedVerdict, StoredEvent, StoredSheet, StoredTask } from "./stored";

/** What a person said of one item. */
export interface AnswerChange {
  readonly itemId: string;
  readonly value: AnswerValue;
  readonly note: string;
  readonly link: string;
}

/** The short verdict that lists show. */
export function listedVerdict(pack: StandardPack, target: Target, records: readonly AnswerRecord[]): ListedVerdict {
  const standings = standingAnswers(records);
  const verdict = scoreTarget(pack, target, countingAnswers(standings), provenItems(standings));
  return listedOf(verdict);
}

export function listedOf({ state, outcome, points, problem, missing, missingEvidence }: Verdict): ListedVerdict {
  return { state, outcome, points, problem, missing: missing.length, missingEvidence: missingEvidence.length };
}

/**
 * Saves answers of one target. When the promise resolves they are on the disk: only then may a screen say 已保存.
 *
 * @param changes one deed of the person; they are undone together
 * @param group the deed that they go on with, such as a number that is still being typed; else a deed of their own
 * @returns when it was saved
 */
export async function saveAnswers(
  db: Database,
  ambient: Ambient,
  task: StoredTask,
  targetId: TargetId,
  changes: readonly AnswerChange[],
  group: string = ambient.newId(),
): Promise<IsoTime> {
  return db.transaction("rw", db.tasks, db.sheets, db.events, async () => {
    return writeChanges(db, ambient, task, targetId, changes, { group, undoes: null });
  });
}

async function writeChanges(
  db: Database,
  ambient: Ambient,
  task: StoredTask,
  targetId: TargetId,
  changes: readonly AnswerChange[],
  deed: { readonly group: string; readonly undoes: string | null },
): Promise<IsoTime> {
  const sheet = await db.sheets.get([task.id, targetId]);
  if (sheet === undefined) throw new Error(`no sheet ${task.id} ${targetId}`);
  const at = ambient.now();
  let records = sheet.records;
  const events: StoredEvent[] = [];
  for (const change of changes) {
    const step = changedRecords(records, sheet, task, change, at);
    if (step === null) continue;
    records = step.records;
    const { before, after } = step;
    const place = { taskId: task.id, targetId, itemId: change.itemId };
    events.push({ id: ambient.newId(), ...place, ...deed, at, before, after, undone: 0 });
  }
  if (events.length === 0) return at;
  const listed = listedVerdict((await roundOf(db, task)).standard, sheet.target, records);
  await db.sheets.put({ ...sheet, records, listed, updatedAt: at });
  await db.events.bulkAdd(events);
  return at;
}

/** The round of a task as it is now: an import may have brought another standard since the caller read the task. */
async function roundOf(db: Database, { id }: StoredTask): Promise<Round> {
  const task = await db.tasks.get(id);
  if (task === undefined) throw new Error(`no task ${id}`);
  return task.round;
}

interface RecordStep {
  readonly records: readonly AnswerRecord[];
  readonly before: StoredEvent["before"];
  readonly after: AnswerRecord;
}

/** The records after one change; null where it says what stands already. */
function changedRecords(
  records: readonly AnswerRecord[],
  sheet: StoredSheet,
  task: StoredTask,
  change: AnswerChange,
  at: IsoTime,
): RecordStep | null {
  const standing = standingAnswers(records).get(change.itemId);
  const head = standing?.heads[0];
  if (standing?.heads.length === 1 && head !== undefined && isSameAnswer(head, change)) return null;
  if (head === undefined && change.value.kind === "none" && change.note === "" && change.link === "") return null;
  const isDraft = standing?.heads.length === 1 && head !== undefined && isUnsharedDraft(head, sheet, task, change);
  const after = isDraft
    ? redraftedRecord(head, { ...change, at })
    : appRecord({ ...change, targetId: sheet.targetId, inspectorId: task.inspectorId, at }, standing);
  const others = records.filter((record) => record.itemId !== change.itemId);
  // Undoing the choice between answers that disagree leads back to no answer, never to one of them.
  const isOpen = head === undefined || standing?.value === null;
  const before = isOpen ? null : { value: head.value, note: head.note, link: head.link };
  return { records: [...others, after], before, after };
}

function isSameAnswer(head: AnswerRecord, change: Pick<AnswerChange, "value" | "note" | "link">): boolean {
  return isSameValue(head.value, change.value) && head.note === change.note && head.link === change.link;
}

/** Whether only words change on a state that this inspector typed here and that has not left this machine. */
function isUnsharedDraft(head: AnswerRecord, sheet: StoredSheet, task: StoredTask, change: AnswerChange): boolean {
  const isOwn = head.origin === "app" && head.inspectorId === task.inspectorId;
  return isOwn && isSameValue(head.value, change.value) && !sheet.exported.includes(head.revision);
}

/** What an undo came to. */
export type UndoOutcome =
  | { readonly kind: "nothing" }
  | { readonly kind: "undone"; readonly targetId: TargetId; readonly itemIds: readonly string[] }
  /** Other answers have come in since; nothing was changed. */
  | { readonly kind: "overtaken"; readonly targetId: TargetId; readonly itemIds: readonly string[] };

/**
 * Takes back the last deed of a task: the answers become what they were before it, as new records. Only where what the
 * deed left still stands alone: an answer that an import brought since must not be decided by an undo.
 */
export async function undoLast(db: Database, ambient: Ambient, task: StoredTask): Promise<UndoOutcome> {
  return db.transaction("rw", db.tasks, db.sheets, db.events, async () => {
    const events = await journal(db, task);
    return undoIn(db, ambient, task, events, events.findLast(canBeUndone)?.group);
  });
}

/** As `undoLast`, for one deed that may not be the last: a number that turned into none while it was typed. */
export async function undoDeed(db: Database, ambient: Ambient, task: StoredTask, group: string): Promise<UndoOutcome> {
  return db.transaction("rw", db.tasks, db.sheets, db.events, async () =>
    undoIn(db, ambient, task, await journal(db, task), group),
  );
}

const journal = (db: Database, task: StoredTask): Promise<StoredEvent[]> =>
  db.events.where("taskId").equals(task.id).sortBy("id");

const canBeUndone = ({ undone, undoes }: StoredEvent): boolean => undone === 0 && undoes === null;

async function undoIn(
  db: Database,
  ambient: Ambient,
  task: StoredTask,
  events: readonly StoredEvent[],
  group: string | undefined,
): Promise<UndoOutcome> {
  const deed = events.filter((event) => event.group === group && canBeUndone(event));
  const [first] = deed;
  if (first === undefined || group === undefined) return { kind: "nothing" };
  const { targetId } = first;
  // A deed may have said several things of one item: back to before the first, if what the last left still stands.
  const firsts = [...new Map([...deed].reverse().map((event) => [event.itemId, event])).values()].reverse();
  const lasts = new Map(deed.map((event) => [event.itemId, event]));
  const itemIds = firsts.map((event) => event.itemId);
  const sheet = await db.sheets.get([task.id, targetId]);
  const standing = standingAnswers(sheet?.records ?? []);
  if (![...lasts.values()].every((event) => stillStands(event, events, standing.get(event.itemId)))) {
    return { kind: "overtaken", targetId, itemIds };
  }
  const changes = firsts.map(({ itemId, before }): AnswerChange => ({ itemId, ...(before ?? NEVER) }));
  await writeChanges(db, ambient, task, targetId, changes, { group: ambient.newId(), undoes: group });
  await db.events.bulkPut(deed.map((event) => ({ ...event, undone: 1 })));
  return { kind: "undone", targetId, itemIds };
}

/**
 * Whether an edit's outcome stands alone: the single head is what this journal wrote last on the item, and says what the
 * edit said (the revision itself is another one where later edits were undone).
 */
function stillStands(
  event: StoredEvent,
  journal: readonly StoredEvent[],
  standing: StandingAnswer | undefined,
): boolean {
  const [head, ...others] = standing?.heads ?? [];
  const latest = journal.findLast(({ targetId, itemId }) => targetId === event.targetId && itemId === event.itemId);
  return others.length === 0 && head?.revision === latest?.after.revision && isSameAnswer(event.after, head ?? NEVER);
}

const NEVER = { value: { kind: "none" }, note: "", link: "" } as const;

/**
 * The score workbook's content: all that stands for this task's targets. What goes out is marked as shared before it is
 * written, so that later answers name it as what they replace even if the app dies in between.
 *
 * @param onlyDone leave out targets that are not 已完成 (an early part)
 */
export async function scoreDocument(db: Database, task: StoredTask, onlyDone: boolean): Promise<TaskDocument> {
  return db.transaction("rw", db.tasks, db.sheets, async () => {
    const round = await roundOf(db, task);
    const all = await db.sheets.where("taskId").equals(task.id).sortBy("order");
    const sheets = onlyDone ? all.filter((sheet) => sheet.listed.state === "done") : all;
    await db.sheets.bulkPut(sheets.map(sharedSheet));
    return {
      kind: "score",
      round,
      inspector: { id: task.inspectorId, name: task.inspectorName },
      targets: sheets.map((sheet) => sheet.target),
      records: sheets.flatMap((sheet) => sheet.records),
    };
  });
}

function sharedSheet(sheet: StoredSheet): StoredSheet {
  return { ...sheet, exported: [...new Set([...sheet.exported, ...sheet.records.map((record) => record.revision)])] };
}

/** Notes that a score workbook was written. */
export async function markExported(db: Database, ambient: Ambient, taskId: string): Promise<void> {
  await db.tasks.update(taskId, { exportedAt: ambient.now() });
}
