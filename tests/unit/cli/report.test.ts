import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CircularInFile } from "../../../src-core/circular/circular-settings";
import type { FileReading, LedgerDocument } from "../../../src-core/exchange/read-file";
import type { AnswerRecord } from "../../../src-core/merge/answer-record";
import { storeLedger } from "../../../src-core/merge/ledger";
import type { DisclosureRow } from "../../../src-core/report/department-rows";
import { divisionCode } from "../../../src-core/units";
import type { WorkbookReply } from "../../../src-main/workbook/workbook-job";
import { anAccount, aRound, aSite, SMALL_SETTINGS } from "../../fixtures/builders";
import { aDisclosureRow } from "../circular/some-input";
import { ledgerOf, vetoAnswers } from "../report/some-results";
import { aCommandLine, aFolder } from "./fake-context";

const site = aSite({ siteClass: "cityDepartment" });
const account = anAccount();
const stale = { "account-stale": { kind: "conditions", ids: ["two-weeks"] } } as const;
const whole = [...vetoAnswers(site), ...vetoAnswers(account, stale)];

function ledgerFile(records: readonly AnswerRecord[] = whole): Partial<FileReading> {
  const document: LedgerDocument = {
    format: "xunjian-ledger",
    formatVersion: 1,
    round: aRound({ sample: [site.id, account.id] }),
    register: [site, account],
    ledger: storeLedger(ledgerOf(records)),
  };
  return { kind: "ledger", good: records.length, content: { kind: "ledger", document } };
}

function settingsFile(circular: CircularInFile | null, settings = SMALL_SETTINGS): Partial<FileReading> {
  return { content: { kind: "settings", settings, circular } };
}

function disclosureFile(name: string, ...rows: readonly Partial<DisclosureRow>[]): Partial<FileReading> {
  const source = { file: name, hash: name, sheet: "Sheet1", cell: "A3" };
  const own = rows.map((row) => aDisclosureRow({ source, ...row }));
  return { kind: "disclosure", good: own.length, content: { kind: "disclosure", rows: own } };
}

interface Given {
  readonly files?: Readonly<Record<string, Partial<FileReading>>>;
  readonly templates?: Readonly<Record<string, WorkbookReply>>;
  readonly args?: readonly string[];
}

async function reported({ files = {}, templates = {}, args = [] }: Given = {}) {
  const out = await aFolder();
  const line = aCommandLine({ "ledger.json": ledgerFile(), ...files }, templates);
  const result = await line.run("report", "--ledger", "ledger.json", ...args, "--out", out, "--json");
  const fill = result.jobs.flatMap((job) => (job.kind === "fill" ? [job.data] : []))[0];
  const written = result.written.map(({ path, content }) => ({ name: path.slice(out.length + 1), content }));
  const answer = result.out === "" ? null : JSON.parse(result.out);
  const figures = async () => JSON.parse(await readFile(join(out, "figures.json"), "utf8"));
  return { ...result, folder: out, answer, written, fill, figures };
}

test("writes annexes as they are numbered, the circular, the listing and at last figures.json, from a ledger alone", async () => {
  const { code, answer, written, folder, figures } = await reported();
  expect(code).toBe(0);
  const annexes = [1, 2, 3, 4].map((no) => `annexes/附件${no}.xlsx`);
  expect(written.map(({ name }) => name)).toEqual([...annexes, "circular.docx", "数字来源.xlsx"]);
  expect(answer).toMatchObject({ round: "2020Q1", draft: null, files: [], problems: [], notices: [] });
  expect(answer.written).toEqual(
    [...annexes, "circular.docx", "数字来源.xlsx", "figures.json"].map((name) => join(folder, name)),
  );
  const document = await figures();
  expect(document).toMatchObject({ format: "xunjian-figures", round: { id: "2020Q1" }, draft: null });
  expect(document.files.map((file: { name: string }) => file.name)).toEqual(written.map(({ name }) => name));
  expect(document.figures.find(({ id }: { id: string }) => id === "accounts.problems")).toMatchObject({
    field: "新媒体问题数",
    text: "1",
    unit: "个",
    basis: { kind: "targets", ids: [account.id] },
  });
});

test("opens a failed target in figures.json down to the answer, its inspector and its file", async () => {
  const { figures } = await reported();
  const { rows } = await figures();
  const row = rows.find(({ id }: { id: string }) => id === account.id);
  expect(row).toMatchObject({ name: account.name, outcome: "单项否决", files: ["0.xlsx"] });
  expect(row.findings).toMatchObject([{ item: "account-stale", inspector: "inspector-1", files: ["0.xlsx"] }]);
  expect(rows.find(({ id }: { id: string }) => id === site.id)).toMatchObject({ outcome: "合格", findings: [] });
});

