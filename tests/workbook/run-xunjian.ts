import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { expect } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const given = process.env.XUNJIAN_CLI;
/** The built command line. */
export const xunjianScript = given ?? resolve(ROOT, "out/cli/cli.js");
let built: Promise<CommandResult> | null = null;

export interface CommandResult {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

/** Runs the built command line in a process of its own. */
export async function runXunjian(args: readonly string[], cwd: string): Promise<CommandResult> {
  // As a person runs it, once: that builds it where its sources have changed.
  if (given === undefined) {
    built ??= runCommand(process.execPath, [resolve(ROOT, "scripts/xunjian.mjs"), "--help"], ROOT);
    const { code, said } = await built;
    if (code !== 0) throw new Error(`xunjian --help：${code}\n${said}`);
  }
  return runCommand(process.execPath, [xunjianScript, ...args], cwd);
}

export function runCommand(command: string, args: readonly string[], cwd: string): Promise<CommandResult> {
  return new Promise((done) => {
    const child = execFile(command, [...args], { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, out, said) => {
      if (error !== null && child.exitCode === null) done({ code: null, out, said: `${said}${error.message}` });
      else done({ code: child.exitCode, out, said });
    });
  });
}

/** Runs a Python script with openpyxl; the set-up (scripts/setup) installs python3-openpyxl. */
export async function runPython(args: readonly string[], cwd: string): Promise<CommandResult> {
  for (const python of ["python3", "/usr/bin/python3"]) {
    const probe = await runCommand(python, ["-c", "import openpyxl"], cwd);
    if (probe.code === 0) return runCommand(python, args, cwd);
  }
  throw new Error("没有带 openpyxl 的 Python：请安装 python3-openpyxl");
}

/** The printed JSON of a command that ended as expected; what it said to people is shown where it did not. */
export function jsonOf(result: CommandResult, code: number) {
  expect(result.code, result.said || result.out).toBe(code);
  return JSON.parse(result.out);
}
