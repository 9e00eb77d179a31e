import { z } from "zod";
import type { Centipoints } from "../units";
import { centipointsSchema } from "../units-schema";

/** Reserved item ids: what is said of the target as a whole. */
export const STATUS_ITEM = "target-status";
export const REMARK_ITEM = "target-remark";

/** Why a target cannot be scored: a state with proof, not a score. */
export const unscorableReasons = ["已关停", "已注销", "已迁移", "改名", "找不到", "重复"] as const;
export type UnscorableReason = (typeof unscorableReasons)[number];

/** What an inspector found on one item. */
export type AnswerValue =
  /** 未发现: looked at, nothing found. */
  | { readonly kind: "clear" }
  /** Vetoes: one or more of its conditions, in any order. */
  | { readonly kind: "conditions"; readonly ids: readonly string[] }
  /** Fixed items: found. */
  | { readonly kind: "found" }
  /** Items per occurrence. */
  | { readonly kind: "count"; readonly count: number }
  /** Graded items. */
  | { readonly kind: "level"; readonly levelId: string }
  /** Judged items: hundredths of a point. */
  | { readonly kind: "points"; readonly points: Centipoints }
  /** Only for STATUS_ITEM. */
  | { readonly kind: "unscorable"; readonly reason: UnscorableReason }
  /** Taken back: as if never answered. */
  | { readonly kind: "none" };

export const answerValueSchema: z.ZodType<AnswerValue> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("clear") }),
  z.strictObject({ kind: z.literal("conditions"), ids: z.array(z.string().max(80)).min(1).max(40) }),
  z.strictObject({ kind: z.literal("found") }),
  z.strictObject({ kind: z.literal("count"), count: z.int().positive().max(100_000) }),
  z.strictObject({ kind: z.literal("level"), levelId: z.string().max(80) }),
  z.strictObject({ kind: z.literal("points"), points: centipointsSchema.refine((n) => n > 0, "分值应大于 0") }),
  z.strictObject({ kind: z.literal("unscorable"), reason: z.enum(unscorableReasons) }),
  z.strictObject({ kind: z.literal("none") }),
]);

/** Answers of one target by item id; an item that is missing was not answered. */
export type Answers = ReadonlyMap<string, AnswerValue>;

export const CLEAR: AnswerValue = { kind: "clear" };
