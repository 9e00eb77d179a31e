import { type ChildProcess, fork } from "node:child_process";
import { survivingRunner } from "./surviving-runner";
import { type WorkbookReply, type WorkbookRunner, workbookReplySchema } from "./workbook-job";

export interface ForkRunnerOptions {
  /** The built `workbook-process.js`. */
  readonly script: string;
  /** Of JavaScript objects; a province's register takes a fiftieth. */
  readonly memoryMegabytes?: number;
  readonly timeoutMs?: number;
}

const MEMORY_MB = 2048;
const TIMEOUT_MS = 15 * 60_000;

/**
 * Runs workbook jobs in a child process each, for plain Node: the command line and tests. A file that brings the process
 * down is told as unreadable; the others are read all the same.
 */
export function forkRunner(options: ForkRunnerOptions): WorkbookRunner {
  return survivingRunner({
    run: (job, onProgress, signal) => {
      if (signal.aborted) return Promise.resolve(CANCELLED);
      const memory = options.memoryMegabytes ?? MEMORY_MB;
      const child = fork(options.script, [], {
        serialization: "advanced",
        execArgv: [`--max-old-space-size=${memory}`],
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      });
      child.send(job);
      return answerOf(child, onProgress, signal, options.timeoutMs ?? TIMEOUT_MS);
    },
  });
}

const CANCELLED = { kind: "failed", message: "已取消" } as const;

/** The final reply of a child, or why there is none. The child is gone when this resolves. */
function answerOf(
  child: ChildProcess,
  onProgress: Parameters<WorkbookRunner["run"]>[1],
  signal: AbortSignal,
  timeoutMs: number,
): Promise<WorkbookReply> {
  return new Promise((resolve) => {
    let label = "";
    let reply: WorkbookReply | null = null;
    const stop = (message: string): void => {
      reply ??= { kind: "failed", message };
      child.kill("SIGKILL");
    };
    const cancel = (): void => stop(CANCELLED.message);
    const timer = setTimeout(
      () => stop(`${during(label)}超过 ${Math.ceil(timeoutMs / 60_000)} 分钟没有完成，已停止`),
      timeoutMs,
    );
    signal.addEventListener("abort", cancel);
    child.on("message", (raw) => {
      const message = workbookReplySchema.safeParse(raw);
      if (!message.success) return stop(`${during(label)}收到的结果不符合约定：${message.error.message}`);
      if (message.data.kind !== "progress") reply ??= message.data;
      else {
        label = message.data.label;
        const { done, total } = message.data;
        onProgress({ done, total, label });
      }
    });
    child.on("error", (error) => stop(`无法启动处理表格的进程：${error.message}`));
    child.on("close", () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      resolve(reply ?? { kind: "failed", message: `${during(label)}进程意外退出，可能是文件异常或内存不足` });
    });
  });
}

function during(label: string): string {
  return label === "" ? "处理表格时" : `处理“${label}”时`;
}
