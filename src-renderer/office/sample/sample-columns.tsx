import { type OfficeSettings, regionRank } from "../../../src-core/register/settings";
import { accountLevelNames, siteClasses, siteClassNames, type Target } from "../../../src-core/register/target";
import { regionLabel } from "../register/register-columns";
import type { Column } from "../table/column";

/** 县级门户, or 县级 · 微信 for an account. */
export function classLabel(target: Target): string {
  if (target.kind === "account") return `${accountLevelNames[target.level]} · ${target.platform}`;
  return target.siteClass === null ? "未填类别" : siteClassNames[target.siteClass];
}

/** 网站标识码, or the account's handle. */
export function codeLabel(target: Target): string {
  return target.kind === "site" ? target.code : (target.handle ?? "");
}

export function sampleColumns(settings: OfficeSettings): readonly Column<Target>[] {
  return [
    {
      key: "kind",
      title: "对象",
      width: "72px",
      render: (t) => (t.kind === "site" ? "网站" : "新媒体"),
      sortBy: (t) => (t.kind === "site" ? 0 : 1),
    },
    {
      key: "code",
      title: "标识码 / 账号",
      width: "minmax(124px, 0.8fr)",
      isCode: true,
      render: codeLabel,
      sortBy: codeLabel,
      hint: codeLabel,
    },
    {
      key: "name",
      title: "名称",
      width: "minmax(180px, 2fr)",
      render: (t) => t.name,
      sortBy: (t) => t.name,
      hint: (t) => t.name,
    },
    {
      key: "class",
      title: "类别",
      width: "132px",
      render: classLabel,
      sortBy: (t) =>
        t.kind === "site" ? `0${t.siteClass === null ? 9 : siteClasses.indexOf(t.siteClass)}` : `1${classLabel(t)}`,
    },
    {
      key: "region",
      title: "地区",
      width: "88px",
      render: (t) => regionLabel(settings, t.regionCode),
      sortBy: (t) => regionRank(settings, t.regionCode),
    },
    {
      key: "owner",
      title: "主办单位",
      width: "minmax(140px, 1.4fr)",
      render: (t) => t.owner ?? "",
      sortBy: (t) => t.owner ?? "",
      hint: (t) => t.owner ?? "",
    },
  ];
}
