import { accountLevelNames, siteClassNames, type Target } from "../../register/target";
import type { StandardPack } from "../../standard/pack-schema";
import { formatPoints } from "../../units";
import type { CellStyle } from "../workbook-spec";
import { entryHint } from "./entry-hint";
import { type Entry, entriesOf, REMARK_ENTRY, STATUS_ENTRY } from "./task-entries";

interface ColumnBase {
  /** Stands in the hidden row below the headings. Ids of our own begin with _, which no id of a standard can. */
  readonly id: string;
  /** Heading in the upper row; neighbours with the same one are merged. */
  readonly group: string;
  readonly heading: string;
  /** Second line of the heading; "" where there is none. */
  readonly hint: string;
  readonly width: number;
}
/** Who the target is: printed from the register, not to be changed here. */
export interface IdentityColumn extends ColumnBase {
  readonly kind: "identity";
  readonly style: CellStyle;
  readonly text: (target: Target, index: number) => string | number | null;
}
/** 结论 and 得分: worked out by the program. */
export interface ResultColumn extends ColumnBase {
  readonly kind: "outcome" | "points";
}
/** What a person fills in. */
export interface EntryColumn extends ColumnBase {
  readonly kind: "entry";
  readonly entry: Entry;
}
export type TaskColumn = IdentityColumn | ResultColumn | EntryColumn;

/** Ids of the hidden first column: they also tell which sheet it is, should somebody rename it. */
export const TARGET_ID_COLUMN = { site: "_site", account: "_account" } as const;

export const TARGET_SHEET_NAMES = { site: "网站", account: "新媒体" } as const;

const OBJECT = "检查对象";
/** Group of the columns of state, outcome and points. */
export const RESULT = "检查结果";

type Text = IdentityColumn["text"];
function identity(id: string, heading: string, width: number, style: CellStyle, text: Text): IdentityColumn {
  return { kind: "identity", id, group: OBJECT, heading, hint: "", width, style, text };
}

const siteColumns: readonly IdentityColumn[] = [
  identity(TARGET_ID_COLUMN.site, "编号", 12, "code", (target) => target.id),
  identity("_no", "序号", 6, "centered", (_, index) => index + 1),
  identity("_code", "网站标识码", 14, "code", (target) => (target.kind === "site" ? target.code : null)),
  identity("_name", "网站名称", 26, "text", (target) => target.name),
  identity("_owner", "主办单位", 26, "text", (target) => target.owner),
  identity("_url", "首页网址", 32, "oneLine", (target) => (target.kind === "site" ? target.url : null)),
  identity("_class", "类别", 10, "centered", (target) =>
    target.kind === "site" && target.siteClass !== null ? siteClassNames[target.siteClass] : null,
  ),
  identity("_belongs-to", "所属地方或部门", 18, "text", (target) => target.belongsTo),
];

const accountColumns: readonly IdentityColumn[] = [
  identity(TARGET_ID_COLUMN.account, "编号", 12, "code", (target) => target.id),
  identity("_no", "序号", 6, "centered", (_, index) => index + 1),
  identity("_platform", "平台类型", 12, "centered", (target) => (target.kind === "account" ? target.platform : null)),
  identity("_handle", "账号", 20, "code", (target) => (target.kind === "account" ? target.handle : null)),
  identity("_name", "名称", 24, "text", (target) => target.name),
  identity("_owner", "主办单位", 26, "text", (target) => target.owner),
  identity("_level", "级别", 8, "centered", (target) =>
    target.kind === "account" ? accountLevelNames[target.level] : null,
  ),
  identity("_belongs-to", "所属地方或部门", 18, "text", (target) => target.belongsTo),
];

/** Columns of sheet 网站 or 新媒体, left to right. */
export function taskColumns(pack: StandardPack, kind: Target["kind"]): readonly TaskColumn[] {
  const asked = entriesOf(pack, kind).filter((entry) => entry.kind !== "status" && entry.kind !== "remark");
  return [
    ...(kind === "site" ? siteColumns : accountColumns),
    {
      kind: "entry",
      id: STATUS_ENTRY.id,
      group: RESULT,
      heading: STATUS_ENTRY.name,
      hint: "选一项",
      width: 14,
      entry: STATUS_ENTRY,
    },
    { kind: "outcome", id: "_outcome", group: RESULT, heading: "结论", hint: "不用填", width: 12 },
    { kind: "points", id: "_points", group: RESULT, heading: "得分", hint: "不用填", width: 8 },
    ...asked.map(entryColumn),
    {
      kind: "entry",
      id: REMARK_ENTRY.id,
      group: "说明",
      heading: REMARK_ENTRY.name,
      hint: "其他要说明的",
      width: 30,
      entry: REMARK_ENTRY,
    },
  ];
}

function entryColumn(entry: Entry): EntryColumn {
  const base = { kind: "entry", id: entry.id, heading: entry.name, entry } as const;
  if (entry.kind === "veto") return { ...base, group: "单项否决", hint: entryHint(entry), width: 18 };
  if (entry.kind === "status" || entry.kind === "remark") return { ...base, group: RESULT, hint: "", width: 12 };
  const group = `${entry.kind === "bonus" ? "加分：" : ""}${entry.group.name}(${formatPoints(entry.group.points.value)}分)`;
  // Grades are listed one by one in the hint.
  return { ...base, group, hint: entryHint(entry), width: entry.item.rule.kind === "graded" ? 20 : 14 };
}
