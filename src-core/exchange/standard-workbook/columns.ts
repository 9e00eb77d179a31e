import { headingKey } from "../mend-text";
import type { CellStyle } from "../workbook-spec";

/** The tables of a standard workbook. */
export type TableId = "head" | "vetoes" | "items" | "levels";

export interface TableColumn {
  /** Ids that begin with _ stand as they are in the heading of a hidden column. */
  readonly id: string;
  readonly heading: string;
  /** Other headings it is known by. */
  readonly words: readonly string[];
  /** Characters; 0: hidden. */
  readonly width: number;
  readonly style: CellStyle;
  /** Without it the sheet cannot be read; where another is missing, what was printed there stands. */
  readonly isRequired: boolean;
}

export const SHEET_NAMES: Readonly<Record<TableId, string>> = {
  head: "总则",
  vetoes: "单项否决",
  items: "指标",
  levels: "档次",
};

const hidden = (id: string): TableColumn => {
  return { id, heading: id, words: [], width: 0, style: "code", isRequired: false };
};
const column = (
  id: string,
  heading: string,
  width: number,
  style: CellStyle,
  words: readonly string[] = [],
): TableColumn => ({ id, heading, words, width, style, isRequired: false });
const required = (...args: Parameters<typeof column>): TableColumn => ({ ...column(...args), isRequired: true });

const verified = column("verified", "已核对", 8, "inputWord", ["是否已核对", "核对", "是否核对", "核对情况"]);
const verifiedBy = column("verifiedBy", "核对人", 9, "inputWord", ["核对人姓名", "核对者"]);
const verifiedAt = column("verifiedAt", "核对日期", 11, "inputWord", ["核对时间", "核对日", "核对年月日"]);
const text = (width: number) => required("text", "说明", width, "input", ["指标说明", "内容", "检查内容"]);
const source = (width: number) => column("source", "依据", width, "input", ["出处", "来源", "文件依据"]);
const evidence = column("evidence", "证据", 8, "inputWord", ["需要的证据", "证据要求", "佐证"]);
const scope = column("appliesTo", "适用对象", 12, "inputWord", ["适用范围", "适用", "适用网站", "适用平台"]);

export const tableColumns: Readonly<Record<TableId, readonly TableColumn[]>> = {
  head: [
    hidden("_head"),
    required("key", "项目", 30, "text", ["名目"]),
    required("value", "内容", 44, "input", ["填写内容", "值"]),
    verified,
    verifiedBy,
    verifiedAt,
    column("hint", "填写要求", 40, "note"),
  ],
  vetoes: [
    hidden("_veto"),
    hidden("_condition"),
    required("kind", "检查对象", 8, "inputWord", ["对象", "网站或新媒体", "对象类型"]),
    required("name", "单项否决", 14, "input", ["单项否决名称", "否决项", "单项否决指标"]),
    text(26),
    source(22),
    evidence,
    scope,
    required("label", "情形", 20, "input", ["情形名称", "具体情形"]),
    required("condition-text", "情形说明", 28, "input", ["情形内容"]),
    required("wording", "通报用语", 18, "input", ["通报表述", "附件用语"]),
  ],
  items: [
    hidden("_item"),
    hidden("_group"),
    required("part", "部分", 8, "inputWord", ["类别", "扣分或加分"]),
    required("group", "组", 12, "inputWord", ["指标组", "组名", "一级指标"]),
    column("group-points", "组分值", 8, "inputPoints", ["组分", "组满分"]),
    column("group-verified", "组分值已核对", 8, "inputWord", ["组已核对"]),
    required("name", "指标", 18, "input", ["指标名称", "二级指标", "名称"]),
    text(36),
    source(28),
    evidence,
    required("points", "满分", 8, "inputPoints", ["分值", "该项满分", "最多"]),
    required("rule", "计分方法", 11, "inputWord", ["评分方法", "计分方式", "评分方式"]),
    column("each", "每次分值", 8, "inputPoints", ["每处分值", "每次扣分", "每处扣分", "单次分值", "一次性分值"]),
    column("unit", "单位", 8, "inputWord", ["计数单位", "量词"]),
    column("size", "抽查数", 8, "inputNumber", ["抽查数量", "抽样数", "样本数"]),
    scope,
    column("excludedBy", "不重复扣分", 14, "input", ["不重复计分", "互斥指标"]),
    verified,
    verifiedBy,
    verifiedAt,
    column("group-verifiedBy", "组分值核对人", 9, "inputWord", ["组核对人"]),
    column("group-verifiedAt", "组分值核对日期", 11, "inputWord", ["组核对日期"]),
  ],
  levels: [
    hidden("_item"),
    hidden("_level"),
    required("name", "指标", 24, "input", ["指标名称", "二级指标"]),
    required("level", "档次", 36, "input", ["档次名称", "等次"]),
    required("points", "分值", 10, "inputPoints", ["档次分值", "得分", "扣分"]),
    verified,
    verifiedBy,
    verifiedAt,
  ],
};

/** Of two columns with the same word, the first has it. */
const byHeading: Readonly<Record<TableId, ReadonlyMap<string, TableColumn>>> = {
  head: headingsOf(tableColumns.head),
  vetoes: headingsOf(tableColumns.vetoes),
  items: headingsOf(tableColumns.items),
  levels: headingsOf(tableColumns.levels),
};

function headingsOf(columns: readonly TableColumn[]): ReadonlyMap<string, TableColumn> {
  const own = columns.map((known) => [headingKey(known.heading), known] as const);
  const others = columns.flatMap((known) => known.words.map((word) => [headingKey(word), known] as const));
  return new Map([...own, ...others].reverse());
}

/** The column that a heading names; undefined for one of somebody's own. */
export function columnOfHeading(table: TableId, heading: string): TableColumn | undefined {
  return byHeading[table].get(headingKey(heading));
}

export const columnIndex = (table: TableId, id: string): number =>
  tableColumns[table].findIndex((known) => known.id === id);
