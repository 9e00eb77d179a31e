import { isSamePlatform, platformMeant } from "../register/platform-meant";
import { type SiteClass, siteClasses, siteClassNames, type Target } from "../register/target";
import type { StandardPack } from "../standard/pack-schema";
import { divisionCode, isSiteCode, type SiteCode, siteCode, targetId } from "../units";
import { type AnswerFault, fault } from "./answer-fault";
import type { AnswersTarget } from "./answers-file";
import { classOfText } from "./class-of-text";

/** What an answers file says of a target itself. */
export interface Subject {
  readonly target: Target;
  /** Its class or platform says which vetoes and items are for it; false where that could not be read. */
  readonly isKnown: boolean;
  readonly problems: readonly AnswerFault[];
  readonly notices: readonly AnswerFault[];
}

const NO_DIVISION = divisionCode("000000");
const NO_CODE = siteCode("0000000000");
/** One code of each level of divisions: a word that means the same in all of them needs no code. */
const OF_ALL_LEVELS = ["9900000000", "9901000000", "9901010000"].map(siteCode);
const CLASS_CHOICES = siteClasses.map((key) => `${key}（${siteClassNames[key]}）`).join("、");
/** Platforms that registers write in several ways (platformMeant). */
const REGISTER_PLATFORMS = ["微信", "新浪微博"];

/** Reads which target the answers are of, as far as the standard asks. */
export function subjectOf(pack: StandardPack, given: AnswersTarget): Subject {
  return given.kind === "account" ? accountOf(pack, given) : siteOf(given);
}

function sharedPart({ id = "", name = "" }: AnswersTarget) {
  return { id: targetId(id || "-"), name, owner: null, belongsTo: "", regionCode: NO_DIVISION, order: 0 };
}

function ignored(field: string, whose: string): AnswerFault {
  return fault(field, "", "field-ignored", "", `${field} 只用于${whose}，没有采用`);
}

function siteOf(given: AnswersTarget): Subject {
  const { id = "", siteClass: word } = given;
  const code = isSiteCode(id) ? id : null;
  const siteClass = classOf(word, code);
  const isKnown = siteClass !== null || word === null;
  const expected = `siteClass：${CLASS_CHOICES}；不知道类别写 null`;
  const problems = isKnown ? [] : [fault("", "", "class-unknown", word ?? "", expected)];
  const site = { kind: "site", code: code ?? NO_CODE, url: null, siteClass, noServices: given.noServices } as const;
  const notices = given.platform === undefined ? [] : [ignored("platform", "新媒体账号")];
  return { target: { ...sharedPart(given), ...site }, isKnown, problems, notices };
}

function classOf(word: string | null | undefined, code: SiteCode | null): SiteClass | null {
  if (word === null || word === undefined) return null;
  const key = siteClasses.find((known) => known === word);
  if (key !== undefined) return key;
  const meant = new Set((code === null ? OF_ALL_LEVELS : [code]).map((each) => classOfText(word, each)));
  const [only = null] = meant;
  return meant.size === 1 ? only : null;
}

function accountOf(pack: StandardPack, given: AnswersTarget): Subject {
  const platform = given.platform?.trim() ?? "";
  const limited = [...new Set(pack.account.vetoes.flatMap((veto) => veto.appliesTo ?? []))];
  const isKnown = platform !== "" || limited.length === 0;
  const account = { kind: "account", platform, handle: null, level: "county" } as const;
  return {
    target: { ...sharedPart(given), ...account },
    isKnown,
    problems: isKnown ? [] : [fault("", "", "platform-missing", "", platformExpected(limited))],
    notices: [
      ...(isKnown && isUnheardOf(platform, limited) ? [unheardOf(platform, limited)] : []),
      ...(given.noServices ? [ignored("noServices", "网站")] : []),
      ...(given.siteClass === undefined ? [] : [ignored("siteClass", "网站")]),
    ],
  };
}

function platformExpected(limited: readonly string[]): string {
  return `platform：平台，例如 ${limited.join("、")}；有的否决项只适用于某些平台`;
}

function isUnheardOf(platform: string, limited: readonly string[]): boolean {
  if (limited.length === 0 || REGISTER_PLATFORMS.includes(platformMeant(platform))) return false;
  return !limited.some((one) => isSamePlatform(one, platform));
}

function unheardOf(said: string, limited: readonly string[]): AnswerFault {
  const expected = `检查标准只另外写明了这些平台：${limited.join("、")}；这个账号只按适用于全部平台的各项评`;
  return fault("platform", "", "platform-unknown", said, expected);
}
