import { z } from "zod";
import { contentHash } from "../content-hash";
import { type AnswerValue, answerValueSchema } from "../scoring/answer";
import { type InspectorId, type IsoTime, type RevisionId, revisionId, type TargetId } from "../units";
import { inspectorIdSchema, isoTimeSchema, revisionIdSchema, targetIdSchema } from "../units-schema";

/**
 * One state of one answer, as it was when it was written. Records are never changed: a later state names all states that
 * it replaces, so that any set of records, joined in any order, tells which answers stand (design.md, property 3).
 */
export interface AnswerContent {
  readonly targetId: TargetId;
  /** A veto's or item's id, or one of the reserved ids of scoring/answer.ts. */
  readonly itemId: string;
  readonly value: AnswerValue;
  readonly note: string;
  readonly link: string;
  readonly inspectorId: InspectorId;
  /** When it was answered; null for a row filled by hand. A hint for people, it decides nothing. */
  readonly at: IsoTime | null;
  /** app: on the checklist; hand: in a blank assignment workbook; edited: a cell changed in an exported workbook (表格中修改); decision: by the office. */
  readonly origin: "app" | "hand" | "edited" | "decision";
  /** Why the office decided so; "" otherwise. */
  readonly reason: string;
  /** Every state that this one replaces, newest first. */
  readonly ancestors: readonly RevisionId[];
}

export interface AnswerRecord extends AnswerContent {
  /** Hash of the content above: equal states have equal revisions on every machine. */
  readonly revision: RevisionId;
}

const longText = z.string().max(20_000);

const contentShape = {
  targetId: targetIdSchema,
  itemId: z.string().min(1).max(80),
  value: answerValueSchema,
  note: longText,
  link: longText,
  inspectorId: inspectorIdSchema,
  at: isoTimeSchema.nullable(),
  origin: z.enum(["app", "hand", "edited", "decision"]),
  reason: longText,
  ancestors: z.array(revisionIdSchema).max(5000),
};

/** A record from a file or an older database; its revision must be the hash of its content. */
export const answerRecordSchema: z.ZodType<AnswerRecord> = z
  .strictObject({ ...contentShape, revision: revisionIdSchema })
  .refine((record) => record.revision === revisionOf(record), "记录与其校验码不符");

/** Seals one state of an answer under the hash of its content. */
export function answerRecord(content: AnswerContent): AnswerRecord {
  return { ...content, revision: revisionOf(content) };
}

function revisionOf(content: AnswerContent): RevisionId {
  const { targetId, itemId, value, note, link, inspectorId, at, origin, reason, ancestors } = content;
  const ids = value.kind === "conditions" ? { ...value, ids: [...value.ids].sort() } : value;
  const hash = contentHash({
    targetId,
    itemId,
    value: ids,
    note,
    link,
    inspectorId,
    at,
    origin,
    reason,
    ancestors: [...ancestors].sort(),
  });
  return revisionId(hash.slice(0, 24));
}

/** Whether two answers say the same. Notes may differ: they are kept side by side and decide nothing. */
export function isSameValue(a: AnswerValue, b: AnswerValue): boolean {
  return valueKey(a) === valueKey(b);
}

/** Equal for equal values, whatever the order of conditions. */
export function valueKey(value: AnswerValue): string {
  switch (value.kind) {
    case "conditions":
      return `conditions:${[...value.ids].sort().join(",")}`;
    case "count":
      return `count:${value.count}`;
    case "level":
      return `level:${value.levelId}`;
    case "points":
      return `points:${value.points}`;
    case "unscorable":
      return `unscorable:${value.reason}`;
    default:
      return value.kind;
  }
}
