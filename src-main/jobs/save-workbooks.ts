import { extname, join } from "node:path";
import type { SaveOutcome, StandardForm } from "../../src-core/bridge";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import type { AnnexTable } from "../../src-core/report/annex-table";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import type { FileToWrite } from "../workbook/workbook-job";
import { annexFileName, distinctNames, standardFileName, taskFileName } from "./file-names";
import type { Job, WorkbookTools } from "./workbook-tools";

type Content = FileToWrite["content"];
const cancelled: SaveOutcome = { kind: "cancelled" };

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

/** The ending of the name that was proposed is put behind a name without it. */
async function saveWhereAsked(
  title: string,
  name: string,
  content: Content,
  tools: WorkbookTools,
  job: Job,
): Promise<SaveOutcome> {
  const chosen = await tools.dialogs.askSaveFile(title, name);
  if (chosen === null) return cancelled;
  const path = extname(chosen).toLowerCase() === extname(name) ? chosen : `${chosen}${extname(name)}`;
  // The system has asked about the name that was typed, not about the one with the ending put behind it.
  const isUnasked = path !== chosen && tools.fileExists(path);
  if (isUnasked && !(await tools.dialogs.confirmReplace(`“${path}”已经存在，是否替换？`))) return cancelled;
  return write([{ path, content }], tools, job);
}

function taskContent(document: TaskDocument): Content {
  return { kind: "task", document };
}

async function saveInFolder(
  title: string,
  names: readonly string[],
  contents: readonly Content[],
  tools: WorkbookTools,
  job: Job,
): Promise<SaveOutcome> {
  const folder = await tools.dialogs.askFolder(title);
  if (folder === null) return cancelled;
  const paths = distinctNames(names).map((name) => join(folder, name));
  const existing = paths.filter((path) => tools.fileExists(path)).length;
  const question = `文件夹里已有 ${existing} 个同名文件，是否替换？`;
  if (existing > 0 && !(await tools.dialogs.confirmReplace(question))) return cancelled;
  const files = contents.flatMap((content, i) => {
    const path = paths[i];
    return path === undefined ? [] : [{ path, content }];
  });
  return write(files, tools, job);
}

async function write(files: readonly FileToWrite[], tools: WorkbookTools, job: Job): Promise<SaveOutcome> {
  if (job.signal.aborted) return cancelled;
  const reply = await tools.runner.run({ kind: "write", files }, job.onProgress, job.signal);
  if (job.signal.aborted) return cancelled;
  if (reply.kind === "failed") return reply;
  if (reply.kind !== "written") throw new Error(`a job to write was answered with ${reply.kind}`);
  tools.granted.grant(reply.paths);
  return { kind: "saved", paths: reply.paths };
}
