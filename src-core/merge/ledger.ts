import { z } from "zod";
import type { InspectorId, RevisionId, TargetId } from "../units";
import { inspectorIdSchema, revisionIdSchema, targetIdSchema } from "../units-schema";
import { type AnswerRecord, answerRecordSchema } from "./answer-record";

/** A file that answers came from, known by its content. */
export interface SourceFile {
  /** SHA-256 of the bytes. */
  readonly hash: string;
  /** Names it was seen under; sorted. */
  readonly names: readonly string[];
}

/** Who was to score which targets. */
export interface AssignmentEntry {
  readonly inspectorId: InspectorId;
  readonly inspectorName: string;
  readonly targetIds: readonly TargetId[];
}

/**
 * Everything that came back, as sets that only grow: joining two ledgers is their union, so order, repetition and grouping
 * of files never change it (design.md, property 3).
 */
export interface Ledger {
  readonly records: ReadonlyMap<RevisionId, AnswerRecord>;
  /** Which files each record was seen in, by file hash. */
  readonly origins: ReadonlyMap<RevisionId, ReadonlySet<string>>;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly assignments: ReadonlyMap<InspectorId, AssignmentEntry>;
}

export const EMPTY_LEDGER: Ledger = {
  records: new Map(),
  origins: new Map(),
  files: new Map(),
  assignments: new Map(),
};

/** What one file brings. */
export function ledgerOfFile(
  file: { readonly hash: string; readonly name: string },
  assignment: AssignmentEntry | null,
  records: readonly AnswerRecord[],
): Ledger {
  return {
    records: new Map(records.map((record) => [record.revision, record])),
    origins: new Map(records.map((record) => [record.revision, new Set([file.hash])])),
    files: new Map([[file.hash, { hash: file.hash, names: [file.name] }]]),
    assignments: new Map(assignment === null ? [] : [[assignment.inspectorId, assignment]]),
  };
}

/** Joins two ledgers: commutative, associative, idempotent. */
export function joinLedgers(a: Ledger, b: Ledger): Ledger {
  return {
    records: new Map([...a.records, ...b.records]),
    origins: joinMaps(a.origins, b.origins, (x, y) => new Set([...x, ...y])),
    files: joinMaps(a.files, b.files, (x, y) => ({ hash: x.hash, names: union(x.names, y.names) })),
    assignments: joinMaps(a.assignments, b.assignments, joinAssignments),
  };
}

function joinAssignments(a: AssignmentEntry, b: AssignmentEntry): AssignmentEntry {
  // Two files may spell the inspector's name differently; a fixed choice keeps the join free of order.
  const inspectorName = [a.inspectorName, b.inspectorName].sort()[0] ?? a.inspectorName;
  return { inspectorId: a.inspectorId, inspectorName, targetIds: union(a.targetIds, b.targetIds) };
}

function union<T extends string>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Set([...a, ...b])].sort();
}

function joinMaps<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>, join: (x: V, y: V) => V): ReadonlyMap<K, V> {
  const joined = new Map(a);
  for (const [key, value] of b) {
    const known = joined.get(key);
    joined.set(key, known === undefined ? value : join(known, value));
  }
  return joined;
}

/** Records of each target. */
export function recordsByTarget(ledger: Ledger): ReadonlyMap<TargetId, readonly AnswerRecord[]> {
  const byTarget = new Map<TargetId, AnswerRecord[]>();
  for (const record of ledger.records.values()) {
    const known = byTarget.get(record.targetId);
    if (known === undefined) byTarget.set(record.targetId, [record]);
    else known.push(record);
  }
  return byTarget;
}

export const assignmentEntrySchema: z.ZodType<AssignmentEntry> = z.strictObject({
  inspectorId: inspectorIdSchema,
  inspectorName: z.string().min(1).max(200),
  targetIds: z.array(targetIdSchema),
});

/** The ledger's part of ledger.json. */
export const storedLedgerSchema = z.strictObject({
  records: z.array(answerRecordSchema),
  origins: z.array(z.tuple([revisionIdSchema, z.array(z.string())])),
  files: z.array(z.strictObject({ hash: z.string(), names: z.array(z.string()) })),
  assignments: z.array(assignmentEntrySchema),
});
export type StoredLedger = z.infer<typeof storedLedgerSchema>;

/** A ledger as plain arrays in a fixed order: equal ledgers give equal text. */
export function storeLedger(ledger: Ledger): StoredLedger {
  const sorted = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
    [...map].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0));
  return {
    records: sorted(ledger.records).map(([, record]) => ({ ...record, ancestors: [...record.ancestors] })),
    origins: [...ledger.origins]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([revision, hashes]) => [revision, [...hashes].sort()]),
    files: sorted(ledger.files).map(([, file]) => ({ hash: file.hash, names: [...file.names] })),
    assignments: sorted(ledger.assignments).map(([, entry]) => ({ ...entry, targetIds: [...entry.targetIds].sort() })),
  };
}

/** The ledger of a stored one. */
export function loadLedger(stored: StoredLedger): Ledger {
  return {
    records: new Map(stored.records.map((record) => [record.revision, record])),
    origins: new Map(stored.origins.map(([revision, hashes]) => [revision, new Set(hashes)])),
    files: new Map(stored.files.map((file) => [file.hash, file])),
    assignments: new Map(stored.assignments.map((entry) => [entry.inspectorId, entry])),
  };
}
