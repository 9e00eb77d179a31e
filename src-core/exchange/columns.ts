/** Lists that offices keep: of sites (网站) and of accounts (政务新媒体). Register and sample have the same columns. */
export type ListKind = "site" | "account";

export type ListField =
  | "serial"
  | "code"
  | "name"
  | "owner"
  | "url"
  | "siteClass"
  | "region"
  | "belongsTo"
  | "status"
  | "noServices"
  | "platform"
  | "handle"
  | "level";

export interface ListColumn {
  readonly field: ListField;
  /** What the column is called where it has to be named: in messages and in what the program writes. */
  readonly heading: string;
  /** Headings it is known by, as `headingKey` gives them; of two columns, the word that stands first wins. */
  readonly words: readonly string[];
  /** Words of these that no other kind of table uses. */
  readonly telling: readonly string[];
}

const column = (
  field: ListField,
  words: readonly [string, ...string[]],
  telling: readonly string[] = [],
): ListColumn => ({ field, heading: words[0], words, telling });

const owner = column("owner", ["主办单位", "主办", "开办单位", "主管单位", "主管部门", "责任单位", "单位名称", "单位"]);
const belongsTo = column("belongsTo", ["所属地方或部门", "所属地方及部门", "所属地方、部门", "所属地方", "所属部门"]);
const region = column("region", [
  "所属地区",
  "地区",
  "所在地区",
  "所属区域",
  "所属市",
  "设区市",
  "市",
  "行政区划",
  "归属地",
]);
const status = column("status", ["状态", "运行状态", "网站状态", "账号状态", "帐号状态", "运营状态", "当前状态"]);
const serial = column("serial", ["序号", "编号", "no", "no.", "行号"]);

/** Columns of each list, with the headings that people give them. */
export const listColumns: Readonly<Record<ListKind, readonly ListColumn[]>> = {
  site: [
    serial,
    column(
      "name",
      ["网站名称", "政府网站名称", "站点名称", "网站名", "名称"],
      ["网站名称", "政府网站名称", "站点名称", "网站名"],
    ),
    column(
      "code",
      ["网站标识码", "政府网站标识码", "网站标识编码", "网站标识", "标识码", "标识编码", "网站编码", "网站代码"],
      ["网站标识码", "政府网站标识码", "网站标识编码", "网站标识", "标识码", "标识编码", "网站编码", "网站代码"],
    ),
    owner,
    column(
      "url",
      ["首页网址", "网址", "网站首页网址", "首页地址", "首页链接", "网站地址", "网站网址", "网站域名", "域名", "url"],
      ["首页网址", "网站首页网址", "首页地址", "网站地址", "网站网址", "网站域名"],
    ),
    column(
      "siteClass",
      ["类别", "网站类别", "网站类型", "网站分类", "类型", "分类", "网站级别"],
      ["网站类别", "网站类型"],
    ),
    region,
    belongsTo,
    status,
    column("noServices", ["不涉及办事服务", "是否不涉及办事服务", "无办事服务", "无对外办事服务"]),
  ],
  account: [
    serial,
    column(
      "platform",
      ["平台", "平台类型", "账号类型", "帐号类型", "平台名称", "所属平台", "新媒体平台", "新媒体类型", "类型", "类别"],
      ["平台", "平台类型", "账号类型", "帐号类型", "平台名称", "所属平台", "新媒体平台", "新媒体类型"],
    ),
    column(
      "name",
      ["政务新媒体名称", "新媒体名称", "账号名称", "帐号名称", "政务新媒体账号名称", "公众号名称", "名称"],
      ["政务新媒体名称", "新媒体名称", "账号名称", "帐号名称", "政务新媒体账号名称", "公众号名称"],
    ),
    column(
      "handle",
      ["账号", "帐号", "账号id", "帐号id", "微信号", "账号标识", "账号号", "id"],
      ["账号", "帐号", "账号id", "帐号id", "微信号", "账号标识"],
    ),
    owner,
    belongsTo,
    region,
    column("level", ["级别", "层级", "账号级别", "帐号级别", "单位级别", "主办单位级别", "行政级别"]),
    status,
  ],
};

/** Columns without which a list cannot be read; the rest may be missing. */
export const requiredFields = {
  register: { site: ["name", "code"], account: ["platform", "name"] },
  sample: { site: ["code"], account: ["platform"] },
} as const satisfies Record<string, Record<ListKind, readonly ListField[]>>;

/** Headings of results: a table with these is no list of targets, whatever else it holds. */
export const RESULT_WORDS = /突出问题|单项否决|得分|扣分|加分|检查结果|检查结论/;

/** The heading to name a column by where the sheet has none. */
export function headingOf(kind: ListKind, field: ListField): string {
  return listColumns[kind].find((c) => c.field === field)?.heading ?? field;
}
