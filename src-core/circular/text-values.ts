import type { AnnexKey } from "../report/annex-table";
import type { Figure } from "../report/figure";
import { annexName } from "./annex-references";
import type { Run } from "./circular-draft";
import { comparisonPhrase } from "./comparison-phrases";
import { presentClasses, presentLevels, presentPlatforms, sharesPhrase } from "./compositions";
import { dayWords, monthSpanWords, monthWords, periodWords } from "./day-words";
import type { DraftContext } from "./draft-context";
import type { FieldValues } from "./fill-text";
import { sentence } from "./runs";

const annexFields: Readonly<Record<string, AnnexKey>> = {
  网站情况附件: "sites",
  高分名单附件: "highScorers",
  问题网站附件: "problemSites",
  问题新媒体附件: "problemAccounts",
  信息公开附件: "disclosure",
  建言办理附件: "suggestions",
  复查附件: "recheck",
};

/** Every field that a text of the office may name: figures, phrases that are made of them, and the paper's own data. */
export function textValues(context: DraftContext, figures: readonly Figure[]): FieldValues {
  const values = new Map<string, readonly Run[]>();
  for (const { field, id } of figures) if (!values.has(field)) values.set(field, [context.figures.run(id)]);
  for (const [field, runs] of phrases(context)) values.set(field, runs);
  for (const [field, words] of ownData(context)) values.set(field, sentence(words));
  return values;
}

function phrases({ figures, input }: DraftContext): readonly (readonly [string, readonly Run[]])[] {
  const { circular, round } = input;
  const change = (side: "sites" | "accounts", kind: "yearOnYear" | "periodOnPeriod") =>
    comparisonPhrase(figures, round.id, side, kind);
  return [
    ["网站同比说法", change("sites", "yearOnYear")],
    ["网站环比说法", change("sites", "periodOnPeriod")],
    ["新媒体同比说法", change("accounts", "yearOnYear")],
    ["新媒体环比说法", change("accounts", "periodOnPeriod")],
    ["网站构成", sharesPhrase(figures, presentClasses(figures, circular), "家")],
    ["新媒体构成", sharesPhrase(figures, presentLevels(figures, circular), "家")],
    ["平台构成", sharesPhrase(figures, presentPlatforms(figures, circular), "家")],
  ];
}

function ownData({ input, annexes, level }: DraftContext): readonly (readonly [string, string])[] {
  const { circular, round } = input;
  return [
    ["发文字号", circular.documentNumber],
    ["检查时段", periodWords(round.id)],
    ["范围", round.settings.province.scope],
    ["本级", level.word],
    ["地区名称", round.settings.province.name],
    ["检查标准", round.standard.title],
    ["标准出处", round.standard.source],
    ["门户网站名称", circular.portalName],
    ["建言栏目名称", circular.mailboxName],
    ["统计时段", monthSpanWords(circular.statistics)],
    ["台账时间", monthWords(circular.registerAsOf)],
    ["整改期限", dayWords(circular.rectificationDue) || "规定期限"],
    ["联系人", circular.contact.name],
    ["联系电话", circular.contact.telephone],
    ["电子邮箱", circular.contact.email],
    ["发文机关", circular.issuer],
    ["成文日期", dayWords(circular.issueDate)],
    ["公开方式", releaseWords],
    ...Object.entries(annexFields).map(([field, key]) => [field, annexName(annexes, key)] as const),
  ];
}

/** How the paper may be read. */
export const releaseWords = "此件主动公开";