test("marks annexes, listing and circular as drafts, and ends with 0, while results are missing", async () => {
  const { code, answer, written, fill, figures } = await reported({
    files: { "ledger.json": ledgerFile(vetoAnswers(site)) },
  });
  expect(code).toBe(0);
  expect(answer.draft).toBe("还缺 1 个");
  const drafts = written.flatMap(({ content }) => (content.kind === "annex" ? [content.table.draft] : []));
  expect(drafts).toEqual(["还缺 1 个", "还缺 1 个", "还缺 1 个", "还缺 1 个"]);
  const titles = written.flatMap(({ content }) => (content.kind === "figures" ? [content.listing.title] : []));
  expect(titles).toEqual(["2020年第一季度通报数字来源（草稿：还缺 1 个）"]);
  expect(fill?.标题).toMatch(/^（草稿：还缺 1 个）/);
  expect((await figures()).draft).toBe("还缺 1 个");
});

test("writes nothing and names the place where a text of the settings has a field that does not exist", async () => {
  const circular = { experience: [{ heading: "甲", text: "抽查{网站抽查书}家" }] };
  const { code, answer, written, folder } = await reported({
    files: { "s.json": settingsFile(circular) },
    args: ["--settings", "s.json"],
  });
  expect(code).toBe(1);
  expect(answer.problems).toMatchObject([{ file: "s.json", code: "text-faulty", value: "{网站抽查书}" }]);
  expect(answer.problems[0].message).toContain("二、经验做法：");
  expect([written, answer.written, await readdir(folder)]).toEqual([[], [], []]);
});

test("writes nothing and names the place where the template has a field that does not exist", async () => {
  const fault = { field: "{网站抽查书}", place: "正文第 3 段", message: "没有这个字段" };
  const templates = { "t.docx": { kind: "template", name: "t.docx", template: "", faults: [fault] } } as const;
  const { code, answer, written, folder } = await reported({ templates, args: ["--template", "t.docx"] });
  expect(code).toBe(1);
  expect(answer.problems).toEqual([
    {
      file: "t.docx",
      sheet: "",
      cell: "",
      value: "{网站抽查书}",
      code: "template-faulty",
      message: "模板正文第 3 段：没有这个字段",
    },
  ]);
  expect([written, await readdir(folder)]).toEqual([[], []]);
});

test("ends with 2 and says why where the template cannot be read", async () => {
  const { code, out, said } = await reported({ args: ["--template", "gone.docx"] });
  expect([code, out]).toEqual([2, ""]);
  expect(said).toContain("--template gone.docx 不能用作通报模板：找不到这个文件");
});

test("fills the office's own template", async () => {
  const templates = { "t.docx": { kind: "template", name: "t.docx", template: "b3du", faults: [] } } as const;
  const { code, jobs } = await reported({ templates, args: ["--template", "t.docx"] });
  expect(code).toBe(0);
  expect(jobs.flatMap((job) => (job.kind === "fill" ? [job.template] : []))).toEqual(["b3du"]);
});

test("writes nothing and ends with 1 where --ledger is no ledger", async () => {
  const { code, answer, written } = await reported({ files: { "ledger.json": disclosureFile("x") } });
  expect(code).toBe(1);
  expect(answer).toMatchObject({
    round: null,
    written: [],
    problems: [{ file: "ledger.json", code: "kind-unexpected" }],
  });
  expect(written).toEqual([]);
});

test("takes what the settings say of the circular, and the rest as it is by default", async () => {
  const circular = { issuer: "示例省政府办公厅", rateDecimals: 0 } as const;
  const { fill, figures } = await reported({
    files: { "s.json": settingsFile(circular) },
    args: ["--settings", "s.json"],
  });
  expect(fill).toMatchObject({ 发文机关: "示例省政府办公厅", 新媒体合格率: "0%" });
  expect(fill?.主送机关).toContain("人民政府");
  expect((await figures()).figures.find(({ id }: { id: string }) => id === "accounts.passRate").text).toBe("0%");
});

test("ends with 2 where the settings are another office's", async () => {
  const other = {
    ...SMALL_SETTINGS,
    province: { ...SMALL_SETTINGS.province, code: divisionCode("980000"), name: "外省" },
  };
  const { code, said } = await reported({
    files: { "s.json": settingsFile(null, other) },
    args: ["--settings", "s.json"],
  });
  expect(code).toBe(2);
  expect(said).toContain("--settings s.json 是外省的单位设置，ledger.json 是示例省的");
});

test("ends with 2 where a day is said to be both a holiday and a working day", async () => {
  const calendar = { holidays: ["2020-01-23"], workdays: ["2020-01-23"] };
  const { code, said } = await reported({
    files: { "s.json": settingsFile({ calendar }) },
    args: ["--settings", "s.json"],
  });
  expect(code).toBe(2);
  expect(said).toContain("2020-01-23 既是放假又是上班");
});

