import { expect, test } from "vitest";
import { standingAnswers } from "../../../src-core/merge/standing-answers";
import { REMARK_ITEM, STATUS_ITEM } from "../../../src-core/scoring/answer";
import { inspectorId, isoTime } from "../../../src-core/units";
import { aRecord, aSite, aTask } from "../../fixtures/builders";
import { cellNamed, fillRow } from "../../fixtures/spec-grid";
import { codes, filled, printed, read } from "./read-back";

const CODE = "9901010001";
const first = aRecord({ value: { kind: "found" }, note: "缺简介", link: "http://a.invalid" });
const second = aRecord({ value: { kind: "clear" }, ancestors: [first.revision] });
const veto = aRecord({ itemId: "site-unreachable", value: { kind: "conditions", ids: ["over-week"] } });
const vetoed = aTask({ kind: "score", targets: [aSite()], records: [veto] });
const document = aTask({ kind: "score", targets: [aSite()], records: [first, second] });

test("takes a changed cell as one edit that replaces all that stood, and names the cell", () => {
  const { records, notices } = filled(document, "网站", CODE, { overview: "扣分" });
  expect(records).toEqual([
    aRecord({ value: { kind: "found" }, origin: "edited", at: null, ancestors: [second.revision, first.revision] }),
  ]);
  const cell = cellNamed(printed(document), "网站", CODE, "overview");
  expect(notices).toContainEqual({
    code: "edited-in-spreadsheet",
    sheet: "网站",
    cell,
    column: "概况信息",
    value: "扣分",
    expected: "原为“未发现”",
  });
});

test("joins the edit with what it replaces to a single standing answer", () => {
  const { records } = filled(document, "网站", CODE, { overview: "扣分" });
  expect(standingAnswers([...document.records, ...records]).get("overview")?.heads).toEqual(records);
});

test("takes another spelling of the same answer as no edit", () => {
  expect(filled(document, "网站", CODE, { overview: "无" })).toMatchObject({ records: [], notices: [], problems: [] });
});

test("keeps note and link when only the answer is edited", () => {
  const noted = aTask({ kind: "score", targets: [aSite()], records: [first] });
  const { records } = filled(noted, "网站", CODE, { overview: "未发现" });
  expect(records).toMatchObject([{ value: { kind: "clear" }, note: "缺简介", link: "http://a.invalid" }]);
});

test("takes an emptied cell as taken back while the row is not 已完成", () => {
  const { records } = filled(document, "网站", CODE, { overview: null });
  expect(records).toMatchObject([{ itemId: "overview", value: { kind: "none" }, origin: "edited" }]);
});

test("takes an emptied cell as clear when 已完成 is put in", () => {
  const found = aTask({ kind: "score", targets: [aSite()], records: [first] });
  const { answers } = filled(found, "网站", CODE, { overview: null, [STATUS_ITEM]: "已完成" });
  expect(answers).toMatchObject({ overview: { kind: "clear" } });
});

test("infers nothing of blank cells beside a printed 已完成 that nobody typed", () => {
  const { answers, notices } = filled(vetoed, "网站", CODE, { "site-unreachable": "未发现" });
  expect(answers).toEqual({ "site-unreachable": { kind: "clear" } });
  expect(codes(notices)).toEqual(["edited-in-spreadsheet", "row-unfinished"]);
});

test("says once that 已完成 settled many blank cells", () => {
  const { records, notices } = filled(document, "网站", CODE, { [STATUS_ITEM]: "已完成" });
  expect(records).toHaveLength(11);
  expect(notices).toMatchObject([
    { code: "edited-in-spreadsheet", column: "检查状态", value: "已完成", expected: "原为“进行中”" },
  ]);
});

test("settles a conflict by the cell that the person changed, and leaves an untouched one open", () => {
  const mine = aRecord({ value: { kind: "found" } });
  const theirs = aRecord({ value: { kind: "clear" }, inspectorId: inspectorId("inspector-2") });
  const torn = aTask({ kind: "score", targets: [aSite()], records: [mine, theirs] });
  expect(filled(torn, "网站", CODE, {}).records).toEqual([]);
  const { records } = filled(torn, "网站", CODE, { overview: "未发现" });
  expect(records).toMatchObject([{ value: { kind: "clear" } }]);
  expect(new Set(records[0]?.ancestors)).toEqual(new Set([mine.revision, theirs.revision]));
});

