import { createHash } from "node:crypto";
import { basename } from "node:path";
import { fieldListWorkbook } from "../../src-core/circular/field-list-workbook";
import type { FileReading } from "../../src-core/exchange/read-file";
import { standardWorkbook } from "../../src-core/exchange/standard-workbook/standard-workbook";
import { taskWorkbookSpec } from "../../src-core/exchange/task-workbook/task-workbook-spec";
import { annexWorkbookSpec } from "../../src-core/report/annex-workbook";
import { figureWorkbookSpec } from "../../src-core/report/figure-workbook";
import type { HashedFile } from "../../src-core/signing/issued-circular";
import { fillJob, templateJob } from "../paper/paper-jobs";
import { readFile } from "./read-file";
import { SaveError, saveFile } from "./save-file";
import type { FileToWrite, WorkbookJob, WorkbookReply } from "./workbook-job";
import { writeWorkbook } from "./write-workbook";

type Progress = (reply: Extract<WorkbookReply, { kind: "progress" }>) => void;
type FinalReply = Exclude<WorkbookReply, { kind: "progress" }>;

/** Does one job, file by file, and says before each file which one it is. */
export async function runJob(job: WorkbookJob, onProgress: Progress): Promise<FinalReply> {
  try {
    switch (job.kind) {
      case "read":
        return await readAll(job, onProgress);
      case "write":
        return await writeAll(job.files, onProgress);
      case "fill":
        return fillJob(job);
      case "template":
        return await templateJob(job.path, job.fields);
    }
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
  const papers: HashedFile[] = [];
  for (const [done, file] of files.entries()) {
    onProgress({ kind: "progress", done, total: files.length, label: basename(file.path) });
    const bytes = await bytesOf(file.content);
    await saveFile(file.path, bytes);
    papers.push({ name: basename(file.path), hash: createHash("sha256").update(bytes).digest("hex") });
  }
  onProgress({ kind: "progress", done: files.length, total: files.length, label: "" });
  return { kind: "written", paths: files.map(({ path }) => path), papers };
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
    case "figures":
      return writeWorkbook(figureWorkbookSpec(content.listing));
    case "fieldList":
      return writeWorkbook(fieldListWorkbook(content.fields));
    case "bytes":
      return content.bytes;
    case "ledger":
      return new TextEncoder().encode(`${JSON.stringify(content.document)}\n`);
  }
}
