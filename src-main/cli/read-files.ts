import { basename } from "node:path";
import type { Problem } from "../../src-core/exchange/problem";
import type { FileReading } from "../../src-core/exchange/read-file";
import type { OfficeSettings } from "../../src-core/register/settings";
import type { HashedFile } from "../../src-core/signing/issued-circular";
import { SaveError } from "../workbook/save-file";
import type { FileToWrite } from "../workbook/workbook-job";
import { type CliContext, JobFailure } from "./cli-context";
import { cliProblem, type JsonFileProblem } from "./file-report";

export interface ReadHow {
  readonly settings: OfficeSettings | null;
  readonly readAs: "sample" | "register" | null;
}

/**
 * Reads files in the workbook process, in the order given. A file that brings the process down costs only itself: the
 * others are read without it, and it is a reading with a problem like any file that cannot be read.
 *
 * @throws JobFailure when the person stopped it
 */
export async function readFiles(
  context: CliContext,
  paths: readonly string[],
  how: ReadHow,
): Promise<readonly FileReading[]> {
  const reply = await context.runner.run(
    { kind: "read", paths, ...how },
    ({ done, total, label }) => context.progress("读取", done, total, label),
    context.signal,
  );
  if (reply.kind === "read" && reply.files.length === paths.length) return reply.files;
  const message = reply.kind === "failed" ? reply.message : "读取文件的进程没有给出结果";
  if (context.signal.aborted) throw new JobFailure(message);
  const [only, ...others] = paths;
  if (only === undefined) return [];
  if (others.length === 0) return [unreadable(only, message)];
  const middle = Math.ceil(paths.length / 2);
  const first = await readFiles(context, paths.slice(0, middle), how);
  return [...first, ...(await readFiles(context, paths.slice(middle), how))];
}

function unreadable(path: string, message: string): FileReading {
  const problem: Problem = { code: "file-unreadable", sheet: "", cell: "", column: "", value: "", expected: message };
  const content = { kind: "nothing" } as const;
  return { name: basename(path), path, hash: "", kind: "unknown", good: 0, content, problems: [problem], notices: [] };
}

/** Reads one file; see readFiles. */
export async function readOne(context: CliContext, path: string, how: ReadHow): Promise<FileReading> {
  const [reading] = await readFiles(context, [path], how);
  if (reading === undefined) throw new JobFailure(`没有读到 ${path}`);
  return reading;
}

export interface WrittenFiles {
  readonly paths: readonly string[];
  /** The same files by their content. */
  readonly papers: readonly HashedFile[];
  /** The file that could not be written; nothing after it was. */
  readonly problems: readonly JsonFileProblem[];
}

/**
 * Writes files in the workbook process, in the order given, each whole or not at all. Ends at the first that cannot be
 * written, which is said and answered.
 *
 * @throws JobFailure when the person stopped it
 */
export async function writeFiles(context: CliContext, files: readonly FileToWrite[]): Promise<WrittenFiles> {
  const paths = files.map((file) => file.path);
  let whole = 0;
  const reply = await context.runner.run(
    { kind: "write", files },
    ({ done, total, label }) => {
      whole = done;
      context.progress("写出", done, total, label);
    },
    context.signal,
  );
  if (reply.kind === "written") return { paths: reply.paths, papers: reply.papers, problems: [] };
  const message = reply.kind === "failed" ? reply.message : "写文件的进程没有给出结果";
  if (context.signal.aborted) throw new JobFailure(message);
  const [failed = "", ...after] = paths.slice(whole);
  return { paths: paths.slice(0, whole), papers: [], problems: [unwritable(context, failed, message, after.length)] };
}

/**
 * A file that could not be written, said on standard error at once: people read there why a command came to nothing.
 *
 * @param after how many files were to follow it
 */
export function unwritable(context: CliContext, file: string, why: string, after = 0): JsonFileProblem {
  context.say(why);
  const rest = after === 0 ? "" : `${why.endsWith("。") ? "" : "。"}其后的 ${after} 个文件也没有写出。`;
  return cliProblem(file, "file-unwritable", `${why}${rest}`);
}

/** Why a file could not be saved, as a problem; [] where it is. */
export async function saved(
  context: CliContext,
  path: string,
  saving: Promise<void>,
): Promise<readonly JsonFileProblem[]> {
  try {
    await saving;
    return [];
  } catch (error) {
    if (error instanceof SaveError) return [unwritable(context, path, error.message)];
    throw error;
  }
}
