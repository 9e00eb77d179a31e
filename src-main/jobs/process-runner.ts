import { setImmediate } from "node:timers/promises";
import type { WorkbookReply, WorkbookRunner } from "../workbook/workbook-job";
import { parseReply } from "./worker-reply";

/** A process that takes one job as its first message and answers with replies. */
export interface WorkerProcess {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number) => void): void;
  /** Bytes it holds now, buffers included; 0 where that is not known. */
  memory(): number;
  kill(): void;
}

/** When a process is given up. */
export interface RunnerLimits {
  /** Milliseconds without a word: a file that makes a parser run in circles. */
  readonly stalledAfter: number;
  /** Bytes: a file that unpacks to more than any province's workbook. */
  readonly memory: number;
}

const usualLimits: RunnerLimits = { stalledAfter: 120_000, memory: 1536 * 1024 * 1024 };

/** Milliseconds between two looks at the process's memory. */
const LOOK_EVERY = 200;

const messages = {
  stopped: "已停止。已经写好的文件保留，没有写了一半的文件。",
  stalled: "表格处理超过 2 分钟没有进展，已停止。请逐个文件再试，找出有问题的那一个。",
  tooLarge: "文件内容过大，超出内存限制，已停止。请逐个文件再试，找出过大的那一个。",
  strange: "表格处理进程的回复无法识别，已停止。请重新启动程序后再试。",
  died: (code: number) =>
    `表格处理进程意外结束（${code}），可能是文件过大或已损坏。请逐个文件再试；已经写好的文件不受影响。`,
} as const;

/** Runs each job in a process of its own, which is killed when it is stopped, says nothing more or grows too large. */
export function processRunner(start: () => WorkerProcess, limits: RunnerLimits = usualLimits): WorkbookRunner {
  return {
    async run(job, onProgress, signal) {
      if (signal.aborted) return failed(messages.stopped);
      const worker = start();
      const answer = awaitAnswer(worker, onProgress, signal, limits);
      worker.postMessage(job);
      try {
        return await answer;
      } finally {
        worker.kill();
      }
    },
  };
}

function awaitAnswer(
  worker: WorkerProcess,
  onProgress: Parameters<WorkbookRunner["run"]>[1],
  signal: AbortSignal,
  limits: RunnerLimits,
): Promise<WorkbookReply> {
  const { promise, resolve, reject } = deferred<WorkbookReply>();
  const watch = watchdog(limits.stalledAfter, () => resolve(failed(messages.stalled)));
  const look = setInterval(() => {
    if (worker.memory() > limits.memory) resolve(failed(messages.tooLarge));
  }, LOOK_EVERY);
  const stop = (): void => resolve(failed(messages.stopped));
  signal.addEventListener("abort", stop);
  let isAnswering = false; // a process ends after its answer, while that is still being parsed
  worker.onExit((code) => {
    if (!isAnswering) resolve(failed(messages.died(code)));
  });
  worker.onMessage((raw) => {
    watch.restart();
    const kind = kindOf(raw);
    isAnswering ||= kind !== "progress";
    parseReply(raw, () => setImmediate()).then((reply) => {
      if (reply === null) resolve(failed(messages.strange));
      else if (reply.kind === "progress") onProgress({ done: reply.done, total: reply.total, label: reply.label });
      else resolve(reply);
    }, reject);
  });
  return promise.finally(() => {
    watch.end();
    clearInterval(look);
    signal.removeEventListener("abort", stop);
  });
}

function failed(message: string): WorkbookReply {
  return { kind: "failed", message };
}

function kindOf(raw: unknown): unknown {
  return typeof raw === "object" && raw !== null && "kind" in raw ? raw.kind : undefined;
}

function watchdog(after: number, onStalled: () => void): { restart(): void; end(): void } {
  let timer = setTimeout(onStalled, after);
  return {
    restart() {
      clearTimeout(timer);
      timer = setTimeout(onStalled, after);
    },
    end: () => clearTimeout(timer),
  };
}

/** `Promise.withResolvers`, which Node 20 does not have yet. */
function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
