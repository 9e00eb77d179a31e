import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect } from "vitest";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import { goldenInspectorNames, registerWorkbookSpec, sampleWorkbookSpec } from "../fixtures/golden-round";
import { handRows } from "./hand-job";
import { jsonOf, runPython, runXunjian } from "./run-xunjian";

interface Assigned {
  readonly files: readonly { readonly file: string; readonly inspector: string; readonly targets: number }[];
  readonly problems: readonly unknown[];
}

/** The golden round before it is merged: its lists, what `assign` answered, and twelve workbooks filled by openpyxl. */
export interface GoldenByHand {
  readonly folder: string;
  readonly assigned: Assigned;
  /** Relative to the folder, as all that the command line is told. */
  readonly scores: readonly string[];
}

/** A colleague without the app: the lists as workbooks, `assign`, and each assignment workbook filled in a spreadsheet. */
export async function goldenByHand(): Promise<GoldenByHand> {
  const folder = await mkdtemp(join(tmpdir(), "xunjian-golden-"));
  await writeFile(join(folder, "register.xlsx"), await writeWorkbook(registerWorkbookSpec()));
  await writeFile(join(folder, "sample.xlsx"), await writeWorkbook(sampleWorkbookSpec()));
  const lists = ["--register", "register.xlsx", "--sample", "sample.xlsx"];
  const names = ["--inspectors", goldenInspectorNames.join(","), "--out", "assignments"];
  const assigned: Assigned = jsonOf(await runXunjian(["assign", ...lists, ...names, "--json"], folder), 0);
  const workbooks = assigned.files.map((file) => file.file);
  await writeFile(join(folder, "job.json"), JSON.stringify({ workbooks, out: "scores", targets: handRows() }));
  const filled = await runPython([resolve(import.meta.dirname, "fill-by-hand.py"), "job.json"], folder);
  expect(filled.code, filled.said).toBe(0);
  return { folder, assigned, scores: workbooks.map((path) => path.replace("assignments", "scores")) };
}

/** `merge` of some of the workbooks; the answer. */
export async function mergeByHand(folder: string, files: readonly string[], out: string) {
  const result = await runXunjian(["merge", ...files, "--register", "register.xlsx", "--out", out, "--json"], folder);
  return jsonOf(result, 0);
}
