import { type SiteClass, siteClasses, siteClassNames } from "../../register/target";
import { evidenceName, evidences } from "../../standard/evidence-name";
import type { Item, Rule } from "../../standard/pack-schema";
import { ruleName } from "../../standard/rule-name";
import { FOR_ALL } from "../../standard/scope-words";
import { type Centipoints, centipoints } from "../../units";
import { wordKey } from "../mend-text";

/** Words of a standard workbook, and how people write them otherwise. */

export const YES = "是";
export const NO = "否";
/** Some of the numbers of a row are confirmed. */
export const SOME = "部分";
export const PARTS = { deductions: "扣分", bonuses: "加分" } as const;
export const KINDS = { site: "网站", account: "新媒体" } as const;

const ruleKinds = ["fixed", "perOccurrence", "graded", "sampled", "judged"] as const;
export const ruleChoices: readonly string[] = ruleKinds.map((kind) => ruleName({ kind }));
export const evidenceChoices: readonly string[] = evidences.map(evidenceName);
export const evidenceForm = `“${evidenceChoices.join("”“")}”中的一个`;

const ruleWords: Readonly<Record<Rule["kind"], RegExp>> = {
  fixed: /^(一次性|固定)(分值|扣分|加分|计分)?$/,
  perOccurrence: /^(按次|每次|按处|每处|逐次|逐处|按个)(计分|扣分|加分)?$/,
  graded: /^(分档|分级|分等|按档|分档次)(计分|扣分|加分)?$/,
  sampled: /^(抽查|抽样)(计分|扣分|加分)?$/,
  judged: /^(酌情|按情况|视情况|视情|评定)(计分|扣分|加分|给分)?$/,
};

/** The rule that a cell of 计分方法 names, in whatever of its spellings; null for none. */
export function ruleOfText(text: string): Rule["kind"] | null {
  const key = wordKey(text);
  return ruleKinds.find((kind) => ruleWords[kind].test(key)) ?? null;
}

const evidenceWords: Readonly<Record<Item["evidence"], RegExp>> = {
  none: /^(不要求|无|不需要|没有|否|无需|-|—)$/,
  link: /^(链接|网址|地址|url)$/,
  screenshot: /^(截图|截屏|图片|照片)$/,
};

/** Blank: none is wanted. */
export function evidenceOfText(text: string): Item["evidence"] | null {
  const key = wordKey(text);
  return key === "" ? "none" : (evidences.find((one) => evidenceWords[one].test(key)) ?? null);
}

/** @returns null for what is neither yes nor no; blank is no */
export function yesOrNo(text: string): boolean | null {
  const key = wordKey(text);
  if (/^(是|已|已核对|已核|核对|有|√|✓|✔|对|y|yes|true|1)$/.test(key)) return true;
  return /^(|否|待核|未|未核对|未核|没有|无|×|✗|✘|x|n|no|false|0)$/.test(key) ? false : null;
}

/** 扣分 or 加分; null for anything else. */
export function partOfText(text: string): keyof typeof PARTS | null {
  const key = wordKey(text);
  if (/^(扣分|减分)(指标|项|部分)?$/.test(key)) return "deductions";
  return /^加分(指标|项|部分)?$/.test(key) ? "bonuses" : null;
}

/** Whether a veto is for sites or accounts; null for anything else. */
export function kindOfText(text: string): keyof typeof KINDS | null {
  const key = wordKey(text);
  if (/^(政府)?网站$/.test(key)) return "site";
  return /^(政务)?(新媒体|账号|帐号)$/.test(key) ? "account" : null;
}

/** Hundredths: what a pack takes. A date that stands for points is far above it. */
const MOST_POINTS = 1_000_000;

/**
 * Points as people write them.
 *
 * @returns null for no number, a negative or far too large one, or more than two decimals
 * @example pointsOfText("２．５ 分") //=> 250
 */
export function pointsOfText(text: string): Centipoints | null {
  const found = /^\+?(\d{1,5})(?:\.(\d*))?分?$/.exec(wordKey(text).replace(/[。．]/g, "."));
  if (found === null) return null;
  const [, whole = "", rest = ""] = found;
  const decimals = rest.replace(/0+$/, "");
  if (decimals.length > 2) return null;
  const value = centipoints(Number(whole) * 100 + Number(decimals.padEnd(2, "0")));
  return value > MOST_POINTS ? null : value;
}

/** A whole number above 0. */
export function countOfText(text: string): number | null {
  const [, digits] = /^(\d{1,6})(?:\.0*)?\p{Script=Han}{0,2}$/u.exec(wordKey(text)) ?? [];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}

/** 24/19. */
export function ratioOfText(text: string): { readonly numerator: number; readonly denominator: number } | null {
  const [, numerator, denominator] = /^(\d{1,6})[/÷:](\d{1,6})$/.exec(wordKey(text)) ?? [];
  if (Number(numerator ?? 0) === 0 || Number(denominator ?? 0) === 0) return null;
  return { numerator: Number(numerator), denominator: Number(denominator) };
}

/** Several names in one cell. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/[、,，;；\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** Whether a cell of 适用对象 limits nothing: blank, or 全部 in other words. */
export function isForAll(text: string): boolean {
  return /^(|全部|所有|不限|全部(网站|平台|类别|门户)?|-|—)$/.test(wordKey(text)) || text === FOR_ALL;
}

/** @returns null where one of the names is no class of sites */
export function classesOfText(text: string): readonly SiteClass[] | null {
  const found = namesIn(text).map((name) =>
    siteClasses.find((one) => classKey(siteClassNames[one]) === classKey(name)),
  );
  const known = found.filter((one) => one !== undefined);
  return known.length === found.length ? [...new Set(known)] : null;
}

const classKey = (text: string): string =>
  wordKey(text)
    .replace(/级|政府|网站$/g, "")
    .replace(/及以下/, "以下");

export const classChoices = siteClasses.map((one) => siteClassNames[one]).join("、");
