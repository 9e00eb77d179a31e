import type { DepartmentColumn, DepartmentField, DepartmentTable } from "./column";
import { disclosureColumns } from "./disclosure-columns";
import { messageColumns, suggestionColumns } from "./suggestion-columns";

/** Columns of each table, with the headings that people give them. */
export const departmentColumns: Readonly<Record<DepartmentTable, readonly DepartmentColumn[]>> = {
  disclosure: disclosureColumns,
  suggestions: suggestionColumns,
  messages: messageColumns,
};

/** Columns that hold numbers to be summed. */
export const countFields = {
  disclosure: ["total", "interpretation", "proposals", "keyAreas", "closed", "open"],
  suggestions: ["received", "closed", "open"],
  messages: [],
} as const satisfies Record<DepartmentTable, readonly DepartmentField[]>;

/** Columns that nobody misses when they are not read. */
export const SIDE_COLUMN =
  /^(备注|说明|联系人|联系电话|电话|填报人|填表人|审核人|负责人|填报日期|填报时间|月份|时间|日期|指标|项目|内容)$/;

/** The heading to name a column by where the sheet has none. */
export function departmentHeading(table: DepartmentTable, field: DepartmentField): string {
  return departmentColumns[table].find((known) => known.field === field)?.heading ?? field;
}
