import { siteClassNames } from "../../register/target";
import type { PackPoints, StandardPack } from "../../standard/pack-schema";
import { inPoints } from "../../units";
import { type Printed, printedConfirmation } from "./print-entry";
import { classChoices } from "./words";

/** What each row of 总则 is about. */
export const headKeys = [
  "id",
  "version",
  "title",
  "source",
  "totals/deductions",
  "totals/bonus",
  "failBelow",
  "bonusAbove",
  "scoredClasses",
  "noServices/group",
  "noServices/ratio",
  "failWording",
  "site/template",
  "site/joiner",
  "account/template",
  "account/joiner",
] as const;
export type HeadKey = (typeof headKeys)[number];

export const headNames: Readonly<Record<HeadKey, string>> = {
  id: "编号",
  version: "版本",
  title: "名称",
  source: "依据",
  "totals/deductions": "扣分指标总分",
  "totals/bonus": "加分指标总分",
  failBelow: "合格线",
  bonusAbove: "加分线",
  scoredClasses: "评分的网站类别",
  "noServices/group": "不涉及办事服务时不评的指标组",
  "noServices/ratio": "不涉及办事服务的折算系数",
  failWording: "低于合格线的通报用语",
  "site/template": "网站问题的通报格式",
  "site/joiner": "网站多个问题的连接词",
  "account/template": "新媒体问题的通报格式",
  "account/joiner": "新媒体多个问题的连接词",
};

const TEMPLATE = "{} 处填写问题，例如 单项否决({})";
const JOINER = "例如 、或 和；可以不填";
const headHints: Readonly<Record<HeadKey, string>> = {
  id: "由程序使用，不用填",
  version: "不用填；导入后自动成为下一个版本",
  title: "这个标准的全称",
  source: "文件名称、文号、日期",
  "totals/deductions": "分；应等于扣分各组的合计",
  "totals/bonus": "分；应等于加分各组的合计",
  failBelow: "分；低于这个分数为不合格",
  bonusAbove: "分；高于这个分数才计加分",
  scoredClasses: `用“、”连接：${classChoices}；其余只看单项否决`,
  "noServices/group": "填“指标”表中一个扣分组的名称；没有这条规则就留空",
  "noServices/ratio": "写成分数，例如 4/3；其余各项得分乘以它",
  failWording: "例如 检查得分低于60分",
  "site/template": TEMPLATE,
  "site/joiner": JOINER,
  "account/template": TEMPLATE,
  "account/joiner": JOINER,
};

/** Rows whose content is no number carry no confirmation. */
export const confirmedKeys: ReadonlySet<HeadKey> = new Set<HeadKey>([
  "totals/deductions",
  "totals/bonus",
  "failBelow",
  "bonusAbove",
  "noServices/ratio",
]);

/** A row of 总则. */
export function printedHead(pack: StandardPack, key: HeadKey): Printed {
  return { _head: key, key: headNames[key], ...headContent(pack, key), hint: headHints[key] };
}

function headContent(pack: StandardPack, key: HeadKey): Printed {
  const { site, account } = pack;
  switch (key) {
    case "id":
      return { value: pack.id };
    case "version":
      return { value: pack.version };
    case "title":
      return { value: pack.title };
    case "source":
      return { value: pack.source };
    case "totals/deductions":
      return points(site.totals.deductions);
    case "totals/bonus":
      return points(site.totals.bonus);
    case "failBelow":
      return points(site.failBelow);
    case "bonusAbove":
      return points(site.bonusAbove);
    case "scoredClasses":
      return { value: site.scoredClasses.map((one) => siteClassNames[one]).join("、") || null };
    case "noServices/group":
      return { value: site.deductions.find((group) => group.id === site.noServices?.groupId)?.name ?? null };
    case "noServices/ratio":
      return ratio(site.noServices);
    case "failWording":
      return { value: site.failWording };
    case "site/template":
      return { value: site.problemWording.template };
    case "site/joiner":
      return { value: site.problemWording.joiner || null };
    case "account/template":
      return { value: account.problemWording.template };
    case "account/joiner":
      return { value: account.problemWording.joiner || null };
  }
}

function points(number: PackPoints): Printed {
  return { value: inPoints(number.value), ...printedConfirmation([number]) };
}

function ratio(own: StandardPack["site"]["noServices"]): Printed {
  if (own === null) return { value: null, verified: null, verifiedBy: null, verifiedAt: null };
  return { value: `${own.numerator}/${own.denominator}`, ...printedConfirmation([own]) };
}
