import { compareText } from "../../../src-core/compare-text";
import { type AnswerRecord, valueKey } from "../../../src-core/merge/answer-record";
import { type StandingAnswer, standingAnswers } from "../../../src-core/merge/standing-answers";
import type { Target } from "../../../src-core/register/target";
import type { TargetResult } from "../../../src-core/report/results";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import type { InspectorId, TargetId } from "../../../src-core/units";

/** One of the answers that people gave to an item: the same value, whoever gave it. */
export interface Side {
  readonly value: AnswerValue;
  readonly records: readonly AnswerRecord[];
}

/** One item of one target on which people disagree. */
export interface ConflictView {
  readonly key: string;
  readonly target: Target;
  /** What stands now: what a decision replaces. */
  readonly standing: StandingAnswer;
  /** What the people said, the decisions of the office apart. */
  readonly sides: readonly Side[];
  /** Those who finished the target without a word on this item. */
  readonly silentIds: readonly InspectorId[];
}

/** A conflict that the office decided. */
export interface DecidedView extends ConflictView {
  readonly decision: AnswerRecord;
}

export function conflictViews(results: readonly TargetResult[]): readonly ConflictView[] {
  return results.flatMap(({ target, conflicts }) =>
    conflicts.map((standing) => ({
      key: `${target.id}/${standing.itemId}`,
      target,
      standing,
      sides: sidesOf(standing.heads),
      silentIds: standing.silentIds,
    })),
  );
}

/** Newest decision first. */
export function decidedViews(
  results: readonly TargetResult[],
  records: ReadonlyMap<TargetId, readonly AnswerRecord[]>,
): readonly DecidedView[] {
  const views = results.flatMap(({ target }) => {
    const own = records.get(target.id) ?? [];
    if (!own.some((record) => record.origin === "decision")) return [];
    const given = standingAnswers(own.filter((record) => record.origin !== "decision"));
    return [...standingAnswers(own).values()].flatMap((standing): DecidedView[] => {
      const [decision] = standing.heads;
      if (standing.value === null || decision?.origin !== "decision") return [];
      const sides = sidesOf(given.get(standing.itemId)?.heads ?? []);
      return [{ key: `${target.id}/${standing.itemId}`, target, standing, sides, silentIds: [], decision }];
    });
  });
  return views.sort((a, b) => compareText(b.decision.at ?? "", a.decision.at ?? "") || compareText(a.key, b.key));
}

function sidesOf(heads: readonly AnswerRecord[]): readonly Side[] {
  const sides = new Map<string, { value: AnswerValue; records: AnswerRecord[] }>();
  for (const record of heads) {
    const key = valueKey(record.value);
    const known = sides.get(key);
    if (known === undefined) sides.set(key, { value: record.value, records: [record] });
    else known.records.push(record);
  }
  // Left and right stand still however the records came in: by the earliest who said it.
  return [...sides.values()].sort((a, b) => compareText(sideKey(a), sideKey(b)));
}

function sideKey(side: Side): string {
  return side.records.map((record) => `${record.at ?? "9"}/${record.revision}`).sort()[0] ?? "";
}
