import { expect, test } from "vitest";
import { problemMessage } from "../../../src-core/exchange/problem-message";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { changeSheet } from "../../fixtures/spec-grid";
import { type Edit, readBack, type } from "./read-back";

/** Every edit with the cell and code of what is said of it. */
const faults: readonly (readonly [what: string, edit: Edit, cell: string, code: string])[] = [
  ["more than two decimals", type("指标", "guides", { 满分: 1.005 }), "指标!K7", "value-invalid"],
  ["words for a number", type("指标", "guides", { 满分: "十五" }), "指标!K7", "value-invalid"],
  ["a rule that nobody knows", type("指标", "guides", { 计分方法: "随意" }), "指标!L7", "value-invalid"],
  ["no name", type("指标", "guides", { 指标: null }), "指标!G7", "row-incomplete"],
  ["an unknown class", type("指标", "guides", { 适用对象: "镇级门户" }), "指标!P7", "value-invalid"],
  ["an item that is not there", type("指标", "guides", { 不重复扣分: "没有的" }), "指标!Q7", "value-invalid"],
  ["a total that does not agree", type("总则", "totals/deductions", { 内容: 110 }), "总则!C7", "standard-faulty"],
  ["a ratio that became a date", type("总则", "noServices/ratio", { 内容: 45385 }), "总则!C13", "value-invalid"],
  ["points of a group that disagree", type("指标", "guides", { 组分值: 24 }), "指标!E7", "standard-faulty"],
  ["a level above its item", type("档次", "most", { 分值: 21 }), "档次!E4", "standard-faulty"],
  ["points at once above its item", type("指标", "guides", { 每次分值: 16 }), "指标!M7", "standard-faulty"],
  ["an item below its points at once", type("指标", "overview", { 满分: 4 }), "指标!K3", "standard-faulty"],
  ["no points at once", type("指标", "guides", { 每次分值: 0 }), "指标!M7", "standard-faulty"],
  ["no points at all", type("指标", "guides", { 满分: 0 }), "指标!K7", "standard-faulty"],
  ["a date for points", type("指标", "guides", { 每次分值: 45293 }), "指标!M7", "value-invalid"],
  ["an unknown mark", type("档次", "most", { 已核对: "大概" }), "档次!F4", "value-invalid"],
];

test.each(faults)("names the cell of %s, and gives no pack", (_, edit, cell, code) => {
  const read = readBack(SMALL_PACK, edit);
  expect(read.pack).toBeNull();
  expect(read.problems.map((problem) => `${problem.sheet}!${problem.cell} ${problem.code}`)).toContain(
    `${cell} ${code}`,
  );
});

test("names a copied row, whatever was changed in it", () => {
  const copy: Edit = (sheets) =>
    changeSheet(sheets, "指标", (rows) => {
      const row = rows.find((cells) => cells.includes("guides")) ?? [];
      return [...rows.slice(0, 7), row.map((cell) => (cell === "办事指南" ? "办事入口" : cell)), ...rows.slice(7)];
    });
  const read = readBack(SMALL_PACK, copy);
  expect(read.pack).toBeNull();
  expect(read.problems.map(problemMessage)).toEqual([
    "工作表“指标”第 8 行 G 列“指标”读到“办事入口”：这一行与前面一行的隐藏编号相同，像是整行复制来的，请删去这一行；要增加一项，请插入空行填写，不要整行复制。",
  ]);
});

test("names all problems at once", () => {
  const read = readBack(
    SMALL_PACK,
    type("指标", "guides", { 满分: "十五" }),
    type("单项否决", "stale-long", { 通报用语: null }),
    type("总则", "failBelow", { 内容: "六十" }),
  );
  expect(read.problems.map((problem) => problem.sheet)).toEqual(["总则", "单项否决", "指标"]);
});

test("says nothing of sums while a number that belongs to them could not be read", () => {
  const read = readBack(SMALL_PACK, type("指标", "guides", { 满分: "十五" }));
  expect(read.problems.map(({ code, cell }) => [code, cell])).toEqual([["value-invalid", "K7"]]);
});

test("names a column that is needed, and a sheet that is", () => {
  const without: Edit = (sheets) =>
    changeSheet(sheets, "指标", (rows) => rows.map((row) => row.map((cell) => (cell === "满分" ? null : cell))));
  expect(readBack(SMALL_PACK, without).problems).toMatchObject([
    { code: "column-missing", expected: "请补充“满分”列" },
  ]);
  const gone: Edit = (sheets) => sheets.filter((sheet) => sheet.name !== "单项否决");
  expect(readBack(SMALL_PACK, gone).problems).toMatchObject([{ code: "sheet-missing", sheet: "单项否决" }]);
});

test("refuses a hidden sheet that was cut off, and one of a later version", () => {
  const tampered =
    (key: string, text: string): Edit =>
    (sheets) =>
      changeSheet(sheets, "_xunjian", (rows) => rows.map((row) => (row[0] === key ? [key, 0, text] : row)));
  expect(readBack(SMALL_PACK, tampered("document", "{")).problems).toMatchObject([{ code: "hidden-sheet-damaged" }]);
  expect(readBack(SMALL_PACK, tampered("formatVersion", "2")).problems).toMatchObject([{ code: "format-newer" }]);
});

test("keeps what stands in a column that is not needed and was deleted", () => {
  const without: Edit = (sheets) =>
    changeSheet(sheets, "指标", (rows) => {
      const at = rows[1]?.indexOf("核对人") ?? -1;
      return rows.map((row) => row.filter((_, index) => index !== at));
    });
  expect(readBack(SMALL_PACK, without)).toMatchObject({ problems: [], changes: [] });
});
