import { contentHash } from "../../src-core/content-hash";
import type { AssignmentEntry } from "../../src-core/merge/ledger";
import { fieldChanges, inRegisterOrder, updatedRegister } from "../../src-core/register/compare-targets";
import type { Target } from "../../src-core/register/target";
import type { Round } from "../../src-core/round";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { standardRef } from "../../src-core/standard/parse-pack";
import type { IsoTime, RoundId, TargetId } from "../../src-core/units";
import type { Ambient } from "./ambient";
import type { Database } from "./database";
import { type RegisterChange, registerChange } from "./register-change";
import type { StoredAssignment, StoredRound, StoredTarget } from "./stored";

/** Counts what taking a register would change, without changing it. */
export async function previewRegister(
  db: Database,
  targets: readonly Target[],
  stopped: readonly TargetId[] = [],
): Promise<RegisterChange> {
  return registerChange(await db.targets.toArray(), targets, stopped);
}

/**
 * Takes a register: new targets are added, changed ones keep what they were as history, none is removed. What the list names
 * as stopped runs no longer; what it names as running runs again.
 *
 * @param absent what becomes of running targets that the list does not name
 */
export async function importRegister(
  db: Database,
  ambient: Ambient,
  targets: readonly Target[],
  { stopped = [], absent = "keep" }: { stopped?: readonly TargetId[]; absent?: "keep" | "stop" } = {},
): Promise<RegisterChange> {
  return db.transaction("rw", db.targets, async () => {
    const known = await db.targets.toArray();
    const change = registerChange(known, targets, stopped);
    const byId = new Map(known.map((stored) => [stored.id, stored]));
    const at = ambient.now();
    const ended = absent === "stop" ? [...change.stopped, ...change.absent] : change.stopped;
    await db.targets.bulkPut([
      ...targets.flatMap((target) => nextTarget(byId.get(target.id), target, true, at)),
      ...ended.flatMap((target) => nextTarget(byId.get(target.id), target, false, at)),
    ]);
    return change;
  });
}

function nextTarget(
  before: StoredTarget | undefined,
  target: Target,
  isRunning: boolean,
  at: IsoTime,
): readonly StoredTarget[] {
  const { id, kind } = target;
  if (before === undefined) return [{ id, kind, target, isRunning, history: [] }];
  const isSame = before.isRunning === isRunning && fieldChanges(before.target, target).length === 0;
  // Only its place in the list is another: stored, but no history.
  if (isSame) return before.target.order === target.order ? [] : [{ ...before, target }];
  const was = { at, target: before.target, isRunning: before.isRunning };
  return [{ id, kind, target, isRunning, history: [...before.history, was] }];
}

/** Opens a round with its sample, the register as it stands and the division among inspectors, whole or not at all. */
export async function openRound(
  db: Database,
  ambient: Ambient,
  round: Round,
  assignments: readonly AssignmentEntry[],
): Promise<void> {
  const openedAt = ambient.now();
  const stored: StoredRound = { id: round.id, round, openedAt, annexOrder: { 3: [], 4: [] } };
  await db.transaction("rw", db.rounds, db.registers, db.targets, db.assignments, async () => {
    await db.rounds.add(stored);
    await db.registers.put({ roundId: round.id, targets: [...(await runningTargets(db))], pinnedAt: openedAt });
    await putAssignments(db, round.id, assignments);
  });
}

/** All targets that run, as the register has them now. */
async function runningTargets(db: Database): Promise<readonly Target[]> {
  const stored = await db.targets.toArray();
  return inRegisterOrder(stored.filter((row) => row.isRunning).map((row) => row.target));
}

/** Gives a round the register as it is now. Drawn targets that run no longer stay in the round's. */
export async function updateRoundRegister(db: Database, ambient: Ambient, roundId: RoundId): Promise<void> {
  await db.transaction("rw", db.rounds, db.registers, db.targets, async () => {
    const stored = await db.rounds.get(roundId);
    if (stored === undefined) return;
    const pinned = (await db.registers.get(roundId))?.targets ?? [];
    const targets = updatedRegister(pinned, await runningTargets(db), stored.round.sample);
    await db.registers.put({ roundId, targets: [...targets], pinnedAt: ambient.now() });
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

/** Goes back to the settings that came with the app. */
export async function forgetOfficeSettings(db: Database): Promise<void> {
  await db.settings.delete("office");
}

/** What became of a wish to give a round another standard. */
export type StandardReplaced = "replaced" | "same" | "not-newer" | "no-round";

/**
 * Gives a round another standard: a higher version of its own or, while nothing has come back, any. What has come back
 * stays as it is; the round keeps which standards it had.
 *
 * @returns "same" where it has that standard already, "not-newer" where it was refused; then nothing changed
 */
export async function replaceRoundStandard(
  db: Database,
  ambient: Ambient,
  roundId: RoundId,
  pack: StandardPack,
): Promise<StandardReplaced> {
  return db.transaction("rw", db.rounds, db.returns, db.assignments, async () => {
    const stored = await db.rounds.get(roundId);
    if (stored === undefined) return "no-round";
    const was = stored.round.standard;
    if (contentHash(was) === contentHash(pack)) return "same";
    const isNewer = was.id === pack.id && was.version < pack.version;
    if (!isNewer && (await db.returns.where("roundId").equals(roundId).count()) > 0) return "not-newer";
    const past = { ref: standardRef(was), until: ambient.now(), pack: was };
    const standards = [...(stored.standards ?? []), past];
    await db.rounds.put({ ...stored, round: { ...stored.round, standard: pack }, standards });
    // What was handed out carries the standard that the round no longer has.
    await db.assignments.where("roundId").equals(roundId).modify({ exportedAt: null });
    return "replaced";
  });
}

/**
 * Removes a round that nothing has come back of and that nothing was issued of, with all that was prepared for it. Else it
 * refuses: returns are somebody's work, and what was signed stays.
 */
export async function deleteEmptyRound(
  db: Database,
  roundId: RoundId,
): Promise<"deleted" | "has-returns" | "has-issues"> {
  const { assignments, circulars, circularHistory, disclosure, suggestions } = db;
  const own = [assignments, circulars, circularHistory, disclosure, suggestions];
  return db.transaction("rw", [...own, db.rounds, db.registers, db.returns, db.issued], async () => {
    if ((await db.returns.where("roundId").equals(roundId).count()) > 0) return "has-returns";
    if ((await db.issued.where("roundId").equals(roundId).count()) > 0) return "has-issues";
    for (const table of own) await table.where("roundId").equals(roundId).delete();
    await db.rounds.delete(roundId);
    await db.registers.delete(roundId);
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
