import { basename } from "node:path";
import type { FileReading } from "../../src-core/exchange/read-file";
import { standardWorkbook } from "../../src-core/exchange/standard-workbook/standard-workbook";
import { taskWorkbookSpec } from "../../src-core/exchange/task-workbook/task-workbook-spec";
import { annexWorkbookSpec } from "../../src-core/report/annex-workbook";
import { readFile } from "./read-file";
import { SaveError, saveFile } from "./save-file";
import type { FileToWrite, WorkbookJob, WorkbookReply } from "./workbook-job";
import { writeWorkbook } from "./write-workbook";

type Progress = (reply: Extract<WorkbookReply, { kind: "progress" }>) => void;
type FinalReply = Exclude<WorkbookReply, { kind: "progress" }>;

/** Does one job, file by file, and says before each file which one it is. */
export async function runJob(job: WorkbookJob, onProgress: Progress): Promise<FinalReply> {
  try {
    return job.kind === "read" ? await readAll(job, onProgress) : await writeAll(job.files, onProgress);
  } catch (error) {
    if (error instanceof SaveError) return { kind: "failed", message: error.message };
    return { kind: "failed", message: `处理文件时出错：${error instanceof Error ? error.message : String(error)}` };
  }
}

async function readAll(job: Extract<WorkbookJob, { kind: "read" }>, onProgress: Progress): Promise<FinalReply> {
  const { paths, settings, readAs } = job;
  const files: FileReading[] = [];
  for (const [done, path] of paths.entries()) {
    onProgress({ kind: "progress", done, total: paths.length, label: basename(path) });
    files.push(await readFile(path, { settings, readAs }));
  }
  onProgress({ kind: "progress", done: paths.length, total: paths.length, label: "" });
  return { kind: "read", files };
}

async function writeAll(files: readonly FileToWrite[], onProgress: Progress): Promise<FinalReply> {
  for (const [done, file] of files.entries()) {
    onProgress({ kind: "progress", done, total: files.length, label: basename(file.path) });
    await saveFile(file.path, await bytesOf(file.content));
  }
  onProgress({ kind: "progress", done: files.length, total: files.length, label: "" });
  return { kind: "written", paths: files.map(({ path }) => path) };
}

async function bytesOf(content: FileToWrite["content"]): Promise<Uint8Array> {
  switch (content.kind) {
    case "task":
      return writeWorkbook(taskWorkbookSpec(content.document));
    case "annex":
      return writeWorkbook(annexWorkbookSpec(content.table));
    case "standard":
      return content.as === "workbook"
        ? writeWorkbook(standardWorkbook(content.pack))
        : new TextEncoder().encode(`${JSON.stringify(content.pack, null, 2)}\n`);
    case "ledger":
      return new TextEncoder().encode(`${JSON.stringify(content.document)}\n`);
  }
}
