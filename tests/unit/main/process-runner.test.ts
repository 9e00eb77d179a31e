import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { processRunner, type WorkerProcess } from "../../../src-main/jobs/process-runner";
import type { WorkbookJob } from "../../../src-main/workbook/workbook-job";

const job: WorkbookJob = { kind: "read", paths: ["/a.xlsx"], settings: null, readAs: null };
const limits = { stalledAfter: 1000, memory: 100 };
const reading = {
  name: "a.xlsx",
  path: "/a.xlsx",
  hash: "",
  kind: "unknown",
  good: 0,
  content: { kind: "nothing" },
  problems: [],
  notices: [],
};

const nothingYet: readonly unknown[] = [];

/** A process that does what the test says. */
function aWorker() {
  const told: { message?: (message: unknown) => void; exit?: (code: number) => void } = {};
  const worker = {
    sent: nothingYet,
    kills: 0,
    bytes: 0,
    say: (message: unknown) => told.message?.(message),
    exit: (code: number) => told.exit?.(code),
  };
  const process: WorkerProcess = {
    postMessage(message) {
      worker.sent = [...worker.sent, message];
    },
    onMessage(listener) {
      told.message = listener;
    },
    onExit(listener) {
      told.exit = listener;
    },
    memory: () => worker.bytes,
    kill() {
      worker.kills++;
    },
  };
  return { worker, process };
}

function aRun() {
  const { worker, process } = aWorker();
  const progress = vi.fn();
  const controller = new AbortController();
  const answer = processRunner(() => process, limits).run(job, progress, controller.signal);
  return { worker, progress, controller, answer };
}

describe("a process that answers", () => {
  test("gets the job, reports progress, and is killed once its answer is there", async () => {
    const { worker, progress, answer } = aRun();
    expect(worker.sent).toEqual([job]);
    worker.say({ kind: "progress", done: 1, total: 2, label: "a.xlsx" });
    worker.say({ kind: "read", files: [reading] });
    expect(await answer).toEqual({ kind: "read", files: [reading] });
    expect(progress.mock.calls).toEqual([[{ done: 1, total: 2, label: "a.xlsx" }]]);
    expect(worker.kills).toBe(1);
  });

  test("is believed when it ends right after its answer, before that is parsed", async () => {
    const { worker, answer } = aRun();
    worker.say({ kind: "read", files: [reading, reading, reading] });
    worker.exit(0);
    expect((await answer).kind).toBe("read");
  });

  test.each([
    undefined,
    "read",
    { kind: "read", files: [{ ...reading, more: 1 }] },
    { kind: "read", files: "none" },
    { kind: "written" },
    { kind: "other" },
  ])("is not believed when it says %j", async (message) => {
    const { worker, answer } = aRun();
    worker.say(message);
    expect(await answer).toEqual({ kind: "failed", message: expect.stringContaining("无法识别") });
    expect(worker.kills).toBe(1);
  });
});

describe("a process that does not answer", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("fails the job with its exit code when it dies", async () => {
    const { worker, answer } = aRun();
    worker.exit(133);
    expect(await answer).toEqual({ kind: "failed", message: expect.stringContaining("意外结束（133）") });
  });

  test("is killed when the job is stopped", async () => {
    const { worker, controller, answer } = aRun();
    controller.abort();
    expect((await answer).kind).toBe("failed");
    expect(worker.kills).toBe(1);
  });

  test("is never started when the job was stopped before", async () => {
    const start = vi.fn();
    const answer = await processRunner(start, limits).run(job, vi.fn(), AbortSignal.abort());
    expect(answer.kind).toBe("failed");
    expect(start).not.toHaveBeenCalled();
  });

  test("is killed after saying nothing for too long, counted from its last word", async () => {
    const { worker, answer } = aRun();
    vi.advanceTimersByTime(900);
    worker.say({ kind: "progress", done: 0, total: 1, label: "a.xlsx" });
    vi.advanceTimersByTime(900);
    expect(worker.kills).toBe(0);
    vi.advanceTimersByTime(100);
    expect(await answer).toEqual({ kind: "failed", message: expect.stringContaining("没有进展") });
    expect(worker.kills).toBe(1);
  });

  test("is killed when it takes more memory than it may", async () => {
    const { worker, answer } = aRun();
    worker.bytes = 101;
    vi.advanceTimersByTime(200);
    expect(await answer).toEqual({ kind: "failed", message: expect.stringContaining("内存") });
    expect(worker.kills).toBe(1);
  });
});
