import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { jsonOf, runXunjian } from "./run-xunjian";

/** What the built command line does about a folder that already holds something, and about the office's own template. */
let folder = "";
const run = (...args: readonly string[]) => runXunjian(args, folder);
const at = (...path: readonly string[]) => join(folder, ...path);
const report = (out: string, ...more: readonly string[]) =>
  run("report", "--ledger", "merged/ledger.json", "--out", out, ...more, "--json");
const names = ["annexes/附件1.xlsx", "annexes/附件2.xlsx", "annexes/附件3.xlsx", "annexes/附件4.xlsx"];
const written = (out: string, ...annexes: readonly string[]) =>
  [...annexes, "circular.docx", "数字来源.xlsx", "figures.json"].map((name) => join(out, name));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xunjian-report-"));
  const rows = ["县一,3611280006", "县二,3611280007"].map((row) => `${row},县级以下\n`).join("");
  for (const name of ["register.csv", "sample.csv"]) await writeFile(at(name), `网站名称,网站标识码,类别\n${rows}`);
  await writeFile(at("five.csv"), "部门,主动公开信息总数,政策解读材料,建议提案办理,重点领域信息\n省审计厅,7,1,,2\n");
  const lists = ["--register", "register.csv", "--sample", "sample.csv", "--inspectors", "甲", "--round", "2020Q1"];
  jsonOf(await run("assign", ...lists, "--out", "tasks", "--json"), 0);
  await merge("merged");
}, 60_000);

async function merge(out: string) {
  const args = ["merge", "tasks/任务分配表-2020Q1-甲.xlsx", "--register", "register.csv", "--out", out, "--json"];
  return jsonOf(await run(...args), 0);
}

test("writes into a new folder, marked as a draft while nothing has come back", async () => {
  const answer = jsonOf(await report("new"), 0);
  expect(answer).toMatchObject({ round: "2020Q1", draft: "还缺 2 个", problems: [], notices: [] });
  expect(answer.written).toEqual(written("new", ...names));
  const xml = strFromU8(unzipSync(await readFile(at("new/circular.docx")))["word/document.xml"] ?? new Uint8Array());
  expect(xml).toContain("（草稿：还缺 2 个）");
});

test("replaces its own files, and those annexes that a merge wrote there, in any turn", async () => {
  await merge("both");
  for (const turn of [1, 2]) {
    const args = ["report", "--ledger", "both/ledger.json", "--out", "both", "--json"];
    expect(jsonOf(await run(...args), 0).written, `turn ${turn}`).toEqual(written("both", ...names));
    await merge("both");
  }
});

test("writes nothing, and ends with 1, over a circular that somebody edited", async () => {
  jsonOf(await report("edited"), 0);
  await appendFile(at("edited/circular.docx"), "edited");
  const before = await readFile(at("edited/figures.json"), "utf8");
  const answer = jsonOf(await report("edited", "--disclosure", "five.csv"), 1);
  expect(answer.written).toEqual([]);
  expect(answer.problems).toMatchObject([{ file: join("edited", "circular.docx"), code: "file-exists" }]);
  expect(answer.problems[0].message).toContain("写出以后被改过，没有覆盖");
  expect(await readFile(at("edited/figures.json"), "utf8")).toBe(before);
  expect(await readdir(at("edited/annexes"))).toHaveLength(4);
});

test("writes nothing, and ends with 1, over files of others", async () => {
  await mkdir(at("theirs/annexes"), { recursive: true });
  for (const name of ["figures.json", "annexes/附件2.xlsx"]) await writeFile(at("theirs", name), "mine");
  const answer = jsonOf(await report("theirs"), 1);
  expect(answer.problems).toMatchObject([
    { file: join("theirs", "annexes", "附件2.xlsx"), code: "file-exists" },
    { file: join("theirs", "figures.json"), code: "file-exists" },
  ]);
  expect(await readFile(at("theirs/figures.json"), "utf8")).toBe("mine");
  expect((await readdir(at("theirs"))).sort()).toEqual(["annexes", "figures.json"]);
});

test("writes over what a report that was stopped halfway left behind", async () => {
  jsonOf(await report("stopped"), 0);
  const half = { ...JSON.parse(await readFile(at("stopped/figures.json"), "utf8")), files: [] };
  await writeFile(at("stopped/figures.json"), JSON.stringify(half));
  await rm(at("stopped/数字来源.xlsx"));
  expect(jsonOf(await report("stopped"), 0).written).toEqual(written("stopped", ...names));
});

test("names an annex of an earlier report that is not written any more, and leaves it", async () => {
  const first = jsonOf(await report("fewer", "--disclosure", "five.csv"), 0);
  expect(first.written).toContain(join("fewer", "annexes", "附件5.xlsx"));
  const second = jsonOf(await report("fewer"), 0);
  expect(second.notices).toMatchObject([{ file: join("fewer", "annexes/附件5.xlsx"), code: "file-left-over" }]);
  expect(await readdir(at("fewer/annexes"))).toContain("附件5.xlsx");
});

test("answers with the contract, and ends with 1, where the folder is a file", async () => {
  await writeFile(at("a-file"), "");
  const answer = jsonOf(await report("a-file"), 1);
  expect(answer).toMatchObject({ round: "2020Q1", written: [] });
  expect(answer.problems).toMatchObject([{ file: join("a-file", "figures.json"), code: "file-unwritable" }]);
});

/** The circular that was written is a Word document like any other: with a field in it, it is a template. */
async function templateOf(words: string): Promise<Uint8Array> {
  jsonOf(await report("plain"), 0);
  const parts = unzipSync(await readFile(at("plain/circular.docx")));
  const body = `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace("<w:body>", `<w:body>${body}`);
  return zipSync({ ...parts, "word/document.xml": strToU8(xml) });
}

test("fills a template of the office's own", async () => {
  await writeFile(at("own.docx"), await templateOf("本次抽查{网站抽查数}家"));
  jsonOf(await report("own", "--template", "own.docx"), 0);
  const xml = strFromU8(unzipSync(await readFile(at("own/circular.docx")))["word/document.xml"] ?? new Uint8Array());
  expect(xml).toContain("本次抽查2家");
});

test("writes nothing, and names field and place, where a template has a field that does not exist", async () => {
  await writeFile(at("wrong.docx"), await templateOf("本次抽查{网站抽查书}家"));
  const answer = jsonOf(await report("wrong", "--template", "wrong.docx"), 1);
  expect(answer.problems).toMatchObject([{ file: "wrong.docx", code: "template-faulty", value: "{网站抽查书}" }]);
  expect(answer.problems[0].message).toMatch(/^模板正文第 1 段/);
  expect(await readdir(folder)).not.toContain("wrong");
});

test("ends with 2 and says why where the template is no Word document", async () => {
  await writeFile(at("text.docx"), "not a document");
  const result = await report("none", "--template", "text.docx");
  expect([result.code, result.out]).toEqual([2, ""]);
  expect(result.said).toContain("--template text.docx 不能用作通报模板");
});
