import { expect, test } from "vitest";
import type { CellValue } from "../../../src-core/exchange/sheet-grid";
import { readAnswer } from "../../../src-core/exchange/task-workbook/read-answer";
import { entriesOf } from "../../../src-core/exchange/task-workbook/task-entries";
import { SMALL_PACK } from "../../fixtures/small-pack";

function readCell(id: string, cell: CellValue) {
  const entry = [...entriesOf(SMALL_PACK, "site"), ...entriesOf(SMALL_PACK, "account")].find((e) => e.id === id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return readAnswer(entry, cell);
}
const value = (id: string, cell: CellValue) => {
  const reading = readCell(id, cell);
  return reading.kind === "value" ? reading.value : reading;
};
const faulty = (code: string) => expect.objectContaining({ kind: "faulty", code });

test.each([
  "未发现",
  "未发现问题",
  "正常",
  "无问题",
  "没有",
  "无",
  "否",
  "0",
  0,
  "×",
  "N",
  "n",
  " 未 发现 ",
  "０",
  false,
])("reads %s as clear everywhere", (cell) => {
  for (const id of ["site-safety", "overview", "policy-files", "policy-reading", "leaders", "ideas", "account-stale"]) {
    expect(value(id, cell), id).toEqual({ kind: "clear" });
  }
});

test.each([null, "", "　 ", "\n"])("reads %j as blank", (cell) => {
  expect(readCell("site-safety", cell)).toEqual({ kind: "blank" });
});

test.each(["发现", "是", "有", "☑", "√", "Y", "1", 1, true, "站点无法访问"])(
  "reads %s as the only condition of a veto that has one",
  (cell) => {
    expect(value("site-unreachable", cell)).toEqual({ kind: "conditions", ids: ["over-week"] });
  },
);

test.each(["有", "1", "栏目不更新"])("does not guess which condition %s means where several can be meant", (cell) => {
  const reading = readCell("columns-stale", cell);
  expect(reading).toEqual(faulty("value-ambiguous"));
  expect(reading).toMatchObject({ expected: "请写明是哪种情形：要闻类5个以上、长期未更新10个以上、空白栏目5个以上" });
});

test.each(["、", "，", "；", ",", ";", "\n", "\r\n", "、 ", "；\n"])("reads conditions joined by %j", (joiner) => {
  expect(value("columns-stale", `空白栏目5个以上${joiner}要闻类５个以上`)).toEqual({
    kind: "conditions",
    ids: ["stale-news", "empty-columns"],
  });
});

test("reads a label that itself holds a separator, alone and joined", () => {
  expect(value("site-safety", "发布反动、暴力内容")).toEqual({ kind: "conditions", ids: ["bad-content"] });
  expect(value("site-safety", "发布反动、暴力内容、严重表述错误")).toEqual({
    kind: "conditions",
    ids: ["wrong-words", "bad-content"],
  });
});

test("reads a condition by its id or by a wording that only it has", () => {
  expect(value("site-safety", "bad-content")).toEqual({ kind: "conditions", ids: ["bad-content"] });
  expect(value("site-safety", "内容违规")).toEqual({ kind: "conditions", ids: ["bad-content"] });
  expect(value("account-interaction", "缺有效互动渠道菜单功能")).toEqual({ kind: "conditions", ids: ["no-channel"] });
});

test("refuses a veto's cell as soon as one of its parts is unknown", () => {
  expect(readCell("columns-stale", "空白栏目5个以上、别的")).toEqual(faulty("value-invalid"));
  expect(readCell("columns-stale", "未发现、空白栏目5个以上")).toEqual(faulty("value-invalid"));
});

test.each(["扣分", "是", "√", 5, "5", "-5", "扣5分"])("reads %s as found on a fixed item of 5 points", (cell) => {
  expect(value("overview", cell)).toEqual({ kind: "found" });
});

test.each(["3", "加分", "轻微"])("refuses %s on a fixed deduction of 5 points", (cell) => {
  expect(readCell("overview", cell)).toEqual(faulty("value-invalid"));
});

test("reads 加分, 不加分 and the earlier 不得分 on a bonus item", () => {
  expect(value("ideas", "加分")).toEqual({ kind: "found" });
  expect(value("ideas", "不加分")).toEqual({ kind: "clear" });
  expect(value("ideas", "不得分")).toEqual({ kind: "clear" });
});

test.each([
  [3, 3],
  ["3", 3],
  ["３次", 3],
  ["3.0", 3],
])("reads %s as %i occurrences", (cell, count) => {
  expect(value("policy-files", cell)).toEqual({ kind: "count", count });
});

test.each(["2000万", -1, "-1", 1.5, "1.5", "三", "有", "1e3", 100001])("refuses %s as a count", (cell) => {
  expect(readCell("policy-files", cell)).toEqual(faulty("value-invalid"));
});

test.each([
  [0.29, 29],
  [2.3000000000000003, 230],
  ["1.1", 110],
  ["２．５分", 250],
  [30, 3000],
  ["30.00", 3000],
])("reads %s as %i hundredths of a judged item", (cell, points) => {
  expect(value("leaders", cell)).toEqual({ kind: "points", points });
});

test.each([30.01, 31, "-1", "2.345", "两分", "1,5"])("refuses %s as points of a judged item of 30", (cell) => {
  expect(readCell("leaders", cell)).toEqual(faulty("value-invalid"));
});

test("names the item's limit when more points are given", () => {
  expect(readCell("leaders", 31)).toMatchObject({ expected: "不超过 30 分" });
});

test("reads levels by name, and does not guess which of several", () => {
  expect(value("policy-reading", "部分 缺失")).toEqual({ kind: "level", levelId: "some" });
  expect(readCell("policy-reading", "有")).toEqual(faulty("value-ambiguous"));
  expect(readCell("policy-reading", "严重")).toEqual(faulty("value-invalid"));
});

test("does not take a veto's own name for the one condition that is worded so", () => {
  const entry = entriesOf(SMALL_PACK, "site").find((known) => known.id === "site-safety");
  if (entry?.kind !== "veto") throw new Error("no veto");
  const { veto } = entry;
  const conditions = veto.conditions.map((c) => (c.id === "bad-content" ? { ...c, wording: veto.name } : c));
  expect(readAnswer({ ...entry, veto: { ...veto, conditions } }, "安全事故")).toEqual(faulty("value-ambiguous"));
});
