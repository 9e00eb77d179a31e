import { z } from "zod";
import { type CircularSettings, circularSettingsSchema } from "../circular/circular-settings";
import type { PaperData } from "../circular/paper-data";
import { paperRowSchema } from "../circular/paper-data";
import { type AnnexTable, annexTableSchema } from "../report/annex-table";
import { type Figure, figureSchema } from "../report/figure";
import { type PastProblem, type PastRound, pastProblemSchema, pastRoundSchema } from "../report/past-round";
import type { IsoTime, RoundId } from "../units";
import { isoTimeSchema, roundIdSchema } from "../units-schema";

/** A file known by its content. */
export interface HashedFile {
  readonly name: string;
  /** SHA-256 of the bytes. */
  readonly hash: string;
}

/** A check that did not agree, and why the circular was signed all the same. */
export interface AcceptedCheck {
  /** Id of the check. */
  readonly check: string;
  readonly name: string;
  readonly reason: string;
}

/**
 * A circular as it was signed (签发), or corrected (更正). Never changed afterwards: what comes later is a row of its own
 * (design.md, property 11).
 */
export interface IssuedCircular {
  readonly roundId: RoundId;
  /** 1 is what was signed; 2 and more are corrections. */
  readonly no: number;
  readonly at: IsoTime;
  /** Who signed, by name. */
  readonly by: string;
  /** Why it was corrected; null for no 1. */
  readonly reason: string | null;
  /** Checks that did not agree when it was signed; missing where all did. */
  readonly accepted?: readonly AcceptedCheck[] | undefined;
  /** Content hash of what stood: results by target, the register, the standard, departments' rows. */
  readonly resultsHash: string;
  /** Score workbooks and departments' workbooks that it rests on. */
  readonly sources: readonly HashedFile[];
  /** Papers that were written, as they were written. */
  readonly papers: readonly HashedFile[];
  readonly annexes: readonly AnnexTable[];
  readonly figures: readonly Figure[];
  /** What the paper was filled with: enough to write it again. */
  readonly paper: PaperData;
  readonly circular: CircularSettings;
  /** What later rounds compare with, and check again. */
  readonly outcome: PastRound;
  readonly problems: readonly PastProblem[];
}

const hashedFileSchema: z.ZodType<HashedFile> = z.strictObject({ name: z.string(), hash: z.string() });

const acceptedCheckSchema: z.ZodType<AcceptedCheck> = z.strictObject({
  check: z.string(),
  name: z.string(),
  reason: z.string(),
});

export const issuedCircularSchema: z.ZodType<IssuedCircular> = z.strictObject({
  roundId: roundIdSchema,
  no: z.int().positive(),
  at: isoTimeSchema,
  by: z.string(),
  reason: z.string().nullable(),
  accepted: z.array(acceptedCheckSchema).optional(),
  resultsHash: z.string(),
  sources: z.array(hashedFileSchema),
  papers: z.array(hashedFileSchema),
  annexes: z.array(annexTableSchema),
  figures: z.array(figureSchema),
  paper: paperRowSchema,
  circular: circularSettingsSchema,
  outcome: pastRoundSchema,
  problems: z.array(pastProblemSchema),
});

/** One thing that became another after the circular was signed. */
export interface IssueDifference {
  /** 网站合格率, 附件4 第 12 行. */
  readonly place: string;
  /** "" where there was nothing. */
  readonly before: string;
  readonly after: string;
}
