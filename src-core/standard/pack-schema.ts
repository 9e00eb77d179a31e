import { z } from "zod";
import { centipointsSchema, isoTimeSchema } from "../units-schema";

/**
 * A standard pack: the checklist as data (design.md, property 2). Points are integers of hundredths. Every number says
 * whether it was checked against the official table; who checked it and when stands beside it.
 */

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "编号只用小写字母、数字和连字符");
const words = z.string().min(1).max(4000);

/** A number of the standard: hundredths of a point, and whether it was confirmed. */
const pointsSchema = z.strictObject({
  value: centipointsSchema.refine((n) => n >= 0, "分值不能为负"),
  verified: z.boolean(),
  verifiedBy: z.string().min(1).optional(),
  verifiedAt: isoTimeSchema.optional(),
});

const conditionSchema = z.strictObject({
  id,
  /** Short, unique within its veto: what a drop-down shows. */
  label: words,
  text: words,
  /** How the annexes word it: 缺有效互动渠道菜单功能. */
  wording: words,
});

const vetoSchema = z.strictObject({
  id,
  name: words,
  text: words,
  source: words,
  evidence: z.enum(["none", "link", "screenshot"]),
  conditions: z.array(conditionSchema).min(1),
});

const ruleSchema = z.discriminatedUnion("kind", [
  /** Found or not: all of `points`. */
  z.strictObject({ kind: z.literal("fixed"), points: pointsSchema }),
  /** `points` for each occurrence, never more than the item's own points. */
  z.strictObject({ kind: z.literal("perOccurrence"), points: pointsSchema, unit: words }),
  /** One of several levels. */
  z.strictObject({
    kind: z.literal("graded"),
    levels: z.array(z.strictObject({ id, name: words, points: pointsSchema })).min(1),
  }),
  /** The inspector says how many points, up to the item's own. */
  z.strictObject({ kind: z.literal("judged") }),
]);

const itemSchema = z.strictObject({
  id,
  name: words,
  text: words,
  source: words,
  evidence: z.enum(["none", "link", "screenshot"]),
  /** The most that this item takes off or gives. */
  points: pointsSchema,
  rule: ruleSchema,
  /** Items whose finding already covers this one (one cause is not deducted twice); empty until the office confirms. */
  excludedBy: z.array(id).default([]),
});

const groupSchema = z.strictObject({ id, name: words, points: pointsSchema, items: z.array(itemSchema).min(1) });

/** How the problems of one target are joined in the annexes: 单项否决(未及时更新和缺有效互动渠道菜单功能). */
const problemWordingSchema = z.strictObject({
  template: z.string().includes("{}"),
  joiner: z.string(),
});

const siteStandardSchema = z.strictObject({
  vetoes: z.array(vetoSchema).min(1),
  /** Classes that are scored on deductions and bonus; the others are judged on vetoes. */
  scoredClasses: z.array(
    z.enum(["provincePortal", "provinceDepartment", "cityPortal", "cityDepartment", "countyPortal", "belowCounty"]),
  ),
  deductions: z.array(groupSchema),
  bonuses: z.array(groupSchema),
  totals: z.strictObject({ deductions: pointsSchema, bonus: pointsSchema }),
  /** Below this a portal fails. */
  failBelow: pointsSchema,
  /** Above this the bonus items are scored too. */
  bonusAbove: pointsSchema,
  /** How annexes word a portal below `failBelow`. */
  failWording: words,
  /** Bodies that serve no outside public are not scored on one group; the rest is multiplied by a ratio. */
  noServices: z
    .strictObject({ groupId: id, numerator: z.int().positive(), denominator: z.int().positive() })
    .nullable(),
  problemWording: problemWordingSchema,
});

const accountStandardSchema = z.strictObject({
  vetoes: z.array(vetoSchema).min(1),
  problemWording: problemWordingSchema,
});

export const packSchema = z.strictObject({
  format: z.literal("xunjian-standard"),
  formatVersion: z.literal(1),
  id,
  version: z.int().positive(),
  title: words,
  source: words,
  site: siteStandardSchema,
  account: accountStandardSchema,
});

export type StandardPack = Readonly<z.infer<typeof packSchema>>;
export type Veto = StandardPack["site"]["vetoes"][number];
export type Condition = Veto["conditions"][number];
export type ItemGroup = StandardPack["site"]["deductions"][number];
export type Item = ItemGroup["items"][number];
export type Rule = Item["rule"];
export type PackPoints = StandardPack["site"]["failBelow"];