test("takes 无法检查 back when another state is put in", () => {
  const shut = aRecord({ itemId: STATUS_ITEM, value: { kind: "unscorable", reason: "已关停" } });
  const task = aTask({ kind: "score", targets: [aSite()], records: [shut] });
  const { records } = filled(task, "网站", CODE, { [STATUS_ITEM]: "进行中" });
  expect(records).toMatchObject([{ itemId: STATUS_ITEM, value: { kind: "none" }, ancestors: [shut.revision] }]);
});

test("takes no finding beside a printed 无法检查, which stands", () => {
  const shut = aRecord({ itemId: STATUS_ITEM, value: { kind: "unscorable", reason: "已关停" } });
  const task = aTask({ kind: "score", targets: [aSite()], records: [shut] });
  const { records, problems } = filled(task, "网站", CODE, { overview: "扣分" });
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ code: "finding-contradicts", column: "概况信息" }]);
});

test("takes a target that was found shut after it was scored", () => {
  const { answers, problems } = filled(vetoed, "网站", CODE, { [STATUS_ITEM]: "无法检查:已关停" });
  expect(answers).toEqual({ [STATUS_ITEM]: { kind: "unscorable", reason: "已关停" } });
  expect(problems).toEqual([]);
});

test.each(["进行中", "未开始", null])("says that 已完成 follows from the answers when it is changed to %s", (state) => {
  const { records, notices } = filled(vetoed, "网站", CODE, { [STATUS_ITEM]: state });
  expect(records).toEqual([]);
  expect(notices).toMatchObject([
    { code: "not-applicable-ignored", column: "检查状态", expected: expect.stringContaining("仍是“已完成”") },
  ]);
});

test("takes a changed and an emptied 备注", () => {
  const remark = aRecord({ itemId: REMARK_ITEM, note: "旧" });
  const task = aTask({ kind: "score", targets: [aSite()], records: [remark] });
  expect(filled(task, "网站", CODE, { [REMARK_ITEM]: "新" }).records).toMatchObject([
    { value: { kind: "clear" }, note: "新" },
  ]);
  expect(filled(task, "网站", CODE, { [REMARK_ITEM]: null }).records).toMatchObject([
    { value: { kind: "none" }, note: "" },
  ]);
});

test("reads an assignment that was filled by hand, taken and written again back without change", () => {
  const blank = aTask({ targets: [aSite()] });
  const { records } = filled(blank, "网站", CODE, { [STATUS_ITEM]: "已完成", leaders: 2 });
  const again = { ...blank, records };
  expect(read(printed(again), again)).toMatchObject({ records: [], problems: [], notices: [], good: 1 });
});

test("takes an edit to an answer filled by hand as edited", () => {
  const hand = aRecord({ value: { kind: "found" }, origin: "hand", at: null });
  const task = aTask({ targets: [aSite()], records: [hand] });
  expect(filled(task, "网站", CODE, { overview: "未发现" }).records).toMatchObject([
    { origin: "edited", ancestors: [hand.revision] },
  ]);
});

test("says that the register's particulars are not changed here", () => {
  const { records, notices } = filled(document, "网站", CODE, { _url: "http://new.invalid" });
  expect(records).toEqual([]);
  expect(notices).toMatchObject([{ code: "not-applicable-ignored", value: "http://new.invalid" }]);
});

test("takes no note of when the workbook was filled", () => {
  const later = aRecord({ at: isoTime("2020-05-01T00:00:00.000Z") });
  const task = aTask({ kind: "score", targets: [aSite()], records: [later] });
  const sheets = fillRow(printed(task), "网站", CODE, { overview: "扣分" });
  expect(read(sheets, task).records.map((record) => record.at)).toEqual([null]);
});
