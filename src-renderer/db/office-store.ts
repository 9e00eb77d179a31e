import type { AssignmentEntry } from "../../src-core/merge/ledger";
import type { Target } from "../../src-core/register/target";
import type { Round } from "../../src-core/round";
import type { RoundId, TargetId } from "../../src-core/units";
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
