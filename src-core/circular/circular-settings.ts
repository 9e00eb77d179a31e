import { z } from "zod";
import { accountLevels, siteClasses } from "../register/target";
import { type PastProblem, type PastRound, pastProblemSchema, pastRoundSchema } from "../report/past-round";
import type { TargetId } from "../units";
import { centipointsSchema, targetIdSchema } from "../units-schema";

/** A band of annex 2: [from, to) in hundredths of a point; without `to` it has no upper end. */
const bandSchema = z.strictObject({
  label: z.string().min(1).max(40),
  from: centipointsSchema,
  to: centipointsSchema.nullable(),
});

/** Sites that the text counts apart: 省政府部门网站, 市县政府网站, 政府门户网站. */
const siteGroupSchema = z.strictObject({
  key: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/),
  name: z.string().min(1).max(40),
  classes: z.array(z.enum(siteClasses)).min(1),
});

/** A part of the text: (一) its heading, and what it says. Fields in braces ({网站抽查数}) are filled in. */
const textPartSchema = z.strictObject({ heading: z.string().max(100), text: z.string().max(20_000) });

/**
 * A word for a share of the inspected portals: it fits from `from` whole percent, above it where `isAbove`.
 * Of words that fit the highest counts; a share that no word fits is not written about.
 */
const shareWordSchema = z.strictObject({
  from: z.int().min(0).max(100),
  isAbove: z.boolean(),
  word: z.string().min(1).max(20),
});

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, "应写作 2020-04-02");
const month = z.string().regex(/^\d{4}-\d\d$/, "应写作 2020-02");
const line = z.string().max(500);
export const comparisonKinds = ["yearOnYear", "periodOnPeriod"] as const;
/** 同比 with the same period a year before, 环比 with the period before. */
export type ComparisonKind = (typeof comparisonKinds)[number];

/** Everything the office says about its circular. Stored by round and copied into the next; part of a settings file. */
export const circularSettingsSchema = z.strictObject({
  /** 发文机关: 某某省人民政府办公厅 */
  issuer: line.min(1),
  /** null: written from issuer and period. */
  title: line.nullable(),
  /** 发文字号, "" where there is none yet. */
  documentNumber: line,
  addressee: line,
  /** What the opening paragraph rests on; fields are filled in. */
  opening: z.string().max(20_000),
  /** 省政府门户网站, and what its mailbox for suggestions is called: names in the titles of annexes 5 and 6. */
  portalName: line,
  mailboxName: line,
  /** The register as of this month (截至2020年2月); null: not printed. */
  registerAsOf: month.nullable(),
  /** Months that annexes 5 and 6 count (统计时段). */
  statistics: z.strictObject({ from: month, to: month }).nullable(),
  issueDate: day.nullable(),
  rectificationDue: day.nullable(),
  contact: z.strictObject({ name: line, telephone: line, email: line }),
  rateDecimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  /** Print 抽查比例. */
  printsSampleShare: z.boolean(),
  /** An annex without rows is left out, and those behind it move up. */
  dropsEmptyAnnexes: z.boolean(),
  /** Which comparisons the text prints. */
  comparisons: z.strictObject({ sites: z.array(z.enum(comparisonKinds)), accounts: z.array(z.enum(comparisonKinds)) }),
  pastRounds: z.array(pastRoundSchema).max(200),
  /** Failures of the round before that are checked again; [] where nothing is reported about them. */
  pastProblems: z.array(pastProblemSchema).max(20_000),
  /** How the text calls each class: 设区市政府部门网站. */
  classNames: z.record(z.enum(siteClasses), z.string().min(1).max(40)),
  levelNames: z.record(z.enum(accountLevels), z.string().min(1).max(40)),
  siteGroups: z.array(siteGroupSchema).max(12),
  /** Platforms of accounts, in the order of the text; the office extends it. */
  platforms: z.array(z.string().min(1).max(40)).max(100),
  /** The text counts accounts by platform. */
  printsPlatforms: z.boolean(),
  /** Highest first. */
  bands: z.array(bandSchema).min(1).max(20),
  shareWords: z.array(shareWordSchema).max(30),
  /** What is said of portals that lose points on an item, by item id: 政策文件解读比例不高. */
  itemPhrases: z.record(z.string(), z.string().max(100)),
  /** How many portals or bodies are named as examples. */
  exampleCount: z.int().min(0).max(20),
  /** 二、经验做法 */
  experience: z.array(textPartSchema).max(20),
  /** 三、主要问题; null: drafted from the figures. */
  problems: z.array(textPartSchema).max(20).nullable(),
  /** 四、下一步工作要求 */
  requirements: z.array(textPartSchema).max(20),
  /** Corrections of the calendar that comes with the app. */
  calendar: z.strictObject({ holidays: z.array(day).max(2000), workdays: z.array(day).max(2000) }),
  /** Rows of annexes 3 and 4 as arranged by hand. */
  annexOrder: z.strictObject({ 3: z.array(targetIdSchema), 4: z.array(targetIdSchema) }),
  /** Figures as a printed draft has them, by the id of the figure: compared, never used. */
  printedFigures: z.record(z.string(), z.string().max(40)),
});

type Parsed = z.infer<typeof circularSettingsSchema>;
export type TextPart = Readonly<z.infer<typeof textPartSchema>>;
export type ScoreBand = Readonly<z.infer<typeof bandSchema>>;
export type SiteGroup = Readonly<z.infer<typeof siteGroupSchema>>;
export type ShareWord = Readonly<z.infer<typeof shareWordSchema>>;
export type CircularSettings = Readonly<
  Omit<Parsed, "pastRounds" | "pastProblems" | "annexOrder"> & {
    readonly pastRounds: readonly PastRound[];
    readonly pastProblems: readonly PastProblem[];
    readonly annexOrder: { readonly 3: readonly TargetId[]; readonly 4: readonly TargetId[] };
  }
>;

/** The part `circular` of a settings file: whatever is left out is as `defaultCircular` has it. */
export const circularInFileSchema = circularSettingsSchema.partial();
export type CircularInFile = Readonly<z.infer<typeof circularInFileSchema>>;
