import type { FileReading } from "../../src-core/exchange/read-file";
import type { AnswerRecord } from "../../src-core/merge/answer-record";
import { type AssignmentEntry, type Ledger, loadLedger } from "../../src-core/merge/ledger";
import type { Target } from "../../src-core/register/target";
import type { Round } from "../../src-core/round";
import type { RevisionId, RoundId, TargetId } from "../../src-core/units";
import type { Ambient } from "./ambient";
import type { Database } from "./database";
import type { StoredAssignment, StoredImport, StoredReturn, StoredRound, StoredTarget } from "./stored";

/** Rows of one round. */
export interface RoundRows {
  readonly stored: StoredRound;
  readonly assignments: readonly StoredAssignment[];
  readonly returns: readonly StoredReturn[];
  readonly imports: readonly StoredImport[];
}

/** What an import of a register would do, or did. */
export interface RegisterChange {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** In the register before, not in this file; they stay. */
  readonly absent: number;
}

/** Counts what taking a register would change, without changing it. */
export async function previewRegister(db: Database, targets: readonly Target[]): Promise<RegisterChange> {
  const known = new Map((await db.targets.toArray()).map((stored) => [stored.id, stored]));
  const kinds = targets.map((target) => changeOf(known.get(target.id), target));
  const count = (kind: string): number => kinds.filter((k) => k === kind).length;
  const absent = known.size - (kinds.length - count("added"));
  return { added: count("added"), changed: count("changed"), unchanged: count("unchanged"), absent };
}

/** Takes a register: new targets are added, changed ones keep what they were as history, none is removed. */
export async function importRegister(
  db: Database,
  ambient: Ambient,
  targets: readonly Target[],
): Promise<RegisterChange> {
  return db.transaction("rw", db.targets, async () => {
    const preview = await previewRegister(db, targets);
    const known = new Map((await db.targets.toArray()).map((stored) => [stored.id, stored]));
    const rows = targets.flatMap((target) => nextTarget(known.get(target.id), target, ambient));
    await db.targets.bulkPut(rows);
    return preview;
  });
}

function changeOf(before: StoredTarget | undefined, target: Target): "added" | "changed" | "unchanged" {
  if (before === undefined) return "added";
  return JSON.stringify(before.target) === JSON.stringify(target) ? "unchanged" : "changed";
}

function nextTarget(before: StoredTarget | undefined, target: Target, ambient: Ambient): StoredTarget[] {
  const { id, kind } = target;
  if (before === undefined) return [{ id, kind, target, history: [] }];
  if (changeOf(before, target) === "unchanged") return [];
  return [{ id, kind, target, history: [...before.history, { at: ambient.now(), target: before.target }] }];
}

/** Opens a round with its sample and the division among inspectors, whole or not at all. */
export async function openRound(
  db: Database,
  ambient: Ambient,
  round: Round,
  assignments: readonly AssignmentEntry[],
): Promise<void> {
  const stored: StoredRound = { id: round.id, round, openedAt: ambient.now(), annexOrder: { 3: [], 4: [] } };
  await db.transaction("rw", db.rounds, db.assignments, async () => {
    await db.rounds.add(stored);
    await putAssignments(db, round.id, assignments);
  });
}

/** Replaces the division of a round; what has come back stays. Who keeps the same list counts as handed out still. */
export async function redivide(db: Database, roundId: RoundId, assignments: readonly AssignmentEntry[]): Promise<void> {
  await db.transaction("rw", db.assignments, async () => {
    const before = await db.assignments.where("roundId").equals(roundId).toArray();
    await db.assignments.where("roundId").equals(roundId).delete();
    await putAssignments(db, roundId, assignments, before);
  });
}

async function putAssignments(
  db: Database,
  roundId: RoundId,
  entries: readonly AssignmentEntry[],
  before: readonly StoredAssignment[] = [],
): Promise<void> {
  const known = new Map(before.map((row) => [assignmentKey(row), row.exportedAt]));
  const rows = entries.map((entry, order): StoredAssignment => {
    const { inspectorId, inspectorName, targetIds } = entry;
    const exportedAt = known.get(assignmentKey(entry)) ?? null;
    return { roundId, inspectorId, inspectorName, targetIds: [...targetIds], order, exportedAt };
  });
  await db.assignments.bulkPut(rows);
}

/** Equal where a workbook that was handed out still says what is stored. */
function assignmentKey({ inspectorId, inspectorName, targetIds }: AssignmentEntry): string {
  return JSON.stringify([inspectorId, inspectorName, [...targetIds].sort()]);
}

export async function markAssignmentsExported(db: Database, ambient: Ambient, roundId: RoundId): Promise<void> {
  await db.assignments.where("roundId").equals(roundId).modify({ exportedAt: ambient.now() });
}

/** Everything stored of one round, read at one moment; null where there is no such round. */
export async function readRoundRows(db: Database, roundId: RoundId | undefined): Promise<RoundRows | null> {
  if (roundId === undefined) return null;
  return db.transaction("r", db.rounds, db.assignments, db.returns, db.imports, async () => {
    const [stored, assignments, returns, imports] = await Promise.all([
      db.rounds.get(roundId),
      db.assignments.where("roundId").equals(roundId).toArray(),
      db.returns.where("roundId").equals(roundId).toArray(),
      db.imports.where("roundId").equals(roundId).toArray(),
    ]);
    return stored === undefined ? null : { stored, assignments, returns, imports };
  });
}

