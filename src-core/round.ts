import { z } from "zod";
import { type OfficeSettings, officeSettingsSchema } from "./register/settings";
import { type Target, targetSchema } from "./register/target";
import { packSchema, type StandardPack } from "./standard/pack-schema";
import type { RoundId, TargetId } from "./units";
import { roundIdSchema, targetIdSchema } from "./units-schema";

/** One quarterly inspection: what is scored, by which standard, for which office. Pinned when it is opened. */
export interface Round {
  readonly id: RoundId;
  /** 2020年第一季度 */
  readonly name: string;
  readonly standard: StandardPack;
  readonly settings: OfficeSettings;
  /** The targets drawn (抽查), whatever came back of them. */
  readonly sample: readonly TargetId[];
}

export const roundSchema: z.ZodType<Round> = z.strictObject({
  id: roundIdSchema,
  name: z.string().min(1).max(100),
  standard: packSchema,
  settings: officeSettingsSchema,
  sample: z.array(targetIdSchema),
});

/** The list of all running sites and accounts (台账). */
export type Register = readonly Target[];
export const registerSchema: z.ZodType<Register> = z.array(targetSchema);
