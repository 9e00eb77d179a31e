import { z } from "zod";
import { type AnswerRecord, answerRecordSchema } from "../merge/answer-record";
import { type Target, targetSchema } from "../register/target";
import { type Round, roundSchema } from "../round";
import type { InspectorId } from "../units";
import { inspectorIdSchema } from "../units-schema";

/**
 * What an assignment workbook (任务分配表) or a score workbook (评分表) holds: one inspector's targets of one round and, in
 * the latter, the records of the answers. It carries the round with its standard, so that a laptop needs nothing else.
 */
export interface TaskDocument {
  readonly kind: "assignment" | "score";
  readonly round: Round;
  readonly inspector: { readonly id: InspectorId; readonly name: string };
  readonly targets: readonly Target[];
  /** All records of these targets that this laptop knows; none in an assignment. */
  readonly records: readonly AnswerRecord[];
}

export const taskDocumentSchema: z.ZodType<TaskDocument> = z.strictObject({
  kind: z.enum(["assignment", "score"]),
  round: roundSchema,
  inspector: z.strictObject({ id: inspectorIdSchema, name: z.string().min(1).max(200) }),
  targets: z.array(targetSchema),
  records: z.array(answerRecordSchema),
});
