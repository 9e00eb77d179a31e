import type { FileContext } from "../../../src-core/exchange/department-tables/read-table";
import type { Problem } from "../../../src-core/exchange/problem";
import type { CellValue, SheetGrid } from "../../../src-core/exchange/sheet-grid";
import { SMALL_SETTINGS } from "../../fixtures/builders";

/** A file of the invented province, unless said otherwise. */
export function aFile(over: Partial<FileContext> = {}): FileContext {
  return { name: "信息公开.xlsx", hash: "h1", settings: SMALL_SETTINGS, ...over };
}

/** Heads of annex 5 as they are printed: three rows, cells merged. */
export const ANNEX5_HEADER: readonly (readonly CellValue[])[] = [
  ["序号", "部门", "主动公开信息(条)", null, null, null, "依申请公开信息(条)", null],
  [null, null, "总数", "其中:", null, null, "已按时办结", "暂未办结"],
  [null, null, null, "政策解读材料", "建议提案办理", "重点领域信息", null, null],
];

export const ANNEX6_HEADER: readonly (readonly CellValue[])[] = [
  ["序号", "受理单位", "受理办结(条)", "未办结(条)", "办结率", "办结平均时长(工作日)"],
];

export function aTable(rows: readonly (readonly CellValue[])[], over: Partial<SheetGrid> = {}): SheetGrid {
  return { name: "Sheet1", hiddenRows: [], isHidden: false, ...over, rows };
}

/** Code, place and what is said about it: "value-invalid C4 应为整数". */
export const told = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, cell, value, expected }) =>
    [code, cell, value, expected].filter((text) => text !== "").join(" "),
  );
