import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contentHash } from "../../../src-core/content-hash";
import type { CellValue } from "../../../src-core/exchange/sheet-grid";
import { allItems } from "../../../src-core/standard/pack-items";
import { parsePack } from "../../../src-core/standard/parse-pack";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { changeSheet } from "../../fixtures/spec-grid";
import { dropRow, type Edit, insertBelow, readBack, type } from "./read-back";

const shipped = parsePack(JSON.parse(readFileSync("resources/standards/guoban-2019.json", "utf8")));
const packs = [SMALL_PACK, ...(shipped.kind === "pack" ? [shipped.pack] : [])];

/** The hidden columns of a sheet are deleted. */
const withoutHidden =
  (sheet: string): Edit =>
  (sheets) =>
    changeSheet(sheets, sheet, (rows) => {
      const hidden = (rows[1] ?? []).flatMap((cell, at) => (String(cell).startsWith("_") ? [at] : []));
      return rows.map((row) => row.filter((_, at) => !hidden.includes(at)));
    });
const ALL = ["总则", "单项否决", "指标", "档次"].map(withoutHidden);
/** The hidden cells of one row are cleared. */
const clear =
  (sheet: string, rowText: string, ...columns: readonly string[]): Edit =>
  (sheets) =>
    changeSheet(sheets, sheet, (rows) => {
      const headings = rows[1] ?? [];
      return rows.map((row): CellValue[] =>
        row.includes(rowText) ? row.map((cell, at) => (columns.includes(String(headings[at])) ? null : cell)) : row,
      );
    });

test("a workbook without any of its hidden columns is the very same pack, and says what was recognised", () => {
  expect(packs).toHaveLength(2);
  for (const pack of packs) {
    const read = readBack(pack, ...ALL);
    expect(read.problems).toEqual([]);
    expect(read.pack === null ? "" : contentHash(read.pack)).toBe(contentHash(pack));
    expect(read.notices.map(({ code, sheet }) => `${code} ${sheet}`)).toEqual([
      "id-restored 单项否决",
      "id-restored 指标",
      "id-restored 档次",
    ]);
    expect(read.notices.every(({ expected }) => expected.startsWith("整列已被删去，"))).toBe(true);
  }
});

test("a row whose hidden cells were cleared is still the same item, condition or level", () => {
  const read = readBack(
    SMALL_PACK,
    clear("指标", "guides", "_item", "_group"),
    clear("单项否决", "stale-long", "_veto", "_condition"),
    clear("单项否决", "bought-fans", "_veto"),
    clear("档次", "most", "_level"),
  );
  expect(read).toMatchObject({ problems: [], changes: [], pack: { version: 1 } });
  expect(read.notices.map(({ code, sheet }) => `${code} ${sheet}`)).toEqual([
    "id-restored 单项否决",
    "id-restored 指标",
    "id-restored 档次",
  ]);
  expect(read.notices[1]?.expected).toBe("按看得见的内容认出 1 行：第 7 行“办事指南”");
});

test("a renamed item and a renamed condition are found by their text, and a renamed group by its items", () => {
  const read = readBack(
    SMALL_PACK,
    type("指标", "guides", { 指标: "办事指引" }),
    type("单项否决", "stale-long", { 情形: "十个以上栏目" }),
    type("指标", "overview", { 组: "发布" }),
    type("指标", "policy-files", { 组: "发布" }),
    type("指标", "policy-reading", { 组: "发布" }),
    type("指标", "leaders", { 组: "发布" }),
    ...ALL,
  );
  expect(read.problems).toEqual([]);
  expect(read.changes.map(({ kind, id }) => [kind, id])).toEqual([
    ["changed", "columns-stale"],
    ["changed", "publishing"],
    ["changed", "guides"],
  ]);
});

test("a row that shows nothing known is new, and is named where the columns are gone", () => {
  const read = readBack(
    SMALL_PACK,
    type("指标", "guides", { 指标: "新的一项", 说明: "新的说明", 已核对: "否" }),
    withoutHidden("指标"),
  );
  expect(read.problems).toEqual([]);
  expect(read.changes.map(({ kind }) => kind)).toEqual(["added", "removed"]);
  expect(read.notices[0]?.expected).toContain("第 7 行没有认出，按新增处理");
});

test("an entry that another row has already is not given twice", () => {
  const read = readBack(
    SMALL_PACK,
    type("指标", "guides", { 指标: "办事指引", 满分: 10 }),
    insertBelow("指标", "guides", {
      部分: "扣分",
      组: "办事服务",
      指标: "办事指南",
      说明: "新的",
      依据: "新的",
      满分: 5,
      计分方法: "固定",
    }),
  );
  expect(read.problems).toEqual([]);
  expect(read.pack === null ? [] : allItems(read.pack).filter(({ id }) => id === "guides")).toMatchObject([
    { name: "办事指引" },
  ]);
  expect(read.changes.map(({ kind, name }) => [kind, name])).toContainEqual(["added", "办事指南"]);
});

test("a row that may be one of several is a problem", () => {
  const twins = {
    ...SMALL_PACK,
    site: {
      ...SMALL_PACK.site,
      deductions: SMALL_PACK.site.deductions.map((group) => ({
        ...group,
        items: group.items.map((item) => ({ ...item, text: "同样的说明" })),
      })),
    },
  };
  const read = readBack(
    twins,
    type("指标", "guides", { 指标: "另一个名字", 已核对: "否" }),
    dropRow("指标", "statistics"),
    clear("指标", "guides", "_item", "_group"),
  );
  expect(read.pack).toBeNull();
  expect(read.problems).toMatchObject([{ code: "value-ambiguous", sheet: "指标", cell: "G7" }]);
});
