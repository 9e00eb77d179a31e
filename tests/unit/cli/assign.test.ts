import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { FileReading, SampleRow } from "../../../src-core/exchange/read-file";
import { roundId } from "../../../src-core/units";
import { runCli } from "../../../src-main/cli/run-cli";
import type { WorkbookRunner } from "../../../src-main/workbook/workbook-job";
import { anAccount, aRecord, aRound, aSite, aTask } from "../../fixtures/builders";
import { aCommandLine, aFolder, officeFiles, withOffice } from "./fake-context";

const sites = ["9901010001", "9901010002", "9902000001"].map((code, index) => aSite({ code, order: index + 1 }));
const register = {
  kind: "register",
  content: { kind: "register", targets: [...sites, anAccount()], stopped: [] },
} as const;
const row = (code: string): SampleRow => ({
  kind: "site",
  code,
  platform: null,
  handle: null,
  name: null,
  owner: null,
  sheet: "网站",
  cell: "A3",
});
const sample = (rows: readonly SampleRow[], title = "2020年第一季度抽查名单"): Partial<FileReading> => ({
  kind: "sample",
  content: { kind: "sample", rows, title },
});
const drawn = sample(sites.map((site) => row(site.code)));

async function assigned(files: Record<string, Partial<FileReading>>, names: string, out: string, ...more: string[]) {
  const line = aCommandLine({ ...officeFiles, "r.xlsx": register, "s.xlsx": drawn, ...files });
  const lists = ["--register", "r.xlsx", "--sample", "s.xlsx"];
  const result = await line.run(
    "assign",
    ...lists,
    "--inspectors",
    names,
    "--out",
    out,
    ...withOffice,
    "--json",
    ...more,
  );
  const documents = result.written.flatMap(({ content }) => (content.kind === "task" ? [content.document] : []));
  return { ...result, documents, answer: result.out === "" ? null : JSON.parse(result.out) };
}

test("writes an assignment workbook an inspector and answers with the contract", async () => {
  const out = await aFolder();
  const { code, answer, documents } = await assigned({}, "甲,乙", out);
  expect(code).toBe(0);
  expect(answer).toEqual({
    round: "2020Q1",
    files: [
      { file: join(out, "任务分配表-2020Q1-甲.xlsx"), inspector: "甲", targets: 2 },
      { file: join(out, "任务分配表-2020Q1-乙.xlsx"), inspector: "乙", targets: 1 },
    ],
    problems: [],
    notices: [],
  });
  expect(documents.map(({ kind, round, records }) => [kind, round.name, round.sample.length, records])).toEqual([
    ["assignment", "2020年第一季度", 3, []],
    ["assignment", "2020年第一季度", 3, []],
  ]);
});

test("gives two people of one name different ids and files, the same ones on every run", async () => {
  const out = await aFolder();
  const first = await assigned({}, "张伟，张伟", out);
  const again = await assigned({}, "张伟,张伟", out);
  const ids = first.documents.map((document) => document.inspector.id);
  expect(new Set(ids).size).toBe(2);
  expect(again.documents).toEqual(first.documents);
  expect(first.answer.files[1].file).toBe(join(out, "任务分配表-2020Q1-张伟-2.xlsx"));
});

test("gives a person the same id wherever in the list they stand", async () => {
  const idsOf = async (names: string) =>
    (await assigned({}, names, await aFolder())).documents.map(({ inspector }) => [inspector.name, inspector.id]);
  const both = await idsOf("甲,乙");
  expect(await idsOf("乙,甲")).toEqual([...both].reverse());
  const [first, second] = await idsOf("张伟,张伟");
  expect(await idsOf("甲,张伟,张伟")).toEqual([both[0], first, second]);
});

test("names those whom no target was left for, and ends with 0", async () => {
  const { code, answer, said } = await assigned({}, "甲,乙,丙,丁", await aFolder());
  expect(code).toBe(0);
  expect(answer.files).toHaveLength(3);
  expect(answer.notices).toMatchObject([{ file: "s.xlsx", value: "丁", code: "inspector-without-targets" }]);
  expect(said).toContain("丁没有分到");
});

test("names an earlier workbook of the round that it did not write, but not one of another round", async () => {
  const out = await aFolder();
  const [left, other] = ["2020Q1-丙", "2020Q1-别的"].map((name) => join(out, `任务分配表-${name}.xlsx`));
  if (left === undefined || other === undefined) throw new Error("two files");
  for (const path of [left, other]) await writeFile(path, "x");
  const task = (id: string): Partial<FileReading> => ({
    kind: "assignment",
    content: { kind: "task", document: aTask({ round: aRound({ id: roundId(id) }), records: [aRecord()] }) },
  });
  const { code, answer, said } = await assigned({ [left]: task("2020Q1"), [other]: task("2019Q4") }, "甲", out);
  expect(code).toBe(0);
  expect(answer.notices).toMatchObject([{ file: left, value: "张三", code: "file-left-over" }]);
  expect(said).toContain(`提示  ${left}  这是以前分给张三的本轮任务分配表`);
  expect(said).toContain("还有别的表格，没有改动：任务分配表-2020Q1-别的.xlsx");
});

