import { layOutHeader } from "../report/annex-header";
import type { AnnexCell, AnnexKey } from "../report/annex-table";
import type { TracedAnnex } from "../report/report-model";
import { annexName } from "./annex-references";
import type { PaperData, PaperRow } from "./paper-data";

/** Cells of each row by the names of `paperFields`, in the order of the printed columns. */
const columns = {
  sites: ["序号", "地区", "运行网站总数", "市级门户", "市级部门", "县级门户", "县级以下", "抽查网站数", "问题网站数"],
  problemSites: ["序号", "所属地方或部门", "网站名称", "突出问题", "网站标识码", "备注"],
  problemAccounts: ["序号", "所属地方或部门", "类型", "新媒体名称", "突出问题"],
  disclosure: ["序号", "部门", "总数", "政策解读", "建议提案", "重点领域", "已按时办结", "暂未办结"],
  suggestions: ["序号", "受理单位", "受理办结", "未办结", "办结率", "平均时长"],
  recheck: ["序号", "所属地方或部门", "类型", "名称", "原有问题", "复查结果"],
} as const;

/** The annexes as repeated parts of a template: one entry where an annex is printed, none where it is not. */
export function annexPaper(annexes: readonly TracedAnnex[]): PaperData {
  return {
    附件1: entry(annexes, "sites", sitesPaper),
    附件2: entry(annexes, "highScorers", ({ table }) => ({ 行: table.rows.map(bandRow) })),
    附件3: entry(annexes, "problemSites", ({ table }) => ({ 行: table.rows.map(rowOf(columns.problemSites)) })),
    附件4: entry(annexes, "problemAccounts", ({ table }) => ({ 行: table.rows.map(rowOf(columns.problemAccounts)) })),
    附件5: entry(annexes, "disclosure", ({ table }) => ({ 行: table.rows.map(rowOf(columns.disclosure)) })),
    附件6: entry(annexes, "suggestions", (annex) => ({ 组: suggestionGroups(annex) })),
    复查: entry(annexes, "recheck", ({ table }) => ({ 行: table.rows.map(rowOf(columns.recheck)) })),
  };
}

function entry(
  annexes: readonly TracedAnnex[],
  key: AnnexKey,
  rows: (annex: TracedAnnex) => PaperRow,
): readonly PaperRow[] {
  const annex = annexes.find((one) => one.key === key);
  const name = annexName(annexes, key);
  if (annex === undefined || name === "") return [];
  const { title, under = null } = annex.table;
  return [{ 附件号: name, 标题: title, 说明: under ?? "", ...rows(annex) }];
}

function rowOf(names: readonly string[]): (cells: readonly AnnexCell[]) => Record<string, string> {
  return (cells) => Object.fromEntries(names.map((name, index) => [name, cellText(cells[index])]));
}

/** The classes of cities have two columns that a single city's annex does not have: told by the header. */
function sitesPaper({ table }: TracedAnnex): PaperRow {
  const hasCities = layOutHeader(table.header).width === columns.sites.length;
  const names = hasCities ? columns.sites : columns.sites.filter((name) => !name.startsWith("市级"));
  const blank = hasCities ? {} : { 市级门户: "", 市级部门: "" };
  return {
    地区栏名: table.header[1]?.text ?? "",
    有市级: hasCities ? [{}] : [],
    行: table.rows.map((cells) => ({ ...blank, ...rowOf(names)(cells) })),
  };
}

/** A line break in a cell begins a new paragraph. */
function bandRow(cells: readonly AnnexCell[]): PaperRow {
  const paragraphs = cellText(cells[1])
    .split("\n")
    .map((文字) => ({ 文字 }));
  return { 得分: cellText(cells[0]), 名单: cellText(cells[1]), 段落: paragraphs };
}

/** Rows under the head of their group; those before the first head have none. */
function suggestionGroups({ table }: TracedAnnex): readonly PaperRow[] {
  const heads = table.sections ?? [];
  const first = heads[0]?.before ?? table.rows.length;
  const groups = heads.map(({ before, text }, index) => ({ text, from: before, to: heads[index + 1]?.before }));
  return [...(first > 0 ? [{ text: "", from: 0, to: first }] : []), ...groups].map(({ text, from, to }) => ({
    组名: text,
    行: table.rows.slice(from, to).map(rowOf(columns.suggestions)),
  }));
}

function cellText(cell: AnnexCell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}
