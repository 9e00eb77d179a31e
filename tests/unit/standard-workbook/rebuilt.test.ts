import { expect, test } from "vitest";
import { contentHash } from "../../../src-core/content-hash";
import { readStandardWorkbook } from "../../../src-core/exchange/standard-workbook/read-standard-workbook";
import { standardWorkbook } from "../../../src-core/exchange/standard-workbook/standard-workbook";
import { comparePacks } from "../../../src-core/standard/compare-packs";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { gridsOfSpec } from "../../fixtures/spec-grid";
import { dropRow, insertBelow, readBack, type } from "./read-back";

const lost = (edits: readonly ReturnType<typeof type>[] = []) => {
  const whole = gridsOfSpec(standardWorkbook(SMALL_PACK)).filter((sheet) => sheet.name !== "_xunjian");
  return edits.reduce<ReturnType<typeof gridsOfSpec>>((sheets, edit) => [...edit(sheets)], whole);
};

test("a workbook without its hidden sheet is the version after the one it shows, at least the second", () => {
  const versions = [1, 7, null].map((version) => {
    const read = readStandardWorkbook(lost([type("总则", "version", { 内容: version })]));
    expect(read.notices).toMatchObject([{ code: "hidden-sheet-missing" }]);
    expect(read.notices[0]?.expected).toContain("--base");
    return [read.pack?.id, read.pack?.version, read.pack?.succeeds];
  });
  expect(versions).toEqual([
    ["small", 2, null],
    ["small", 8, null],
    ["small", 2, null],
  ]);
});

test("a workbook without its hidden sheet, read against its standard, is the standard itself or its next version", () => {
  const same = readStandardWorkbook(lost(), SMALL_PACK);
  expect(same.pack === null ? "" : contentHash(same.pack)).toBe(contentHash(SMALL_PACK));
  const read = readStandardWorkbook(lost([type("指标", "guides", { 指标: "办事指引" })]), SMALL_PACK);
  expect(read.pack).toMatchObject({ version: 2, succeeds: { version: 1 } });
  expect(read.pack === null ? [] : comparePacks(SMALL_PACK, read.pack).map(({ id }) => id)).toEqual(["guides"]);
});

test.each(["总则", "单项否决", "指标", "档次"])(
  "a deleted sheet %s is named, and nothing that follows from it",
  (name) => {
    const read = readBack(SMALL_PACK, (sheets) => sheets.filter((sheet) => sheet.name !== name));
    expect(read.pack).toBeNull();
    expect(read.problems).toMatchObject([{ code: "sheet-missing", sheet: name }]);
    expect(read.notices).toEqual([]);
  },
);

test("sheets under other names are told by their columns", () => {
  const read = readBack(SMALL_PACK, (sheets) =>
    sheets.map((sheet, index) => (sheet.isHidden ? sheet : { ...sheet, name: `Sheet${index}` })),
  );
  expect(read).toMatchObject({ problems: [], changes: [] });
});

test("totals and notes below a table are not read, which is said", () => {
  const read = readBack(
    SMALL_PACK,
    insertBelow("指标", "statistics", { 指标: "小 计", 满分: 25 }),
    insertBelow("档次", "most", { 指标: "合计", 分值: 13 }),
    insertBelow("单项否决", "bought-fans", { 检查对象: "注：本表由办公室填写" }),
    insertBelow("总则", "account/joiner", { 项目: "备注：无" }),
  );
  expect(read).toMatchObject({ problems: [], changes: [], pack: { version: 1 } });
  expect(read.notices.map(({ code, sheet }) => `${code} ${sheet}`).sort()).toEqual([
    "note-row-skipped 单项否决",
    "note-row-skipped 总则",
    "total-row-skipped 指标",
    "total-row-skipped 档次",
  ]);
});

test("a formula without a result is named at its cell, and once", () => {
  const read = readBack(SMALL_PACK, type("指标", "guides", { 满分: null }), (sheets) =>
    sheets.map((sheet) => (sheet.name === "指标" ? { ...sheet, unsolved: [[6, 10]] as const } : sheet)),
  );
  expect(read.problems).toMatchObject([
    { cell: "K7", expected: "这一格的公式没有结果，请在 Excel 或 WPS 中打开保存一次" },
  ]);
});

test("one conflict is one problem: a group renamed in one row, points of a group that differ", () => {
  const renamed = readBack(SMALL_PACK, type("指标", "guides", { 组: "政务服务" }));
  expect(renamed.problems).toMatchObject([{ sheet: "指标", cell: "E7", code: "value-invalid" }]);
  expect(renamed.problems[0]?.expected).toContain("如果是给原来的组改名");
  const differ = readBack(
    SMALL_PACK,
    type("指标", "guides", { 组分值: 24 }),
    type("指标", "statistics", { 组分值: 26 }),
  );
  expect(differ.problems).toMatchObject([{ code: "value-ambiguous", cell: "E8" }]);
  const unread = readBack(SMALL_PACK, type("指标", "guides", { 满分: "十五", 每次分值: 2 }));
  expect(unread.problems).toHaveLength(1);
  expect(unread.notices).toEqual([]);
});

test("says what it leaves: another version, cells of another rule, points of each that are now points at once", () => {
  const read = readBack(
    SMALL_PACK,
    type("总则", "version", { 内容: 9 }),
    type("指标", "policy-files", { 计分方法: "固定分值" }),
    dropRow("指标", "nothing"),
  );
  expect(read.problems).toEqual([]);
  expect(read.notices.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
    "not-applicable-ignored C4",
    "not-applicable-ignored N4",
    "rule-changed M4",
    "confirmation-dropped R4",
  ]);
  expect(read.notices[2]?.expected).toContain("发现就计 5 分");
});
