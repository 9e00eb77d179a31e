import { headingKey } from "../mend-text";
import type { CellValue } from "../sheet-grid";

/** Tables that departments send: annex 5, annex 6, and lists of single messages from which annex 6 is counted. */
export type DepartmentTable = "disclosure" | "suggestions" | "messages";

export type DepartmentField =
  | "serial"
  | "unit"
  // annex 5
  | "total"
  | "interpretation"
  | "proposals"
  | "keyAreas"
  // annexes 5 and 6
  | "closed"
  | "open"
  // annex 6
  | "received"
  | "rate"
  | "average"
  // messages
  | "receivedDay"
  | "closedDay"
  | "status";

/** A heading that a column is known by. */
export interface ColumnWords {
  readonly words: readonly string[];
  /** Only below a heading that says this: 总数 below 主动公开信息. */
  readonly below?: RegExp;
  /** Never below a heading that says this. */
  readonly notBelow?: RegExp;
  /** No other kind of table has it. */
  readonly isTelling?: boolean;
}

export interface DepartmentColumn {
  readonly field: DepartmentField;
  /** How messages name it where the sheet has no heading. */
  readonly heading: string;
  /** Of several columns the one that an earlier entry, then an earlier word knows. */
  readonly known: readonly ColumnWords[];
}

/**
 * What a heading says, without units, 其中 and 数.
 *
 * @example tableKey("其中：政策解读材料（条）") //=> "政策解读材料"
 * @example tableKey("未办结件数") //=> "未办结"
 */
export function tableKey(value: CellValue | undefined): string {
  const key = headingKey(value)
    .replace(/^其中[:,、]?/, "")
    .replace(/[/](条|件|天|个|工作日)$/, "");
  return key.length > 2 ? key.replace(/(数量|[件条]数|数)$/, "") : key;
}

/** A list of headings, of two the one that stands first wins. */
export const words = (list: readonly string[], more: Omit<ColumnWords, "words"> = {}): ColumnWords => ({
  words: list.map(tableKey),
  ...more,
});
export const column = (
  field: DepartmentField,
  heading: string,
  ...known: readonly ColumnWords[]
): DepartmentColumn => ({
  field,
  heading,
  known,
});

export const serial = column("serial", "序号", words(["序号", "编号", "no", "no.", "行号"]));
/** How tables of every kind head the column of units. */
export const anyUnit = [
  "部门",
  "单位",
  "部门名称",
  "单位名称",
  "部门单位",
  "部门、单位",
  "单位部门",
  "各部门",
  "省直部门",
  "省直单位",
  "市直部门",
  "市直单位",
  "责任单位",
  "责任部门",
  "主办单位",
  "主办部门",
  "填报单位",
  "填报部门",
  "报送单位",
  "报送部门",
  "机构",
  "机构名称",
  "地区",
  "地方或部门",
  "地区或部门",
  "所属地方或部门",
  "地方、部门",
];
