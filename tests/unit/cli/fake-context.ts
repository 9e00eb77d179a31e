import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { contentHash } from "../../../src-core/content-hash";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { utcDay } from "../../../src-core/standard/confirmation-words";
import type { CliContext } from "../../../src-main/cli/cli-context";
import { runCli } from "../../../src-main/cli/run-cli";
import type { FileToWrite, WorkbookJob, WorkbookReply } from "../../../src-main/workbook/workbook-job";
import { SMALL_SETTINGS } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";

/** A command line whose files are readings that a test names; nothing is read, what would be written is kept. */
export function aCommandLine(
  readings: Readonly<Record<string, Partial<FileReading>>>,
  templates: Readonly<Record<string, WorkbookReply>> = {},
) {
  const out: string[] = [];
  const said: string[] = [];
  const written: FileToWrite[] = [];
  const jobs: WorkbookJob[] = [];
  const context: CliContext = {
    runner: {
      run: async (job) => {
        jobs.push(job);
        if (job.kind === "read")
          return { kind: "read", files: job.paths.map((path) => readingOf(path, readings[path])) };
        if (job.kind === "fill") return { kind: "filled", bytes: new TextEncoder().encode(JSON.stringify(job.data)) };
        if (job.kind === "template") return templates[job.path] ?? { kind: "failed", message: "找不到这个文件。" };
        written.push(...job.files);
        const papers = job.files.map(({ path, content }) => ({
          name: basename(path),
          hash: contentHash(content.kind),
        }));
        return { kind: "written", paths: job.files.map((file) => file.path), papers };
      },
    },
    resources: "/nowhere",
    out: (text) => out.push(text),
    say: (text) => said.push(text),
    progress: () => undefined,
    signal: new AbortController().signal,
    today: "2026-11-24",
    sayDay: utcDay,
  };
  const run = async (...args: readonly string[]) => {
    const code = await runCli(context, args);
    return { code, out: out.join("\n"), said: said.join("\n"), written, jobs };
  };
  return { context, run };
}

/** The office's data as files of the command line. */
export const officeFiles: Readonly<Record<string, Partial<FileReading>>> = {
  "office.json": { content: { kind: "settings", settings: SMALL_SETTINGS } },
  "standard.json": { kind: "standard", content: { kind: "standard", pack: SMALL_PACK, base: null } },
};
export const withOffice = ["--settings", "office.json", "--standard", "standard.json"] as const;

function readingOf(path: string, given: Partial<FileReading> | undefined): FileReading {
  const unread = { code: "file-unreadable", sheet: "", cell: "", column: "", value: "", expected: "" } as const;
  return {
    name: path,
    path,
    hash: path,
    kind: "unknown",
    good: 0,
    content: { kind: "nothing" },
    problems: given === undefined ? [unread] : [],
    notices: [],
    ...given,
  };
}

export function aFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "xunjian-cli-"));
}
