import { z } from "zod";
import { siteClasses } from "../register/target";
import { centipointsSchema, isoTimeSchema } from "../units-schema";

/**
 * A standard pack: the checklist as data (design.md, property 2). Points are integers of hundredths. Every number says
 * whether it was checked against the official table; who checked it and when stands beside it.
 */

const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9][a-z0-9-]*$/, "编号只用小写字母、数字和连字符");
const words = z
  .string()
  .min(1)
  .max(4000)
  .refine((text) => text === "" || text.trim() !== "", "不能只有空格");

/** Whether a number was checked against the official table, by whom and when. */
const confirmation = {
  verified: z.boolean(),
  verifiedBy: z.string().min(1).max(200).optional(),
  verifiedAt: isoTimeSchema.optional(),
};

/** A number of the standard: hundredths of a point, and whether it was confirmed. */
const pointsSchema = z.strictObject({
  value: centipointsSchema.refine((n) => n >= 0, "分值不能为负").refine((n) => n <= 1_000_000, "分值过大"),
  ...confirmation,
});

/** A number that counts things. */
const countSchema = z.strictObject({ value: z.int().positive().max(1000), ...confirmation });

const conditionSchema = z.strictObject({
  id,
  /** Short, unique within its veto: what a drop-down shows. */
  label: words,
  text: words,
  /** How the annexes word it: 缺有效互动渠道菜单功能. */
  wording: words,
});

const evidence = z.enum(["none", "link", "screenshot"]);

/** Classes of sites that a veto or item is for; null for all that are judged on it otherwise. */
const forClasses = z.array(z.enum(siteClasses)).min(1).nullable().default(null);
/** Platforms of accounts that a veto is for, as the register names them; null for all. */
const forPlatforms = z.array(z.string().min(1).max(100)).min(1).nullable().default(null);

const vetoShape = {
  id,
  name: words,
  text: words,
  source: words,
  evidence,
  conditions: z.array(conditionSchema).min(1),
};
const siteVetoSchema = z.strictObject({ ...vetoShape, appliesTo: forClasses });
const accountVetoSchema = z.strictObject({ ...vetoShape, appliesTo: forPlatforms });

const ruleSchema = z.discriminatedUnion("kind", [
  /** Found or not: all of `points`. */
  z.strictObject({ kind: z.literal("fixed"), points: pointsSchema }),
  /** `points` for each occurrence, never more than the item's own points. */
  z.strictObject({ kind: z.literal("perOccurrence"), points: pointsSchema, unit: words }),
  /** One of several levels. */
  z.strictObject({
    kind: z.literal("graded"),
    levels: z.array(z.strictObject({ id, name: words, points: pointsSchema })).min(1, "请至少写一个档次"),
  }),
  /** `size` things are looked at, the answer is how many of them fail, `points` for each: of 3 papers, 1 has no interpretation. */
  z.strictObject({ kind: z.literal("sampled"), size: countSchema, unit: words, points: pointsSchema }),
  /** The inspector says how many points, up to the item's own. */
  z.strictObject({ kind: z.literal("judged") }),
]);

const itemSchema = z.strictObject({
  id,
  name: words,
  text: words,
  source: words,
  evidence,
  /** The most that this item takes off or gives: the cap of a rule that multiplies. */
  points: pointsSchema,
  rule: ruleSchema,
  appliesTo: forClasses,
  /** Items whose finding may be of the same cause: of this one and those, one side counts (scoring/exclusion.ts). Empty until the office confirms. */
  excludedBy: z.array(id).default([]),
});

const groupSchema = z.strictObject({ id, name: words, points: pointsSchema, items: z.array(itemSchema).min(1) });

/** How the problems of one target are joined in the annexes: 单项否决(未及时更新和缺有效互动渠道菜单功能). */
const problemWordingSchema = z.strictObject({
  template: z.string().refine((text) => text.split("{}").length === 2, "应含有一个 {}，而且只有一个"),
  joiner: z.string(),
});

const siteStandardSchema = z.strictObject({
  vetoes: z.array(siteVetoSchema).min(1),
  /** Classes that are scored on deductions and bonus; the others are judged on vetoes. */
  scoredClasses: z.array(z.enum(siteClasses)),
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
    .strictObject({
      groupId: id,
      numerator: z.int().positive().max(100_000),
      denominator: z.int().positive().max(100_000),
      ...confirmation,
      verified: confirmation.verified.default(false),
    })
    .nullable(),
  problemWording: problemWordingSchema,
});

const accountStandardSchema = z.strictObject({
  vetoes: z.array(accountVetoSchema).min(1),
  problemWording: problemWordingSchema,
});

export const packSchema = z.strictObject({
  format: z.literal("xunjian-standard"),
  formatVersion: z.literal(1),
  id,
  version: z.int().positive().max(100_000),
  /** The version that this one was made from; null for the first. */
  succeeds: z
    .strictObject({ version: z.int().positive(), hash: z.string().min(1).max(200) })
    .nullable()
    .default(null),
  title: words,
  source: words,
  site: siteStandardSchema,
  account: accountStandardSchema,
});

export type StandardPack = Readonly<z.infer<typeof packSchema>>;
export type SiteVeto = StandardPack["site"]["vetoes"][number];
export type AccountVeto = StandardPack["account"]["vetoes"][number];
export type Veto = SiteVeto | AccountVeto;
export type Condition = Veto["conditions"][number];
export type ItemGroup = StandardPack["site"]["deductions"][number];
export type Item = ItemGroup["items"][number];
export type Rule = Item["rule"];
export type PackPoints = StandardPack["site"]["failBelow"];
export type PackCount = Extract<Rule, { kind: "sampled" }>["size"];
export type NoServices = NonNullable<StandardPack["site"]["noServices"]>;
