import { z } from "zod";
import type { TargetId } from "../units";
import { targetIdSchema } from "../units-schema";

/** What a figure was counted from, so that it opens to its rows. */
export type FigureBasis =
  /** Counted one by one: these targets. */
  | { readonly kind: "targets"; readonly ids: readonly TargetId[] }
  /** Rows of the departments' tables (annex 5 or 6), by their ids. */
  | { readonly kind: "rows"; readonly of: "disclosure" | "suggestions"; readonly ids: readonly string[] }
  /** Worked out from other figures; `how` says it. */
  | { readonly kind: "figures"; readonly ids: readonly string[] }
  /** Typed by the office or taken from an earlier paper: where it is from. */
  | { readonly kind: "given"; readonly source: string };

/** A figure of the circular. Ids are a published contract (figures.json). */
export interface Figure {
  /** sites.sampled, accounts.passRate, … */
  readonly id: string;
  /** The field that stands for it in templates and texts: 网站抽查数. */
  readonly field: string;
  /** What it is, for people: 抽查的政府网站数. */
  readonly meaning: string;
  /** As it is printed, without its unit: "378", "98.94%", "1.33" (a change, without sign), "—" where there is none. */
  readonly text: string;
  /** 家, 个, 条, 件, 个百分点, or "". */
  readonly unit: string;
  /** Counts: the count. Rates: hundredths of a percent as printed (9894). Changes: hundredths of a point, with sign (-410). null where there is none. */
  readonly value: number | null;
  /** How it comes about, in words with numbers: （378 − 4）÷ 378 = 98.94%. */
  readonly how: string;
  readonly basis: FigureBasis;
}

export const figureBasisSchema: z.ZodType<FigureBasis> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("targets"), ids: z.array(targetIdSchema) }),
  z.strictObject({ kind: z.literal("rows"), of: z.enum(["disclosure", "suggestions"]), ids: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("figures"), ids: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("given"), source: z.string() }),
]);

export const figureSchema: z.ZodType<Figure> = z.strictObject({
  id: z.string().min(1),
  field: z.string().min(1),
  meaning: z.string(),
  text: z.string(),
  unit: z.string(),
  value: z.number().nullable(),
  how: z.string(),
  basis: figureBasisSchema,
});
