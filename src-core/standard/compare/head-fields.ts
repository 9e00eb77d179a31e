import { siteClassNames } from "../../register/target";
import type { NoServices, StandardPack } from "../pack-schema";
import { confirmationField, type Field, field, pointsFields } from "./field";

/** What a standard says of itself: names, totals, thresholds, wordings. */
export function headFields({ title, source, site, account }: StandardPack): readonly Field[] {
  const scored = site.scoredClasses.map((one) => siteClassNames[one]).join("、");
  return [
    field("title", "text", "名称", title),
    field("source", "text", "依据", source),
    ...pointsFields("totals/deductions", "扣分指标总分", site.totals.deductions),
    ...pointsFields("totals/bonus", "加分指标总分", site.totals.bonus),
    ...pointsFields("failBelow", "合格线", site.failBelow),
    ...pointsFields("bonusAbove", "加分线", site.bonusAbove),
    field("scoredClasses", "scope", "评分的网站类别", scored, JSON.stringify(site.scoredClasses)),
    ...(site.noServices === null ? [] : noServicesFields(site.noServices, site.deductions)),
    field("failWording", "wording", "低于合格线的通报用语", site.failWording),
    ...(["site", "account"] as const).flatMap((kind) => {
      const { template, joiner } = kind === "site" ? site.problemWording : account.problemWording;
      const what = kind === "site" ? "网站" : "新媒体";
      return [
        field(`${kind}/template`, "wording", `${what}问题的通报格式`, template),
        field(`${kind}/joiner`, "wording", `${what}多个问题的连接词`, joiner === "" ? "（无）" : joiner, joiner),
      ];
    }),
  ];
}

function noServicesFields(own: NoServices, groups: StandardPack["site"]["deductions"]): readonly Field[] {
  const name = groups.find((group) => group.id === own.groupId)?.name ?? own.groupId;
  const label = "不涉及办事服务的折算系数";
  return [
    field("noServices/group", "rule", "不涉及办事服务时不评的指标组", name, own.groupId),
    field("noServices/ratio", "points", label, `${own.numerator}/${own.denominator}`),
    confirmationField("noServices/ratio", label, own),
  ];
}
