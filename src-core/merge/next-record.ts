import type { AnswerValue } from "../scoring/answer";
import type { InspectorId, IsoTime, RevisionId, TargetId } from "../units";
import { type AnswerRecord, answerRecord } from "./answer-record";
import type { StandingAnswer } from "./standing-answers";

/** All states that a new answer to an item replaces: what stands now and everything before it, newest first. */
export function ancestorsOf(heads: readonly AnswerRecord[]): readonly RevisionId[] {
  return [...new Set(heads.flatMap((head) => [head.revision, ...head.ancestors]))];
}

/**
 * The record of an answer just given on the checklist, replacing what stood.
 *
 * @param before what stands for this item now, undefined where it was never answered
 */
export function appRecord(
  change: {
    targetId: TargetId;
    itemId: string;
    value: AnswerValue;
    note: string;
    link: string;
    inspectorId: InspectorId;
    at: IsoTime;
  },
  before: StandingAnswer | undefined,
): AnswerRecord {
  return answerRecord({ ...change, origin: "app", reason: "", ancestors: ancestorsOf(before?.heads ?? []) });
}

/**
 * The office's decision on a conflict: a record like any other, which replaces everything that stood when it was made.
 *
 * @param conflict what stood
 * @param reason why; never empty
 */
export function decisionRecord(
  conflict: StandingAnswer,
  decision: { value: AnswerValue; note: string; link: string; reviewerId: InspectorId; reason: string; at: IsoTime },
): AnswerRecord {
  const { value, note, link, reason, at } = decision;
  const { targetId, itemId } = conflict;
  const content = { targetId, itemId, value, note, link, reason, at, inspectorId: decision.reviewerId };
  return answerRecord({ ...content, origin: "decision", ancestors: ancestorsOf(conflict.heads) });
}

/**
 * A new state in place of a draft that never left this machine (a note while it is typed): it replaces what the draft
 * replaced and does not name the draft, so that the list of ancestors stays short.
 */
export function redraftedRecord(
  draft: AnswerRecord,
  change: { value: AnswerValue; note: string; link: string; at: IsoTime },
): AnswerRecord {
  const { value, note, link, at } = change;
  return answerRecord({ ...draft, value, note, link, at });
}
