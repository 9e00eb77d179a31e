import { basename } from "node:path";
import type { FileReading } from "../../src-core/exchange/read-file";
import type { WorkbookJob, WorkbookReply, WorkbookRunner } from "./workbook-job";

type ReadJob = Extract<WorkbookJob, { kind: "read" }>;

/** So many files may bring the process down before the job is given up: something else is wrong then. */
const MOST_FATAL = 5;

/**
 * Keeps one fatal file (it needs more memory than the process may have, or never ends) from taking the others with it: the
 * file at which the process died is told as unreadable, and the rest is read again without it.
 */
export function survivingRunner(runner: WorkbookRunner): WorkbookRunner {
  return {
    run: (job, onProgress, signal) =>
      job.kind === "read" ? readWithoutFatal(runner, job, onProgress, signal) : runner.run(job, onProgress, signal),
  };
}

async function readWithoutFatal(
  runner: WorkbookRunner,
  job: ReadJob,
  onProgress: Parameters<WorkbookRunner["run"]>[1],
  signal: AbortSignal,
): Promise<WorkbookReply> {
  const fatal = new Map<string, FileReading>();
  const { paths } = job;
  for (;;) {
    const rest = paths.filter((path) => !fatal.has(path));
    let at: string | undefined;
    const reply = await runner.run(
      { ...job, paths: rest },
      (progress) => {
        at = rest[progress.done];
        onProgress({ ...progress, done: progress.done + fatal.size, total: paths.length });
      },
      signal,
    );
    if (reply.kind === "read") return { kind: "read", files: inOrder(paths, rest, reply.files, fatal) };
    if (reply.kind !== "failed" || signal.aborted || at === undefined || fatal.size >= MOST_FATAL) return reply;
    fatal.set(at, fatalReading(at, reply.message));
  }
}

function inOrder(
  paths: readonly string[],
  rest: readonly string[],
  files: readonly FileReading[],
  fatal: ReadonlyMap<string, FileReading>,
): readonly FileReading[] {
  const read = new Map(rest.map((path, index) => [path, files[index]]));
  return paths.flatMap((path) => fatal.get(path) ?? read.get(path) ?? []);
}

function fatalReading(path: string, message: string): FileReading {
  const problem = { code: "file-unreadable", sheet: "", cell: "", column: "", value: "", expected: message } as const;
  return {
    name: basename(path),
    path,
    hash: "",
    kind: "unknown",
    good: 0,
    content: { kind: "nothing" },
    problems: [problem],
    notices: [],
  };
}
