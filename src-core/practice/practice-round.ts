import { z } from "zod";
import { type AnswerRecord, answerRecordSchema } from "../merge/answer-record";
import { type AssignmentEntry, assignmentEntrySchema } from "../merge/ledger";
import { type OfficeSettings, officeSettingsSchema } from "../register/settings";
import { type Register, type Round, registerSchema } from "../round";
import type { StandardPack } from "../standard/pack-schema";
import { type InspectorId, periodName, type RoundId, type TargetId } from "../units";
import { inspectorIdSchema, roundIdSchema, targetIdSchema } from "../units-schema";

/**
 * What 用示例数据试用 puts into the practice workspace (resources/practice/practice-round.json): an invented office with
 * a round half done. The person trying it takes one assignment; the others' answers have come back already.
 */
export interface PracticeRound {
  readonly format: "xunjian-practice";
  /** Id of the shipped standard pack it is scored by. */
  readonly standardId: string;
  readonly settings: OfficeSettings;
  readonly register: Register;
  readonly roundId: RoundId;
  readonly sample: readonly TargetId[];
  readonly assignments: readonly AssignmentEntry[];
  /** Whose assignment is left to the person trying; no record is theirs. */
  readonly learnerId: InspectorId;
  /** What the other inspectors sent back; on one target two of them disagree. */
  readonly records: readonly AnswerRecord[];
}

export const practiceRoundSchema: z.ZodType<PracticeRound> = z.strictObject({
  format: z.literal("xunjian-practice"),
  standardId: z.string().min(1),
  settings: officeSettingsSchema,
  register: registerSchema,
  roundId: roundIdSchema,
  sample: z.array(targetIdSchema),
  assignments: z.array(assignmentEntrySchema),
  learnerId: inspectorIdSchema,
  records: z.array(answerRecordSchema),
});

/**
 * The round that is opened in the practice workspace.
 *
 * @param pack the shipped pack named by `standardId`
 * @throws RangeError for another pack: our bug, both are shipped together
 */
export function roundOfPractice(practice: PracticeRound, pack: StandardPack): Round {
  if (pack.id !== practice.standardId) throw new RangeError(`practice needs ${practice.standardId}, not ${pack.id}`);
  const { roundId: id, settings, sample } = practice;
  return { id, name: periodName(id), standard: pack, settings, sample };
}