test("answers with what was written before a file that could not be", async () => {
  const { context } = aCommandLine({ ...officeFiles, "r.xlsx": register, "s.xlsx": drawn });
  const said: string[] = [];
  const out: string[] = [];
  const runner: WorkbookRunner = {
    run: async (job, onProgress, signal) => {
      if (job.kind === "read") return context.runner.run(job, onProgress, signal);
      onProgress({ done: 1, total: 3, label: "乙" });
      return { kind: "failed", message: "磁盘空间不足" };
    },
  };
  const lists = ["--register", "r.xlsx", "--sample", "s.xlsx", "--inspectors", "甲,乙,丙", "--out", await aFolder()];
  const streams = { say: (text: string) => said.push(text), out: (text: string) => out.push(text) };
  const code = await runCli({ ...context, ...streams, runner }, ["assign", ...lists, ...withOffice, "--json"]);
  const answer = JSON.parse(out.join(""));
  expect(code).toBe(1);
  expect(answer.files.map((file: { inspector: string }) => file.inspector)).toEqual(["甲"]);
  expect(answer.problems).toMatchObject([
    { file: expect.stringContaining("乙"), code: "file-unwritable", message: expect.stringContaining("1 个文件") },
  ]);
  expect(said).toContain("磁盘空间不足");
});

test("hands out the good rows of a sample and ends with 1 where a row is not in the register", async () => {
  const files = { "s.xlsx": sample([row("9901010001"), row("9909999999")]) };
  const { code, answer } = await assigned(files, "甲", await aFolder());
  expect(code).toBe(1);
  expect(answer.files).toMatchObject([{ inspector: "甲", targets: 1 }]);
  expect(answer.problems).toMatchObject([{ file: "s.xlsx", sheet: "网站", cell: "A3", code: "target-unknown" }]);
});

test("takes the round that is given before the one in the title", async () => {
  const { answer } = await assigned({}, "甲", await aFolder(), "--round", "2020q2");
  expect(answer.round).toBe("2020Q2");
});

test("takes the quarter of today and says so where the sample does not say its period", async () => {
  const files = { "s.xlsx": sample([row("9901010001")], "抽查名单") };
  const { code, answer, said, written } = await assigned(files, "甲", await aFolder());
  expect([code, answer.round, written.length]).toEqual([0, "2026Q4", 1]);
  expect(said).toContain("--round");
});

test("ends with 1 and writes nothing where no target is left", async () => {
  const { code, answer, written } = await assigned(
    { "s.xlsx": sample([]) },
    "甲",
    await aFolder(),
    "--round",
    "2020Q1",
  );
  expect([code, written]).toEqual([1, []]);
  expect(answer.problems).toMatchObject([{ file: "s.xlsx", code: "nothing-to-assign" }]);
});

test("replaces its own blank workbook, but not one that somebody began to fill in", async () => {
  const out = await aFolder();
  const [own, filled] = ["甲", "乙"].map((name) => join(out, `任务分配表-2020Q1-${name}.xlsx`));
  if (own === undefined || filled === undefined) throw new Error("two files");
  for (const path of [own, filled, join(out, "别的.xlsx")]) await writeFile(path, "x");
  const task = (records: readonly ReturnType<typeof aRecord>[]): Partial<FileReading> => ({
    kind: "assignment",
    content: { kind: "task", document: aTask({ records }) },
  });
  const { code, answer, said } = await assigned({ [own]: task([]), [filled]: task([aRecord()]) }, "甲,乙", out);
  expect(code).toBe(1);
  expect(answer.files.map((file: { inspector: string }) => file.inspector)).toEqual(["甲"]);
  expect(answer.problems).toMatchObject([{ file: filled, code: "file-exists" }]);
  expect(said).toContain("别的.xlsx");
});

test("ends with 1 and hands out nothing where a list is not what it was given for, or cannot be read", async () => {
  const wrongKind = await assigned({ "r.xlsx": drawn }, "甲", await aFolder());
  expect([wrongKind.code, wrongKind.written]).toEqual([1, []]);
  expect(wrongKind.answer.problems).toMatchObject([{ file: "r.xlsx", code: "kind-unexpected", value: "sample" }]);
  const unread: Partial<FileReading> = {
    problems: [{ code: "file-encrypted", sheet: "", cell: "", column: "", value: "", expected: "" }],
  };
  const encrypted = await assigned({ "s.xlsx": unread }, "甲", await aFolder());
  expect(encrypted.code).toBe(1);
  expect(encrypted.answer).toMatchObject({ files: [], problems: [{ file: "s.xlsx", code: "file-encrypted" }] });
});
