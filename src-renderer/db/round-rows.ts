import type { DisclosureRow, SuggestionRow } from "../../src-core/report/department-rows";
import type { Register } from "../../src-core/round";
import type { IssuedCircular } from "../../src-core/signing/issued-circular";
import type { RoundId } from "../../src-core/units";
import { type CircularReading, readCircular } from "./circular-store";
import type { Database } from "./database";
import { inStoredOrder } from "./department-store";
import { listIssued } from "./issue-store";
import type { StoredAssignment, StoredImport, StoredReturn, StoredRound } from "./stored";

/** What was inspected in one round. */
export interface InspectionRows {
  readonly stored: StoredRound;
  /** The register that the round was opened on, or was last brought up to date with. */
  readonly register: Register;
  readonly assignments: readonly StoredAssignment[];
  readonly returns: readonly StoredReturn[];
  readonly imports: readonly StoredImport[];
}

/** What one round's circular is made of beside its results. */
export interface CircularRows {
  /** What the office says about the circular, stored or as the round begins with it. */
  readonly circular: CircularReading;
  /** Rows of annexes 5 and 6, in their order. */
  readonly disclosure: readonly DisclosureRow[];
  readonly suggestions: readonly SuggestionRow[];
  /** What was issued, no 1 first. */
  readonly issued: readonly IssuedCircular[];
}

/** Rows of one round. */
export interface RoundRows extends InspectionRows, CircularRows {}

/** Everything stored of one round, read at one moment; null where there is no such round. */
export async function readRoundRows(db: Database, roundId: RoundId | undefined): Promise<RoundRows | null> {
  return db.transaction("r", [...inspectionTables(db), ...circularTables(db)], async () => {
    const [inspection, circular] = [await readInspectionRows(db, roundId), await readCircularRows(db, roundId)];
    return inspection === null || circular === null ? null : { ...inspection, ...circular };
  });
}

/** Results of a round as they came back, read at one moment; null where there is no such round. */
export async function readInspectionRows(db: Database, roundId: RoundId | undefined): Promise<InspectionRows | null> {
  if (roundId === undefined) return null;
  return db.transaction("r", inspectionTables(db), async () => {
    const [stored, pinned, assignments, returns, imports] = await Promise.all([
      db.rounds.get(roundId),
      db.registers.get(roundId),
      db.assignments.where("roundId").equals(roundId).toArray(),
      db.returns.where("roundId").equals(roundId).toArray(),
      db.imports.where("roundId").equals(roundId).toArray(),
    ]);
    return stored === undefined ? null : { stored, register: pinned?.targets ?? [], assignments, returns, imports };
  });
}

/**
 * What stands beside a round's results, read at one moment; null where there is no such round. Apart from the results, so
 * that typing a text does not read and score a province again.
 */
export async function readCircularRows(db: Database, roundId: RoundId | undefined): Promise<CircularRows | null> {
  if (roundId === undefined) return null;
  return db.transaction("r", circularTables(db), async () => {
    const stored = await db.rounds.get(roundId);
    if (stored === undefined) return null;
    const [circular, disclosure, suggestions, issued] = await Promise.all([
      readCircular(db, stored.round),
      db.disclosure.where("roundId").equals(roundId).toArray(),
      db.suggestions.where("roundId").equals(roundId).toArray(),
      listIssued(db, roundId),
    ]);
    return {
      circular,
      disclosure: inStoredOrder(disclosure),
      suggestions: inStoredOrder(suggestions),
      issued,
    };
  });
}

const inspectionTables = (db: Database) => [db.rounds, db.registers, db.assignments, db.returns, db.imports];
const circularTables = (db: Database) => [db.rounds, db.circulars, db.disclosure, db.suggestions, db.issued];
