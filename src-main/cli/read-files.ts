import type { FileReading } from "../../src-core/exchange/read-file";
import type { OfficeSettings } from "../../src-core/register/settings";
import type { FileToWrite } from "../workbook/workbook-job";
import { type CliContext, JobFailure } from "./cli-context";

/**
 * Reads files in the workbook process, in the order given.
 *
 * @throws JobFailure when the process died or was stopped; a file that cannot be read is a reading with a problem
 */
export async function readFiles(
  context: CliContext,
  paths: readonly string[],
  how: { readonly settings: OfficeSettings | null; readonly readAs: "sample" | "register" | null },
): Promise<readonly FileReading[]> {
  const reply = await context.runner.run(
    { kind: "read", paths, ...how },
    ({ done, total, label }) => context.progress("读取", done, total, label),
    context.signal,
  );
  if (reply.kind === "read" && reply.files.length === paths.length) return reply.files;
  throw new JobFailure(reply.kind === "failed" ? reply.message : "读取文件的进程没有给出结果");
}

/** Reads one file; see readFiles. */
export async function readOne(
  context: CliContext,
  path: string,
  how: Parameters<typeof readFiles>[2],
): Promise<FileReading> {
  const [reading] = await readFiles(context, [path], how);
  if (reading === undefined) throw new JobFailure(`没有读到 ${path}`);
  return reading;
}

/**
 * Writes files in the workbook process, each whole or not at all.
 *
 * @throws JobFailure when one could not be written
 */
export async function writeFiles(context: CliContext, files: readonly FileToWrite[]): Promise<readonly string[]> {
  const reply = await context.runner.run(
    { kind: "write", files },
    ({ done, total, label }) => context.progress("写出", done, total, label),
    context.signal,
  );
  if (reply.kind === "written") return reply.paths;
  throw new JobFailure(reply.kind === "failed" ? reply.message : "写文件的进程没有给出结果");
}
