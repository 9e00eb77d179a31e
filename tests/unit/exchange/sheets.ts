import type { ListRow } from "../../../src-core/exchange/list-rows";
import type { Problem } from "../../../src-core/exchange/problem";
import type { CellValue, SheetGrid } from "../../../src-core/exchange/sheet-grid";

/** A visible sheet 网站 of these rows, unless said otherwise. */
export function aSheet(
  rows: readonly (readonly CellValue[])[],
  over: Partial<Omit<SheetGrid, "rows">> = {},
): SheetGrid {
  return { name: "网站", hiddenRows: [], isHidden: false, ...over, rows };
}

export const SITE_HEADER = ["序号", "网站名称", "网站标识码"];
export const ACCOUNT_HEADER = ["序号", "平台", "账号", "政务新媒体名称", "主办单位", "所属地方或部门", "级别"];

/** Code and place of each problem or notice: "code-damaged C2". */
export const inShort = (problems: readonly Problem[]): string[] => problems.map(({ code, cell }) => `${code} ${cell}`);

export const indexesOf = (rows: readonly ListRow[]): number[] => rows.map(({ index }) => index);
