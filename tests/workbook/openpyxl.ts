import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Python as Debian brings it, with python3-openpyxl: a reader and writer of workbooks that is not ours. */
const PYTHON = "/usr/bin/python3";

/** Runs a Python script; its standard output is JSON. */
export function python(script: string, ...args: readonly string[]): unknown {
  return JSON.parse(execFileSync(PYTHON, ["-c", script, ...args], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }));
}

/** A folder for the files of one test file, and a way to put bytes there. */
export function workFolder(): { put(name: string, bytes: Uint8Array | string): string; remove(): void; path: string } {
  const path = mkdtempSync(join(tmpdir(), "xunjian-"));
  return {
    path,
    put: (name, bytes) => {
      const file = join(path, name);
      writeFileSync(file, bytes);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
