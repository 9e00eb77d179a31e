import type { FileReading } from "../../src-core/exchange/read-file";
import type { AnswerRecord } from "../../src-core/merge/answer-record";
import { type Ledger, loadLedger } from "../../src-core/merge/ledger";
import type { RevisionId, RoundId, TargetId } from "../../src-core/units";
import type { Ambient } from "./ambient";
import type { Database } from "./database";
import type { StoredAssignment, StoredImport, StoredReturn } from "./stored";

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
