import { z } from "zod";
import type { RoundId, TargetId } from "../units";
import { roundIdSchema, targetIdSchema } from "../units-schema";

/** What an earlier round came to on one side: counts, or only a printed rate. */
export type PastOutcome =
  | { readonly kind: "counts"; readonly sampled: number; readonly problems: number }
  /** Hundredths of a percent: 9761 is 97.61%; `decimals` as it was printed. */
  | { readonly kind: "rate"; readonly hundredths: number; readonly decimals: 0 | 1 | 2 };

/** An earlier round, to compare with (同比, 环比) and to check again. */
export interface PastRound {
  readonly roundId: RoundId;
  readonly sites: PastOutcome | null;
  readonly accounts: PastOutcome | null;
  /** issued: from the paper as it was signed; typed: entered by the office. */
  readonly source: "issued" | "typed";
}

/** A target that an earlier circular listed as failed, to be checked again (复查). */
export interface PastProblem {
  readonly roundId: RoundId;
  readonly targetId: TargetId;
  readonly kind: "site" | "account";
  readonly name: string;
  /** 所属地方或部门, as it was printed. */
  readonly belongsTo: string;
  readonly problem: string;
}

const count = z.int().nonnegative();
export const pastOutcomeSchema: z.ZodType<PastOutcome> = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("counts"), sampled: count, problems: count })
    .refine(({ sampled, problems }) => problems <= sampled, "存在突出问题数不能大于抽查数"),
  z.strictObject({
    kind: z.literal("rate"),
    hundredths: z.int().min(0).max(10_000),
    decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  }),
]);
export const pastRoundSchema: z.ZodType<PastRound> = z.strictObject({
  roundId: roundIdSchema,
  sites: pastOutcomeSchema.nullable(),
  accounts: pastOutcomeSchema.nullable(),
  source: z.enum(["issued", "typed"]),
});
export const pastProblemSchema: z.ZodType<PastProblem> = z.strictObject({
  roundId: roundIdSchema,
  targetId: targetIdSchema,
  kind: z.enum(["site", "account"]),
  name: z.string().min(1),
  belongsTo: z.string(),
  problem: z.string(),
});
