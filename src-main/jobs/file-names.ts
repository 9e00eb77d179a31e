import type { StandardForm } from "../../src-core/bridge";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import type { AnnexTable } from "../../src-core/report/annex-table";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { versionInFileName } from "../../src-core/standard/version-name";

const documentNames = { assignment: "任务分配表", score: "评分表" } as const;

/** What a workbook's name is made of. */
export interface NamedTask {
  readonly kind: TaskDocument["kind"];
  readonly round: Pick<TaskDocument["round"], "id">;
  readonly inspector: Pick<TaskDocument["inspector"], "name">;
}

/** Longer names make paths that Windows and WPS cannot open. Counted in characters. */
const MAX_PART = 60;

/**
 * The name of an inspector's workbook.
 *
 * @example taskFileName(assignment) //=> "任务分配表-2020Q1-检查员甲.xlsx"
 */
export function taskFileName({ kind, round, inspector }: NamedTask): string {
  return `${documentNames[kind]}-${round.id}-${safePart(inspector.name)}.xlsx`;
}

/**
 * The name of an annex; a draft never takes the name, and so the place, of a final one.
 *
 * @example annexFileName(annex) //=> "附件1.xlsx"
 * @example annexFileName({ ...annex, draft: "还缺 19 个" }) //=> "附件1（草稿）.xlsx"
 */
export function annexFileName({ no, draft = null }: AnnexTable): string {
  return draft === null ? `附件${no}.xlsx` : `附件${no}（草稿）.xlsx`;
}

const DRAFT = "（草稿）";

/** What the names of a report's files are made of. */
export interface NamedReport {
  readonly annexes: readonly AnnexTable[];
  /** 通报, 更正说明; of a draft 通报（草稿） */
  readonly paperName: string;
}

/**
 * The beginning of the names of a circular and of the list of its figures; a draft never takes the place of a final one.
 *
 * @example reportFileNames({ annexes: [], paperName: "通报" }) //=> { paper: "通报", figures: "数字来源" }
 */
export function reportFileNames({ annexes, paperName }: NamedReport): {
  readonly paper: string;
  readonly figures: string;
} {
  const name = safePart(paperName);
  const isDraft = name.endsWith(DRAFT) || annexes.some(({ draft = null }) => draft !== null);
  const paper = isDraft && !name.endsWith(DRAFT) ? `${name}${DRAFT}` : name;
  return { paper, figures: isDraft ? `数字来源${DRAFT}` : "数字来源" };
}

/**
 * The name of a standard.
 *
 * @example standardFileName(pack, "workbook") //=> "检查标准-政府网站检查指标-第2版.xlsx"
 * @example standardFileName(pack, "json") //=> "guoban-2019-v2.json"
 */
export function standardFileName({ id, title, version }: StandardPack, as: StandardForm): string {
  return as === "json"
    ? `${id}-v${version}.json`
    : `检查标准-${safePart(title)}-${versionInFileName({ version })}.xlsx`;
}

/**
 * A person's words as part of a file name on any system.
 *
 * @example safePart("王/伟 (二处).") //=> "王_伟 (二处)"
 */
export function safePart(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them in names
  const safe = text.replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, "_").trim();
  const short = [...safe]
    .slice(0, MAX_PART)
    .join("")
    .replace(/[. ]+$/, "");
  return short === "" ? "未命名" : short;
}

/**
 * Makes names differ, as two people may share one: the second gets -2. Case does not tell files apart on Windows.
 *
 * @example distinctNames(["a.xlsx", "A.xlsx"]) //=> ["a.xlsx", "A-2.xlsx"]
 */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const free = firstFree(name, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/\.xlsx$/, "");
  let candidate = name;
  for (let n = 2; taken.has(candidate.toLowerCase()); n++) candidate = `${stem}-${n}.xlsx`;
  return candidate;
}
