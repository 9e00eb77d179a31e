import { mkdir, mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import { registerWorkbookSpec, sampleWorkbookSpec } from "../fixtures/golden-round";
import { jsonOf, runXunjian } from "./run-xunjian";

/** The built command line as a clerk's script meets it: exit status, standard output, standard error. */
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xunjian-process-"));
  await writeFile(join(folder, "台账 2020.xlsx"), await writeWorkbook(registerWorkbookSpec()));
  await writeFile(join(folder, "sample.xlsx"), await writeWorkbook(sampleWorkbookSpec()));
  await writeFile(join(folder, "broken.xlsx"), "PK but nothing else");
  await mkdir(join(folder, "a-folder"));
});

const run = (...args: readonly string[]) => runXunjian(args, folder);

test("says what each file is, goes on after those that cannot be read, and ends with 1", async () => {
  const files = ["台账 2020.xlsx", "sample.xlsx", "broken.xlsx", "gone.xlsx", "a-folder"];
  const reports = jsonOf(await run("check", ...files, "--json"), 1);
  const told = reports.map((r: { file: string; kind: string; good: number; problems: unknown[] }) => [
    r.file,
    r.kind,
    r.good,
    r.problems.length,
  ]);
  expect(told).toEqual([
    ["台账 2020.xlsx", "register", 1846, 0],
    ["sample.xlsx", "sample", 734, 0],
    ["broken.xlsx", "unknown", 0, 1],
    ["gone.xlsx", "unknown", 0, 1],
    ["a-folder", "unknown", 0, 1],
  ]);
});

test("ends with 0 where all is fine, and reads the standard that the program ships", async () => {
  const standards = resolve(import.meta.dirname, "../../resources/standards");
  const shipped = (await readdir(standards)).map((name) => join(standards, name));
  const reports = jsonOf(await run("check", "sample.xlsx", ...shipped, "--json"), 0);
  expect(reports.map((report: { kind: string }) => report.kind)).toEqual(["sample", ...shipped.map(() => "standard")]);
});

test("keeps standard output to the answer in Chinese, and ends with 1, for one faulty file", async () => {
  const { code, out, said } = await run("check", "broken.xlsx");
  expect([code, said]).toEqual([1, ""]);
  expect(out).toMatch(/^broken\.xlsx：无法识别的文件，有效 0 行，问题 1 处/);
});

test("ends with 2 and prints nothing to standard output for wrong use", async () => {
  for (const args of [["inspect"], ["check"], ["check", "sample.xlsx", "--jason"], ["merge", "sample.xlsx"], []]) {
    const { code, out } = await run(...args);
    expect([code, out], args.join(" ")).toEqual([2, ""]);
  }
});

test("ends with 2 where a file given as the standard is none", async () => {
  const lists = ["--register", "台账 2020.xlsx", "--sample", "sample.xlsx"];
  const { code, said } = await run("assign", ...lists, "--inspectors", "甲", "--out", "o", "--standard", "sample.xlsx");
  expect(code).toBe(2);
  expect(said).toContain("--standard sample.xlsx");
});

test("ends with 1 and names the place where the folder cannot be written", async () => {
  await writeFile(join(folder, "a-file"), "");
  const lists = ["--register", "台账 2020.xlsx", "--sample", "sample.xlsx"];
  const { code, said } = await run("assign", ...lists, "--inspectors", "甲", "--out", "a-file");
  expect(code).toBe(1);
  expect(said).toContain("任务分配表-2020Q1-甲.xlsx");
});

test("assigns again over its own output with the same result", async () => {
  const args = [
    "assign",
    "--register",
    "台账 2020.xlsx",
    "--sample",
    "sample.xlsx",
    "--inspectors",
    "张伟,张伟",
    "--out",
    "o",
  ];
  const first = jsonOf(await run(...args, "--json"), 0);
  const again = jsonOf(await run(...args, "--json"), 0);
  expect(again).toEqual(first);
  expect((await readdir(join(folder, "o"))).sort()).toEqual([
    "任务分配表-2020Q1-张伟-2.xlsx",
    "任务分配表-2020Q1-张伟.xlsx",
  ]);
});