test("prints annex 5 from several departments' files, once for a row that stands in two of them", async () => {
  const files = {
    "a.xlsx": disclosureFile("a.xlsx", { id: "省甲厅", department: "省甲厅", total: 3 }),
    "b.xlsx": disclosureFile("b.xlsx", { id: "省乙局", department: "省乙局", total: 9 }),
  };
  const { code, answer, written } = await reported({ files, args: ["--disclosure", "a.xlsx", "b.xlsx", "a.xlsx"] });
  expect(code).toBe(0);
  expect(answer.files.map(({ file, kind }: { file: string; kind: string }) => [file, kind])).toEqual([
    ["a.xlsx", "disclosure"],
    ["b.xlsx", "disclosure"],
    ["a.xlsx", "disclosure"],
  ]);
  const five = written.find(({ name }) => name === "annexes/附件5.xlsx")?.content;
  expect(five?.kind === "annex" ? five.table.rows.map((row) => row.slice(0, 3)) : null).toEqual([
    [1, "省乙局", 9],
    [2, "省甲厅", 3],
  ]);
});

test("leaves out a department of which two files say different things, as a draft, and ends with 1", async () => {
  const files = {
    "a.xlsx": disclosureFile("a.xlsx", { total: 3 }),
    "b.xlsx": disclosureFile("b.xlsx", { total: 4 }, { id: "省乙局", department: "省乙局" }),
  };
  const { code, answer, written } = await reported({ files, args: ["--disclosure", "a.xlsx", "b.xlsx"] });
  expect(code).toBe(1);
  expect(answer.problems).toMatchObject([{ file: "b.xlsx", sheet: "Sheet1", cell: "A3", code: "unit-contradicts" }]);
  expect(answer.problems[0].message).toContain("a.xlsx");
  expect(answer.draft).toBe("部门报送的表格有 1 处问题");
  const five = written.find(({ name }) => name === "annexes/附件5.xlsx")?.content;
  expect(five?.kind === "annex" ? [five.table.rows.length, five.table.draft] : null).toEqual([1, answer.draft]);
});

test("names a file that is not the table it was given for, and ends with 1", async () => {
  const { code, answer } = await reported({
    files: { "a.xlsx": disclosureFile("a.xlsx", {}) },
    args: ["--suggestions", "a.xlsx"],
  });
  expect(code).toBe(1);
  expect(answer.files).toMatchObject([{ file: "a.xlsx", problems: [{ code: "kind-unexpected" }] }]);
});

test("counts working days of single messages by the office's calendar", async () => {
  const source = { file: "m.xlsx", hash: "m", sheet: "Sheet1", cell: "A2" };
  // Monday to Friday; the office says that Wednesday was a holiday.
  const message = {
    unit: "省甲厅",
    group: "department",
    received: "2020-03-02",
    closed: "2020-03-06",
    isClosed: true,
    source,
  } as const;
  const files = {
    "m.xlsx": { kind: "suggestions", good: 1, content: { kind: "suggestions", rows: [], messages: [message] } },
    "s.json": settingsFile({ calendar: { holidays: ["2020-03-04"], workdays: [] } }),
  } as const;
  const { code, written } = await reported({ files, args: ["--suggestions", "m.xlsx", "--settings", "s.json"] });
  expect(code).toBe(0);
  const table = written.flatMap(({ content }) => (content.kind === "annex" ? [content.table] : [])).at(-1);
  expect(table?.rows).toEqual([[1, "省甲厅", 1, null, "100%", 3]]);
});

test("ends with 0 where a printed figure differs, and lists it", async () => {
  const { code, answer } = await reported({
    files: { "s.json": settingsFile({ printedFigures: { "accounts.problems": "2" } }) },
    args: ["--settings", "s.json"],
  });
  expect(code).toBe(0);
  const differing = answer.checks.filter((check: { state: string }) => check.state === "differs");
  expect(differing).toMatchObject([{ id: "printed-accounts.problems" }]);
  expect(answer.agreeing).toBeGreaterThan(0);
});

test("writes, but ends with 1, where the numbers of a table cannot be", async () => {
  const files = { "a.xlsx": disclosureFile("a.xlsx", { total: 3, interpretation: 5 }) };
  const { code, answer, written } = await reported({ files, args: ["--disclosure", "a.xlsx"] });
  expect(code).toBe(1);
  expect(answer.problems).toMatchObject([{ code: "figures-disagree", value: "annex5-parts" }]);
  expect(written.length).toBeGreaterThan(0);
});

test("says in words what was written and what differs", async () => {
  const out = await aFolder();
  const line = aCommandLine({
    "ledger.json": ledgerFile(),
    "s.json": settingsFile({ printedFigures: { "accounts.problems": "2" } }),
  });
  const result = await line.run("report", "--ledger", "ledger.json", "--settings", "s.json", "--out", out);
  expect(result.code).toBe(0);
  expect(result.out).toContain("写出 7 个文件；");
  expect(result.out).toContain("不一致 1 处");
  expect(result.out).toContain(`  ${join(out, "circular.docx")}`);
});
