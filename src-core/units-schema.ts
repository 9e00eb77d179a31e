import { z } from "zod";
import {
  type Centipoints,
  centipoints,
  type DivisionCode,
  type InspectorId,
  type IsoTime,
  inspectorId,
  isDivisionCode,
  isIsoTime,
  isRoundId,
  isSiteCode,
  type RevisionId,
  type RoundId,
  revisionId,
  type SiteCode,
  type TargetId,
  targetId,
} from "./units";

/** Parsers of the units, for the schemas of files, messages and stored records. */
export const centipointsSchema: z.ZodType<Centipoints> = z.number().int().transform(centipoints);
export const siteCodeSchema: z.ZodType<SiteCode> = z.string().refine(isSiteCode, "应为十位数字");
export const divisionCodeSchema: z.ZodType<DivisionCode> = z.string().refine(isDivisionCode, "应为六位数字");
export const roundIdSchema: z.ZodType<RoundId> = z.string().refine(isRoundId, "应写作 2020Q1");
export const isoTimeSchema: z.ZodType<IsoTime> = z.string().refine(isIsoTime, "应为 UTC 时间");
export const targetIdSchema: z.ZodType<TargetId> = z.string().min(1).max(400).transform(targetId);
export const inspectorIdSchema: z.ZodType<InspectorId> = z.string().min(1).max(80).transform(inspectorId);
export const revisionIdSchema: z.ZodType<RevisionId> = z
  .string()
  .regex(/^[0-9a-f]{24}$/)
  .transform(revisionId);
