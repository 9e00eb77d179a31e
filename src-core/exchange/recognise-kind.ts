import type { DepartmentTable } from "./department-tables/column";
import { departmentTables } from "./department-tables/department-sheet";
import { findLists } from "./find-lists";
import { cellText, headingKey } from "./mend-text";
import type { SheetGrid } from "./sheet-grid";
import { isStandardWorkbook } from "./standard-workbook/read-standard-workbook";
import { isTaskWorkbook } from "./task-workbook/parse-task-workbook";

export type RecognisedKind =
  | { readonly kind: "task" | "standard" | "register" | "sample" }
  /** Tables of annexes 5 and 6, or single messages (留言) from which annex 6 is counted. */
  | { readonly kind: DepartmentTable }
  | { readonly kind: "unknown"; readonly why: string };

/**
 * What a workbook is: by its hidden sheet first, then by its columns. A list is a sample only where a sheet's name or title
 * says 抽查, or the person does.
 *
 * @param readAs what the person named it; decides between register and sample only
 */
export function recogniseKind(sheets: readonly SheetGrid[], readAs: "sample" | "register" | null): RecognisedKind {
  if (isStandardWorkbook(sheets)) return { kind: "standard" };
  if (isTaskWorkbook(sheets)) return { kind: "task" };
  const lists = findLists(sheets);
  if (lists.length > 0) {
    return { kind: readAs ?? (lists.some((list) => list.saysSample) ? "sample" : "register") };
  }
  const tables = departmentTables(sheets).map(({ header }) => header.table);
  // Beside a table that counts them, single messages only show where its numbers come from.
  const table = tables.find((one) => one !== "messages") ?? tables[0];
  return table === undefined ? { kind: "unknown", why: whyUnknown(sheets) } : { kind: table };
}

const SEARCHED_ROWS = 30;

function whyUnknown(sheets: readonly SheetGrid[]): string {
  if (sheets.every((sheet) => sheet.rows.length === 0)) return "工作簿里没有内容";
  const annex = sheets.find(isPrintedAnnex);
  if (annex !== undefined) return `像是印发的附件“${titleOf(annex)}”，只供阅读，不能当作台账、名单或评分表读取`;
  const holdsScores = sheets.some(({ rows }) =>
    rows.slice(0, SEARCHED_ROWS).some((row) => row.some((cell) => /单项否决|检查员/.test(cellText(cell)))),
  );
  return holdsScores
    ? "像是评分表，但供程序识别的隐藏工作表不在了，请用原来的任务分配表填写，或重新导出评分表"
    : "没有找到“网站名称、网站标识码”或“平台、政务新媒体名称”这样的表头";
}

/** Headings of annexes 1, 3 and 4 that no list and no score workbook has. */
const ANNEX_HEADING = /^(存在的突出问题|存在突出问题网站数|抽查网站数)$/;

function isPrintedAnnex({ rows }: SheetGrid): boolean {
  return rows.slice(0, SEARCHED_ROWS).some((row) => row.some((cell) => ANNEX_HEADING.test(headingKey(cell))));
}

/** The longest text above the headings; the number of the annex stands in a line of its own. */
function titleOf({ name, rows }: SheetGrid): string {
  const header = rows.findIndex((row) => row.some((cell) => ANNEX_HEADING.test(headingKey(cell))));
  const texts = rows
    .slice(0, header)
    .flat()
    .map((cell) => cellText(cell).trim());
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "") || name;
}
