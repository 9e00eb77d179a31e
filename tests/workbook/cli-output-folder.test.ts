import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { jsonOf, runXunjian } from "./run-xunjian";

/** What the built command line does about a folder that already holds something, or cannot be written. */
let folder = "";
const lists = ["--register", "register.csv", "--sample", "sample.csv"];
const workbook = (name: string) => `o/任务分配表-2020Q1-${name}.xlsx`;
const run = (...args: readonly string[]) => runXunjian(args, folder);
const merge = (out: string, ...files: readonly string[]) =>
  run("merge", ...files, "--register", "register.csv", "--out", out, "--json");
const read = (...path: readonly string[]) => readFile(join(folder, ...path), "utf8");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xunjian-out-"));
  const rows = ["县一,3611280006", "县二,3611280007", "县三,3611280008"].map((row) => `${row},县级以下\n`).join("");
  for (const name of ["register.csv", "sample.csv"])
    await writeFile(join(folder, name), `网站名称,网站标识码,类别\n${rows}`);
  await writeFile(join(folder, "a-file"), "");
  jsonOf(await run("assign", ...lists, "--inspectors", "甲,乙", "--round", "2020Q1", "--out", "o", "--json"), 0);
});

test("prints the contract and ends with 1 where the folder for assignments is a file", async () => {
  const args = ["assign", ...lists, "--inspectors", "甲,乙", "--round", "2020Q1", "--out", "a-file", "--json"];
  const result = await run(...args);
  const answer = jsonOf(result, 1);
  expect(answer).toMatchObject({ round: "2020Q1", files: [], notices: [] });
  expect(answer.problems).toMatchObject([
    { file: join("a-file", "任务分配表-2020Q1-甲.xlsx"), code: "file-unwritable" },
  ]);
  expect(answer.problems[0].message).toContain("“a-file”或它的上级是一个文件，不是文件夹");
  expect(answer.problems[0].message).toContain("其后的 1 个文件也没有写出");
  expect(result.said).toContain("无法保存“任务分配表-2020Q1-甲.xlsx”");
});

test("prints the contract with its counts and ends with 1 where the folder for results is a file", async () => {
  const answer = jsonOf(await merge("a-file", workbook("甲"), workbook("乙")), 1);
  expect(answer).toMatchObject({ targets: 3, scored: 0, conflicts: [], summary: { missing: 3 } });
  expect(answer.files.map((file: { problems: unknown[] }) => file.problems)).toEqual([[], []]);
  expect(answer.problems).toMatchObject([{ file: join("a-file", "ledger.json"), code: "file-unwritable" }]);
});

test("merges the same and then more files into one folder without a word or a copy", async () => {
  for (const files of [["甲"], ["甲"], ["乙", "甲"]]) {
    const result = await merge("more", ...files.map(workbook));
    jsonOf(result, 0);
    expect(result.said).not.toContain("ledger");
  }
  jsonOf(await merge("more", "more/ledger.json"), 0);
  expect((await readdir(join(folder, "more"))).sort()).toEqual(["annexes", "ledger.json", "summary.json"]);
});

test("keeps a copy of the ledger it replaces, and says so, where that held what is not merged now", async () => {
  jsonOf(await merge("fewer", workbook("甲")), 0);
  const former = await read("fewer", "ledger.json");
  const result = await merge("fewer", workbook("乙"));
  jsonOf(result, 0);
  expect(result.said).toContain("已另存为 ledger.上次.json");
  expect(await read("fewer", "ledger.上次.json")).toBe(former);
  const second = await read("fewer", "ledger.json");
  expect(second).not.toBe(former);
  jsonOf(await merge("fewer", workbook("甲")), 0);
  expect(await read("fewer", "ledger.上次.json")).toBe(former);
  expect(await read("fewer", "ledger.上次-2.json")).toBe(second);
});

test("writes nothing over files of others and ends with 1", async () => {
  await mkdir(join(folder, "theirs/annexes"), { recursive: true });
  for (const name of ["ledger.json", "annexes/附件1.xlsx"]) await writeFile(join(folder, "theirs", name), "mine");
  const answer = jsonOf(await merge("theirs", workbook("甲")), 1);
  expect(answer.problems).toMatchObject([
    { file: join("theirs", "ledger.json"), code: "file-exists" },
    { file: join("theirs", "annexes", "附件1.xlsx"), code: "file-exists" },
  ]);
  expect([await read("theirs/ledger.json"), await read("theirs/annexes/附件1.xlsx")]).toEqual(["mine", "mine"]);
  expect((await readdir(join(folder, "theirs"))).sort()).toEqual(["annexes", "ledger.json"]);
});

test("replaces results of the app, which stand with a summary but without a ledger", async () => {
  jsonOf(await merge("shown", workbook("甲")), 0);
  await mkdir(join(folder, "app/annexes"), { recursive: true });
  await writeFile(join(folder, "app/summary.json"), await read("shown", "summary.json"));
  await writeFile(join(folder, "app/annexes/附件1.xlsx"), "printed by the app");
  jsonOf(await merge("app", workbook("甲")), 0);
  expect(await read("app/annexes/附件1.xlsx")).not.toBe("printed by the app");
});

test("writes no results where every file is refused, whatever is given", async () => {
  const shipped = JSON.parse(await readFile("resources/standards/guoban-2019.json", "utf8"));
  await writeFile(join(folder, "other.json"), JSON.stringify({ ...shipped, id: "elsewhere" }));
  const given = ["--standard", "other.json", "--round", "2020Q1", "--sample", "sample.csv"];
  const answer = jsonOf(await merge("refused", workbook("甲"), workbook("乙"), ...given), 1);
  expect(answer).toMatchObject({ targets: 0, scored: 0, summary: null });
  expect(answer.files[0].problems).toMatchObject([{ code: "standard-differs" }]);
  await expect(readdir(join(folder, "refused"))).rejects.toThrow("ENOENT");
});
