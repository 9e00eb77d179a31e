import { extname, join } from "node:path";
import type { SaveOutcome } from "../../src-core/bridge";
import type { FileToWrite, WorkbookReply } from "../workbook/workbook-job";
import { distinctNames } from "./file-names";
import type { Job, WorkbookTools } from "./workbook-tools";

export type Content = FileToWrite["content"];
export const cancelled = { kind: "cancelled" } as const;

/**
 * One file where the person says. The ending of the name that was proposed is put behind a name without it.
 *
 * @param title of the dialog
 */
export async function saveWhereAsked(
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

/** Files of a folder that the person chooses, one a content. */
export async function saveInFolder(
  title: string,
  names: readonly string[],
  contents: readonly Content[],
  tools: WorkbookTools,
  job: Job,
): Promise<SaveOutcome> {
  const paths = await askPaths(title, distinctNames(names), tools);
  if (paths === null) return cancelled;
  const files = contents.flatMap((content, i) => {
    const path = paths[i];
    return path === undefined ? [] : [{ path, content }];
  });
  return write(files, tools, job);
}

/**
 * Asks for a folder, and once more where files of these names stand in it.
 *
 * @returns the path of each name; null where the person would not
 */
export async function askPaths(
  title: string,
  names: readonly string[],
  { dialogs, fileExists }: Pick<WorkbookTools, "dialogs" | "fileExists">,
): Promise<readonly string[] | null> {
  const folder = await dialogs.askFolder(title);
  if (folder === null) return null;
  const paths = names.map((name) => join(folder, name));
  const existing = paths.filter((path) => fileExists(path)).length;
  const question = `文件夹里已有 ${existing} 个同名文件，是否替换？`;
  return existing > 0 && !(await dialogs.confirmReplace(question)) ? null : paths;
}

async function write(files: readonly FileToWrite[], tools: WorkbookTools, job: Job): Promise<SaveOutcome> {
  const reply = await writtenFiles(files, tools, job);
  return reply.kind === "written" ? { kind: "saved", paths: reply.paths } : reply;
}

type Written = Extract<WorkbookReply, { kind: "written" | "failed" }> | typeof cancelled;

/** Writes files in the workbook process; what was written may be shown afterwards. */
export async function writtenFiles(files: readonly FileToWrite[], tools: WorkbookTools, job: Job): Promise<Written> {
  if (job.signal.aborted) return cancelled;
  const reply = await tools.runner.run({ kind: "write", files }, job.onProgress, job.signal);
  if (job.signal.aborted) return cancelled;
  if (reply.kind === "failed") return reply;
  if (reply.kind !== "written") throw new Error(`a job to write was answered with ${reply.kind}`);
  tools.granted.grant(reply.paths);
  return reply;
}