/** Goes back to the settings that came with the app. */
export async function forgetOfficeSettings(db: Database): Promise<void> {
  await db.settings.delete("office");
}

/** Removes a round that nothing has come back of. With returns it refuses: they are somebody's work. */
export async function deleteEmptyRound(db: Database, roundId: RoundId): Promise<"deleted" | "has-returns"> {
  return db.transaction("rw", db.rounds, db.assignments, db.returns, async () => {
    if ((await db.returns.where("roundId").equals(roundId).count()) > 0) return "has-returns";
    await db.assignments.where("roundId").equals(roundId).delete();
    await db.rounds.delete(roundId);
    return "deleted";
  });
}

/** What one file brought into a round. */
export interface ReturnImport {
  readonly newRecords: number;
  readonly knownRecords: number;
}

/**
 * Joins the records of files into a round's returns in one transaction: all of them or none. Joining is a union, so order
 * and repetition do not matter.
 */
export async function importReturns(
  db: Database,
  ambient: Ambient,
  roundId: RoundId,
  files: readonly FileReading[],
  brought: Ledger,
): Promise<ReturnImport> {
  return db.transaction("rw", db.returns, db.imports, async () => {
    const byTarget = new Map<TargetId, AnswerRecord[]>();
    for (const record of brought.records.values()) {
      const known = byTarget.get(record.targetId);
      if (known === undefined) byTarget.set(record.targetId, [record]);
      else known.push(record);
    }
    const counts = { newRecords: 0, knownRecords: 0 };
    const keys = [...byTarget.keys()].map((targetId): [string, string] => [roundId, targetId]);
    const before = await db.returns.bulkGet(keys);
    const rows = [...byTarget].map(([targetId, records], index) => {
      const joined = joinedReturn(roundId, targetId, before[index], records, brought.origins);
      counts.newRecords += joined.records.length - (before[index]?.records.length ?? 0);
      return joined;
    });
    counts.knownRecords = brought.records.size - counts.newRecords;
    await db.returns.bulkPut(rows);
    const known = await db.imports.bulkGet(files.map((file): [string, string] => [roundId, file.hash]));
    await db.imports.bulkPut(files.map((file, index) => storedImport(file, roundId, ambient, known[index])));
    return counts;
  });
}

function joinedReturn(
  roundId: RoundId,
  targetId: TargetId,
  before: StoredReturn | undefined,
  records: readonly AnswerRecord[],
  origins: Ledger["origins"],
): StoredReturn {
  const joined = new Map([...(before?.records ?? []), ...records].map((record) => [record.revision, record]));
  const seen = new Map<RevisionId, Set<string>>(
    before?.origins.map(([revision, hashes]) => [revision, new Set(hashes)]),
  );
  for (const { revision } of records) {
    seen.set(revision, new Set([...(seen.get(revision) ?? []), ...(origins.get(revision) ?? [])]));
  }
  return {
    roundId,
    targetId,
    records: [...joined.values()],
    origins: [...seen].map(([r, hashes]) => [r, [...hashes]]),
  };
}

function storedImport(
  file: FileReading,
  roundId: RoundId,
  ambient: Ambient,
  before: StoredImport | undefined,
): StoredImport {
  const inspector = file.content.kind === "task" ? file.content.document.inspector : null;
  return {
    roundId,
    hash: file.hash,
    // The same bytes under another name are the same file.
    file: { hash: file.hash, names: [...new Set([...(before?.file.names ?? []), file.name])].sort() },
    at: ambient.now(),
    kind: file.kind,
    inspectorId: inspector?.id ?? null,
    inspectorName: inspector?.name ?? "",
    good: file.good,
    problems: file.problems,
    notices: file.notices,
  };
}

/** Adds the office's decisions on conflicts to what came back. */
export async function addDecisions(db: Database, roundId: RoundId, decisions: readonly AnswerRecord[]): Promise<void> {
  await db.transaction("rw", db.returns, async () => {
    for (const decision of decisions) {
      const before = await db.returns.get([roundId, decision.targetId]);
      await db.returns.put(joinedReturn(roundId, decision.targetId, before, [decision], new Map()));
    }
  });
}

/** The ledger of a round as src-core takes it. */
export function ledgerOf(
  returns: readonly StoredReturn[],
  imports: readonly StoredImport[],
  assignments: readonly StoredAssignment[],
): Ledger {
  return loadLedger({
    records: returns.flatMap((row) => row.records.map((record) => ({ ...record, ancestors: [...record.ancestors] }))),
    origins: returns.flatMap((row) => row.origins.map(([r, hashes]): [RevisionId, string[]] => [r, [...hashes]])),
    files: imports.map((row) => ({ hash: row.hash, names: [...row.file.names] })),
    assignments: assignments.map(({ inspectorId, inspectorName, targetIds }) => ({
      inspectorId,
      inspectorName,
      targetIds: [...targetIds],
    })),
  });
}

/** Keeps the order of annex 3 or 4 as arranged by hand. */
export async function arrangeAnnex(
  db: Database,
  roundId: RoundId,
  annex: 3 | 4,
  order: readonly TargetId[],
): Promise<void> {
  await db.rounds
    .where("id")
    .equals(roundId)
    .modify((stored) => {
      Object.assign(stored, { annexOrder: { ...stored.annexOrder, [annex]: [...order] } });
    });
}
