import { expect, test } from "vitest";
import { countingAnswers, standingAnswers } from "../../../src-core/merge/standing-answers";
import { REMARK_ITEM, STATUS_ITEM } from "../../../src-core/scoring/answer";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import { anAccount, aRecord, aSite, aTask } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { cellNamed } from "../../fixtures/spec-grid";
import { codes, filled, printed } from "./read-back";

const CODE = "9901010001";
const document = aTask();
const fill = (values: Parameters<typeof filled>[3]) => filled(document, "网站", CODE, values);

test("takes a blank assignment without answers, problems or notices, and counts its rows", () => {
  expect(fill({})).toMatchObject({ records: [], problems: [], notices: [], good: 2 });
});

test("takes a filled cell as a record by hand without time or predecessor", () => {
  const { records } = fill({ [STATUS_ITEM]: "进行中", overview: "扣分" });
  expect(records).toEqual([aRecord({ itemId: "overview", value: { kind: "found" }, origin: "hand", at: null })]);
});

test("gives the same records whenever the same workbook is read", () => {
  const values = { [STATUS_ITEM]: "已完成", leaders: 2.5, [REMARK_ITEM]: "首页改版" };
  expect(fill(values).records).toEqual(fill(values).records);
});

test("takes blank cells as not answered while the state is not 已完成, and says what is missing", () => {
  const { answers, notices } = fill({ "policy-files": 2 });
  expect(answers).toEqual({ "policy-files": { kind: "count", count: 2 } });
  expect(codes(notices)).toEqual(["row-unfinished"]);
  expect(notices[0]?.expected).toContain("安全事故");
  expect(notices[0]?.expected).not.toContain("政策文件、");
});

test("takes blank cells as clear when the state is 已完成, bonus items too", () => {
  const { records, answers, notices, problems } = fill({ [STATUS_ITEM]: "已完成", "policy-files": 2, ideas: "加分" });
  expect(records).toHaveLength(3 + 6 + 3);
  expect(answers).toMatchObject({
    "site-safety": { kind: "clear" },
    leaders: { kind: "clear" },
    personal: { kind: "clear" },
  });
  expect([problems, notices]).toEqual([[], []]);
  const verdict = scoreTarget(SMALL_PACK, aSite(), countingAnswers(standingAnswers(records)), null);
  expect(verdict).toMatchObject({ state: "done", points: 10000 });
});

test("takes a veto with 已完成 as complete and infers nothing of the blank rest", () => {
  const { answers, notices } = fill({ [STATUS_ITEM]: "已完成", "site-unreachable": "是" });
  expect(answers).toEqual({ "site-unreachable": { kind: "conditions", ids: ["over-week"] } });
  expect(notices).toEqual([]);
});

test("takes a veto as complete whatever the state says", () => {
  expect(fill({ "site-unreachable": "一周打不开" }).notices).toEqual([]);
});

test("infers nothing of blank cells when a veto's cell cannot be read, for it may be a hit", () => {
  const { answers, problems, notices } = fill({ [STATUS_ITEM]: "已完成", "site-safety": "有", overview: "扣分" });
  expect(answers).toEqual({ overview: { kind: "found" } });
  expect(codes(problems)).toEqual(["value-ambiguous"]);
  expect(codes(notices)).toEqual(["row-unfinished"]);
});

test("takes the rest of a row whose cell is bad, and names sheet, cell, column, value and what was expected", () => {
  const { answers, problems, notices } = fill({ [STATUS_ITEM]: "已完成", "policy-files": "2000万" });
  const cell = cellNamed(printed(document), "网站", CODE, "policy-files");
  expect(problems).toEqual([
    { code: "value-invalid", sheet: "网站", cell, column: "政策文件", value: "2000万", expected: "0 或正整数（次数）" },
  ]);
  expect(answers).not.toHaveProperty("policy-files");
  expect(Object.keys(answers)).toHaveLength(3 + 5 + 3);
  expect(notices[0]).toMatchObject({ code: "row-unfinished", expected: "还没有填：政策文件" });
});

test("takes 无法检查 with its reason as a state and infers nothing else", () => {
  const { answers, problems, notices } = fill({ [STATUS_ITEM]: "无法检查：已关停" });
  expect(answers).toEqual({ [STATUS_ITEM]: { kind: "unscorable", reason: "已关停" } });
  expect([problems, notices]).toEqual([[], []]);
});

