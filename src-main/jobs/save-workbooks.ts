import type { StandardForm } from "../../src-core/bridge";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import type { AnnexTable } from "../../src-core/report/annex-table";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { annexFileName, standardFileName, taskFileName } from "./file-names";
import { type Content, saveInFolder, saveWhereAsked } from "./save-files";
import type { Job, WorkbookTools } from "./workbook-tools";

/** 任务分配表, one an inspector, into a folder that the person chooses. */
export function saveAssignments(documents: readonly TaskDocument[], tools: WorkbookTools, job: Job) {
  return saveInFolder(
    "选择存放任务分配表的文件夹",
    documents.map(taskFileName),
    documents.map(taskContent),
    tools,
    job,
  );
}

/** 附件1.xlsx …, drafts as 附件1（草稿）.xlsx …, into a folder that the person chooses. */
export function saveAnnexes(annexes: readonly AnnexTable[], tools: WorkbookTools, job: Job) {
  const contents = annexes.map((table): Content => ({ kind: "annex", table }));
  return saveInFolder("选择存放附件的文件夹", annexes.map(annexFileName), contents, tools, job);
}

/** 评分表 where the person says; several (of several rounds) into one folder. */
export async function saveScoreWorkbooks(documents: readonly TaskDocument[], tools: WorkbookTools, job: Job) {
  const [only, ...more] = documents;
  if (only === undefined || more.length > 0) {
    const names = documents.map(taskFileName);
    return saveInFolder("选择存放评分表的文件夹", names, documents.map(taskContent), tools, job);
  }
  return saveWhereAsked("导出评分表", taskFileName(only), taskContent(only), tools, job);
}

/** A standard as a workbook or as JSON, where the person says. */
export function saveStandard(pack: StandardPack, as: StandardForm, tools: WorkbookTools, job: Job) {
  return saveWhereAsked("导出检查标准", standardFileName(pack, as), { kind: "standard", pack, as }, tools, job);
}

function taskContent(document: TaskDocument): Content {
  return { kind: "task", document };
}
