import type { AnswerValue } from "../scoring/answer";
import type { RevisionId, TargetId } from "../units";
import { type AnswerRecord, valueKey } from "./answer-record";

/** What stands for one item of one target after any number of records were joined. */
export interface StandingAnswer {
  readonly targetId: TargetId;
  readonly itemId: string;
  /** Records that no other record replaces, in a fixed order. More than one where two people answered. */
  readonly heads: readonly AnswerRecord[];
  /** The answer that counts; null where heads say different things and nobody has decided. */
  readonly value: AnswerValue | null;
}

/**
 * Which answers stand among the records of one target: those that nothing descends from. Where several stand and say
 * different things, it is a conflict and none counts until the office decides.
 *
 * @param records of one target, any order, repetitions allowed
 */
export function standingAnswers(records: Iterable<AnswerRecord>): ReadonlyMap<string, StandingAnswer> {
  const byItem = new Map<string, Map<RevisionId, AnswerRecord>>();
  for (const record of records) {
    const known = byItem.get(record.itemId) ?? new Map<RevisionId, AnswerRecord>();
    byItem.set(record.itemId, known.set(record.revision, record));
  }
  return new Map([...byItem].map(([itemId, known]) => [itemId, standing(itemId, known)]));
}

function standing(itemId: string, known: ReadonlyMap<RevisionId, AnswerRecord>): StandingAnswer {
  const replaced = new Set([...known.values()].flatMap((record) => record.ancestors));
  const heads = [...known.values()].filter((r) => !replaced.has(r.revision)).sort(byRevision);
  const first = heads[0];
  if (first === undefined) throw new RangeError(`records of ${itemId} replace one another in a circle`);
  const agreed = heads.every((head) => valueKey(head.value) === valueKey(first.value));
  return { targetId: first.targetId, itemId, heads, value: agreed ? first.value : null };
}

function byRevision(a: AnswerRecord, b: AnswerRecord): number {
  return a.revision < b.revision ? -1 : a.revision > b.revision ? 1 : 0;
}

/** Answers that count, for scoring: undecided and taken-back ones are left out. */
export function countingAnswers(standings: ReadonlyMap<string, StandingAnswer>): ReadonlyMap<string, AnswerValue> {
  const entries = [...standings.values()].flatMap((s): [string, AnswerValue][] =>
    s.value === null || s.value.kind === "none" ? [] : [[s.itemId, s.value]],
  );
  return new Map(entries);
}

/** Items beside whose standing answer a link, or the name of a screenshot, stands: evidence, for scoring. */
export function provenItems(standings: ReadonlyMap<string, StandingAnswer>): ReadonlySet<string> {
  const proven = [...standings.values()].filter((s) => s.heads.some((head) => head.link.trim() !== ""));
  return new Set(proven.map((s) => s.itemId));
}

/** Items on which records disagree. */
export function conflictsOf(standings: ReadonlyMap<string, StandingAnswer>): readonly StandingAnswer[] {
  return [...standings.values()].filter((s) => s.value === null);
}
