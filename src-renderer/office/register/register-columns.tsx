import { type OfficeSettings, regionName, regionRank } from "../../../src-core/register/settings";
import {
  type AccountTarget,
  accountLevelNames,
  accountLevels,
  type SiteTarget,
  siteClasses,
  siteClassNames,
} from "../../../src-core/register/target";
import type { Column } from "../table/column";

/** 省本级 for the province's own bodies, else the city. */
export function regionLabel(settings: OfficeSettings, code: SiteTarget["regionCode"]): string {
  return code === settings.province.code ? "省本级" : regionName(settings, code);
}

export function siteColumns(settings: OfficeSettings): readonly Column<SiteTarget>[] {
  return [
    { key: "order", title: "序号", width: "64px", align: "right", render: (t) => t.order, sortBy: (t) => t.order },
    { key: "code", title: "网站标识码", width: "124px", isCode: true, render: (t) => t.code, sortBy: (t) => t.code },
    {
      key: "name",
      title: "网站名称",
      width: "minmax(180px, 2.2fr)",
      render: (t) => t.name,
      sortBy: (t) => t.name,
      hint: (t) => t.name,
    },
    {
      key: "class",
      title: "类别",
      width: "92px",
      render: (t) => (t.siteClass === null ? <span className="is-missing">未填</span> : siteClassNames[t.siteClass]),
      sortBy: (t) => (t.siteClass === null ? 99 : siteClasses.indexOf(t.siteClass)),
    },
    {
      key: "region",
      title: "地区",
      width: "84px",
      render: (t) => regionLabel(settings, t.regionCode),
      sortBy: (t) => regionRank(settings, t.regionCode),
    },
    {
      key: "owner",
      title: "主办单位",
      isSecondary: true,
      width: "minmax(140px, 1.6fr)",
      render: (t) => t.owner ?? "",
      sortBy: (t) => t.owner ?? "",
      hint: (t) => t.owner ?? "",
    },
    {
      key: "url",
      title: "首页网址",
      isSecondary: true,
      width: "minmax(120px, 1.4fr)",
      isCode: true,
      render: (t) => t.url ?? "",
      hint: (t) => t.url ?? "",
    },
  ];
}

export function accountColumns(settings: OfficeSettings): readonly Column<AccountTarget>[] {
  return [
    { key: "order", title: "序号", width: "64px", align: "right", render: (t) => t.order, sortBy: (t) => t.order },
    { key: "platform", title: "类型", width: "96px", render: (t) => t.platform, sortBy: (t) => t.platform },
    {
      key: "name",
      title: "政务新媒体名称",
      width: "minmax(180px, 2fr)",
      render: (t) => t.name,
      sortBy: (t) => t.name,
      hint: (t) => t.name,
    },
    {
      key: "handle",
      title: "账号",
      width: "minmax(110px, 1fr)",
      isCode: true,
      render: (t) => t.handle ?? "",
      sortBy: (t) => t.handle ?? "",
      hint: (t) => t.handle ?? "",
    },
    {
      key: "level",
      title: "级别",
      width: "68px",
      render: (t) => accountLevelNames[t.level],
      sortBy: (t) => accountLevels.indexOf(t.level),
    },
    {
      key: "belongs",
      title: "所属地方或部门",
      width: "minmax(130px, 1fr)",
      render: (t) => t.belongsTo,
      sortBy: (t) => `${100 + regionRank(settings, t.regionCode)}${t.belongsTo}`,
      hint: (t) => t.belongsTo,
    },
    {
      key: "owner",
      title: "主办单位",
      isSecondary: true,
      width: "minmax(140px, 1.6fr)",
      render: (t) => t.owner ?? "",
      sortBy: (t) => t.owner ?? "",
      hint: (t) => t.owner ?? "",
    },
  ];
}
