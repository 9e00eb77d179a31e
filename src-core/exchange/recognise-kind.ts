import { findLists } from "./find-lists";
import { cellText, headingKey, wordKey } from "./mend-text";
import type { SheetGrid } from "./sheet-grid";
import { isStandardWorkbook } from "./standard-workbook/read-standard-workbook";
import { isTaskWorkbook } from "./task-workbook/parse-task-workbook";

export type RecognisedKind =
  | { readonly kind: "task" | "standard" | "register" | "sample" }
  /** Tables of annexes 5 and 6: known, and their rows counted. */
  | { readonly kind: "disclosure" | "suggestions"; readonly good: number }
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
  const visible = sheets.filter((sheet) => !sheet.isHidden);
  for (const { kind, telling } of otherTables) {
    const rows = visible.map((sheet) => dataRowsBelow(sheet, telling));
    if (rows.some((count) => count !== null)) {
      return { kind, good: rows.reduce<number>((sum, count) => sum + (count ?? 0), 0) };
    }
  }
  return { kind: "unknown", why: whyUnknown(sheets) };
}

const otherTables = [
  { kind: "disclosure", telling: /^(主动公开|依申请公开|政策解读材料|建议提案办理|重点领域信息)/ },
  { kind: "suggestions", telling: /^(办结率|受理办结|办结平均时长)/ },
] as const;

const SEARCHED_ROWS = 30;

/** How many rows with a name and a number stand below a header with at least two of these headings. */
function dataRowsBelow({ rows }: SheetGrid, telling: RegExp): number | null {
  const header = rows
    .slice(0, SEARCHED_ROWS)
    .findIndex((row) => row.filter((cell) => telling.test(headingKey(cell))).length >= 2);
  if (header < 0) return null;
  return rows.slice(header + 1).filter((row) => {
    const texts = row.map(wordKey);
    const hasName = texts.some((text) => text !== "" && !/^[\d.%]+$/.test(text));
    return hasName && texts.some((text) => /^\d/.test(text)) && !texts.some((text) => /^(合计|总计|小计)$/.test(text));
  }).length;
}

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
