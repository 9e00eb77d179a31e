import { expect, test } from "vitest";
import { REMARK_ITEM, STATUS_ITEM } from "../../../src-core/scoring/answer";
import { anAccount, aRecord, aSite, aTask } from "../../fixtures/builders";
import { addRow, fillRow } from "../../fixtures/spec-grid";
import { codes, printed, read } from "./read-back";

const CODE = "9901010001";
const LIST = "问题清单";
const document = aTask();
const list = (...rows: readonly Parameters<typeof addRow>[2][]) =>
  rows.reduce((sheets, row) => addRow(sheets, LIST, row), printed(document));
const files = { _code: CODE, "_item-name": "政策文件" };

test("takes a row of the list where the item's cell is blank", () => {
  const { records, problems } = read(
    list({ ...files, _value: 2, _note: "半年未更新", _link: "http://a.invalid" }),
    document,
  );
  expect(problems).toEqual([]);
  expect(records).toMatchObject([
    {
      itemId: "policy-files",
      value: { kind: "count", count: 2 },
      note: "半年未更新",
      link: "http://a.invalid",
      origin: "hand",
    },
  ]);
});

test("adds note and link of the list to the answer of the row", () => {
  const sheets = fillRow(list({ ...files, _note: "半年未更新" }), "网站", CODE, { "policy-files": 2 });
  expect(read(sheets, document).records).toMatchObject([{ value: { kind: "count", count: 2 }, note: "半年未更新" }]);
});

test("takes neither when row and list contradict", () => {
  const sheets = fillRow(list({ ...files, _value: 3 }), "网站", CODE, { "policy-files": 2 });
  const { records, problems } = read(sheets, document);
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ code: "finding-contradicts", sheet: LIST, cell: "F4", value: "3" }]);
});

test("infers no clear from 已完成 for an item whose row in the list says no number", () => {
  const sheets = fillRow(list({ ...files, _note: "打不开" }), "网站", CODE, { [STATUS_ITEM]: "已完成" });
  const { answers, problems } = read(sheets, document);
  expect(answers).not.toHaveProperty("policy-files");
  expect(codes(problems)).toEqual(["row-incomplete"]);
});

test("joins rows of one veto, each naming a condition", () => {
  const veto = { _code: CODE, "_item-name": "栏目不更新" };
  const { records } = read(
    list({ ...veto, _value: "空白栏目5个以上", _note: "甲" }, { ...veto, _value: "要闻类5个以上", _note: "乙" }),
    document,
  );
  expect(records).toMatchObject([
    { value: { kind: "conditions", ids: ["stale-news", "empty-columns"] }, note: "甲\n乙" },
  ]);
});

test("does not guess the count of several rows, but takes them as details of the count in the row", () => {
  const several = list({ ...files, _value: 1, _note: "甲" }, { ...files, _value: 1, _note: "乙" });
  expect(codes(read(several, document).problems)).toEqual(["value-ambiguous"]);
  const counted = read(fillRow(several, "网站", CODE, { "policy-files": 2 }), document);
  expect(counted.records).toMatchObject([{ value: { kind: "count", count: 2 }, note: "甲\n乙" }]);
  const wrong = read(fillRow(several, "网站", CODE, { "policy-files": 5 }), document);
  expect(codes(wrong.problems)).toEqual(["finding-contradicts"]);
});

test("takes one of two equal rows", () => {
  const { records, notices } = read(list({ ...files, _value: 1 }, { ...files, _value: 1 }), document);
  expect(records).toMatchObject([{ value: { kind: "count", count: 1 } }]);
  expect(codes(notices)).toContain("row-duplicate");
});

test("finds accounts by platform and handle, by handle or by name", () => {
  for (const code of ["微信 jiaxi-fabu", "jiaxi-fabu", "甲西发布"]) {
    const { records } = read(list({ _code: code, "_item-name": "内容不更新", _value: "有" }), document);
    expect(records, code).toMatchObject([{ targetId: anAccount().id, itemId: "account-stale" }]);
  }
});

test("reports rows whose target or item is missing or unknown", () => {
  const { problems } = read(
    list(
      { "_item-name": "政策文件", _value: 1 },
      { _code: CODE, _value: 1 },
      { _code: CODE, "_item-name": "别的指标", _value: 1 },
      { _code: "9909999999", "_item-name": "政策文件", _value: 1 },
    ),
    document,
  );
  expect(codes(problems)).toEqual(["row-incomplete", "row-incomplete", "value-invalid", "target-unknown"]);
});

test("counts a target as not good when its row in the list cannot be read", () => {
  expect(read(list({ ...files, _value: "许多" }), document).good).toBe(1);
  expect(read(list({ _code: CODE, "_item-name": "别的指标", _value: 1 }), document).good).toBe(1);
  expect(read(list({ ...files, _value: 1 }), document).good).toBe(2);
});

test("says that points and evidence typed into the list are not read", () => {
  const { notices } = read(list({ ...files, _value: 1, _points: "5", _evidence: "a.png" }), document);
  expect(codes(notices)).toEqual(["not-applicable-ignored", "not-applicable-ignored", "row-unfinished"]);
});

const found = aRecord({ itemId: "policy-files", value: { kind: "count", count: 2 }, note: "旧" });
const remark = aRecord({ itemId: REMARK_ITEM, note: "备注", link: "http://r.invalid" });
const score = aTask({ kind: "score", targets: [aSite()], records: [found, remark] });

test("takes a changed note as an edit of the same answer", () => {
  const { records, notices } = read(fillRow(printed(score), LIST, "政策文件", { _note: "新" }), score);
  expect(records).toMatchObject([
    { value: { kind: "count", count: 2 }, note: "新", origin: "edited", ancestors: [found.revision] },
  ]);
  expect(notices).toContainEqual(
    expect.objectContaining({ code: "edited-in-spreadsheet", sheet: LIST, value: "新", expected: "原为“旧”" }),
  );
});

test("takes a value changed in the list against the untouched cell of the row", () => {
  const { records, problems } = read(fillRow(printed(score), LIST, "政策文件", { _value: 3 }), score);
  expect([problems, records]).toMatchObject([[], [{ value: { kind: "count", count: 3 }, note: "旧" }]]);
});

test("takes a changed link of 备注 without touching its note", () => {
  const { records } = read(fillRow(printed(score), LIST, "备注", { _link: "http://s.invalid" }), score);
  expect(records).toMatchObject([{ itemId: REMARK_ITEM, note: "备注", link: "http://s.invalid" }]);
});

test("changes nothing when the list was deleted", () => {
  const without = printed(score).filter((sheet) => sheet.name !== LIST);
  expect(read(without, score)).toMatchObject({ records: [], problems: [], notices: [] });
});