test("takes neither 无法检查 nor a finding of the same row, and reports the finding's cell", () => {
  const { answers, problems, good } = fill({
    [STATUS_ITEM]: "无法检查:已关停",
    "site-unreachable": "一周打不开",
    overview: "未发现",
  });
  expect(answers).toEqual({ overview: { kind: "clear" } });
  expect(problems).toMatchObject([
    {
      code: "finding-contradicts",
      cell: cellNamed(printed(document), "网站", CODE, "site-unreachable"),
      value: "一周打不开",
      expected: "不能与检查状态“无法检查:已关停”同时填写；两处都没有采用",
    },
  ]);
  expect(good).toBe(1);
});

test("keeps deductions of a row with a veto, and says once that they do not count", () => {
  const { answers, problems, notices } = fill({ "site-unreachable": "一周打不开", overview: "扣分", leaders: 2 });
  expect(answers).toMatchObject({ overview: { kind: "found" }, leaders: { kind: "points", points: 200 } });
  expect(problems).toEqual([]);
  expect(notices).toMatchObject([
    { code: "not-counted", column: "概况信息", value: "扣分", expected: "已保留但不计入：概况信息、领导信息" },
  ]);
});

test.each([
  ["one bad cell", { overview: "大概" }],
  ["two bad cells", { overview: "大概", leaders: 99 }],
])("counts a row with %s once as not good", (_what, values) => {
  expect(fill(values).good).toBe(1);
});

test("counts a row that is only begun as good", () => {
  expect(fill({ [STATUS_ITEM]: "进行中", overview: "扣分" }).good).toBe(2);
});

test("reports 无法检查 without a reason and unknown states", () => {
  expect(codes(fill({ [STATUS_ITEM]: "无法检查" }).problems)).toEqual(["value-ambiguous"]);
  expect(codes(fill({ [STATUS_ITEM]: "大概完成" }).problems)).toEqual(["value-invalid"]);
});

test.each(["进行中", "未开始", null])("takes a row with state %s and nothing else as not scored", (state) => {
  expect(fill({ [STATUS_ITEM]: state })).toMatchObject({ records: [], problems: [], notices: [] });
});

test("keeps what stands in cells of items that are not asked of the target out, and says so", () => {
  const department = aTask({ targets: [aSite({ siteClass: "belowCounty" })] });
  const { answers, notices } = filled(department, "网站", CODE, { [STATUS_ITEM]: "已完成", overview: "扣分" });
  expect(Object.keys(answers)).toEqual(["site-safety", "site-unreachable", "columns-stale"]);
  expect(notices).toMatchObject([{ code: "not-applicable-ignored", column: "概况信息", value: "扣分" }]);
});

test("leaves 办事服务 out for a body that serves no outside public", () => {
  const inner = aTask({ targets: [aSite({ noServices: true })] });
  const { answers } = filled(inner, "网站", CODE, { [STATUS_ITEM]: "已完成", guides: 3 });
  expect(answers).not.toHaveProperty("guides");
  expect(answers).not.toHaveProperty("statistics");
});

test("takes 备注 as a note on the target", () => {
  const { records } = fill({ [REMARK_ITEM]: " 首页\r\n打不开 " });
  expect(records).toMatchObject([
    { itemId: REMARK_ITEM, value: { kind: "clear" }, note: "首页\n打不开", origin: "hand" },
  ]);
});

test("takes accounts as sites, on their own vetoes", () => {
  const { records } = filled(document, "新媒体", "甲西发布", { [STATUS_ITEM]: "已完成", "account-stale": "√" });
  expect(records).toMatchObject([
    { targetId: anAccount().id, itemId: "account-stale", value: { kind: "conditions", ids: ["two-weeks"] } },
  ]);
});

test("says that results typed for the program to work out are ignored", () => {
  const { notices, records } = fill({ _points: 95, _outcome: "合格" });
  expect(records).toEqual([]);
  expect(codes(notices)).toEqual(["not-applicable-ignored", "not-applicable-ignored"]);
});

test("says that full-width digits were mended", () => {
  const { answers, notices } = fill({ "policy-files": "　３ " });
  expect(answers).toEqual({ "policy-files": { kind: "count", count: 3 } });
  expect(notices).toContainEqual(expect.objectContaining({ code: "full-width-mended", value: "３", expected: "3" }));
});
