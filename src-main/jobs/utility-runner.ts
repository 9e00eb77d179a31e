import { app, utilityProcess } from "electron";
import type { Log } from "../log";
import type { WorkbookRunner } from "../workbook/workbook-job";
import { processRunner, type WorkerProcess } from "./process-runner";

/**
 * Workbooks are parsed in a utility process, off the main process's thread and memory. Its size is watched from here:
 * V8's own limit is not taken from `execArgv` by utility processes, and would not count unpacked buffers.
 */
export function utilityRunner(modulePath: string, log: Log): WorkbookRunner {
  return processRunner(() => startUtility(modulePath, log));
}

function startUtility(modulePath: string, log: Log): WorkerProcess {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: "表格处理",
    stdio: ["ignore", "ignore", "pipe"],
  });
  child.stderr?.on("data", (chunk: Buffer) => log("warn", `workbook process: ${chunk.toString("utf8").trimEnd()}`));
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => child.on("message", listener),
    onExit: (listener) => child.on("exit", listener),
    memory: () => memoryOf(child.pid),
    kill: () => child.kill(),
  };
}

function memoryOf(pid: number | undefined): number {
  const kilobytes = app.getAppMetrics().find((each) => each.pid === pid)?.memory.workingSetSize ?? 0;
  return kilobytes * 1024;
}
