import type { ReadOutcome, ReadRequest } from "../../src-core/bridge";
import type { Job, WorkbookTools } from "./workbook-tools";

/** Reads the files that were named, or those that the person chooses, in a process of its own. */
export async function readWorkbooks(request: ReadRequest, tools: WorkbookTools, job: Job): Promise<ReadOutcome> {
  const paths = request.paths ?? (await chosenPaths(request.dialogTitle, tools));
  if (paths === null || job.signal.aborted) return { kind: "cancelled" };
  const stranger = paths.find((path) => !tools.granted.has(path));
  if (stranger !== undefined) {
    return { kind: "failed", message: `没有打开过这个文件：${stranger}。请用“导入”选择它，或把它拖到窗口里。` };
  }
  const { settings, readAs } = request;
  const reply = await tools.runner.run({ kind: "read", paths, settings, readAs }, job.onProgress, job.signal);
  if (job.signal.aborted) return { kind: "cancelled" };
  if (reply.kind === "read" || reply.kind === "failed") return reply;
  throw new Error(`a job to read was answered with ${reply.kind}`);
}

async function chosenPaths(title: string, { dialogs, granted }: WorkbookTools): Promise<readonly string[] | null> {
  const paths = await dialogs.askFiles(title);
  if (paths !== null) granted.grant(paths);
  return paths;
}
