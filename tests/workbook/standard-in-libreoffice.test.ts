import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { standardWorkbook } from "../../src-core/exchange/standard-workbook/standard-workbook";
import { comparePacks } from "../../src-core/standard/compare-packs";
import { allItems } from "../../src-core/standard/pack-items";
import { packNumbers } from "../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { readContent } from "../../src-main/workbook/read-file";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import { SMALL_PACK } from "../fixtures/small-pack";
import { editInLibreOffice, hasLibreOffice } from "./libreoffice";
import { workFolder } from "./openpyxl";

/**
 * A standard that was exported, opened in LibreOffice, edited there and saved. Where LibreOffice is not installed, files that
 * it saved before stand in for it; running with XUNJIAN_KEEP=1 keeps them anew.
 */
const KEPT = resolve("tests/fixtures/standard-workbook");
const folder = workFolder();
afterAll(folder.remove);

const deeds = [
  'sheet = book.Sheets.getByName("指标")',
  'row = rowOf(sheet, "办事指南")',
  'put(sheet, row, "满分", 12.5)',
  'put(sheet, row, "说明", "办事指南要素齐全")',
  'put(sheet, rowOf(sheet, "概况信息"), "指标", "机构概况")',
  // A row is inserted below and filled in.
  "sheet.Rows.insertByIndex(row + 1, 1)",
  ...Object.entries({
    部分: '"扣分"',
    组: '"办事服务"',
    组分值: "25",
    指标: '"办事入口"',
    说明: '"入口能用"',
    依据: '"本市通知"',
    证据: '"截图"',
    满分: "2.5",
    计分方法: '"按次计分"',
    每次分值: "0.5",
    单位: '"处"',
    已核对: '"是"',
    核对人: '"李四"',
    核对日期: '"2026年11月25日"',
  }).map(([heading, value]) => `put(sheet, row + 1, "${heading}", ${value})`),
  'sheet = book.Sheets.getByName("单项否决")',
  'put(sheet, rowOf(sheet, "购买粉丝"), "通报用语", "存在购买粉丝行为")',
  'sheet.Rows.removeByIndex(rowOf(sheet, "空白栏目5个以上"), 1)',
];

let saved: Uint8Array;
let edited: Uint8Array;

beforeAll(async () => {
  if (!hasLibreOffice) {
    saved = readFileSync(join(KEPT, "saved-by-libreoffice.xlsx"));
    edited = readFileSync(join(KEPT, "edited-in-libreoffice.xlsx"));
    return;
  }
  const from = folder.put("from.xlsx", await writeWorkbook(standardWorkbook(SMALL_PACK)));
  const paths = { saved: join(folder.path, "saved.xlsx"), edited: join(folder.path, "edited.xlsx") };
  await editInLibreOffice(from, paths.saved, folder.path, []);
  await editInLibreOffice(from, paths.edited, folder.path, deeds);
  saved = readFileSync(paths.saved);
  edited = readFileSync(paths.edited);
  if (process.env.XUNJIAN_KEEP === "1") {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(join(KEPT, "saved-by-libreoffice.xlsx"), saved);
    writeFileSync(join(KEPT, "edited-in-libreoffice.xlsx"), edited);
  }
}, 240_000);

function read(bytes: Uint8Array): { pack: StandardPack; base: StandardPack; notices: readonly string[] } {
  const { kind, content, problems, notices } = readContent(bytes, { settings: null, readAs: null });
  expect(problems).toEqual([]);
  expect(kind).toBe("standard");
  if (content.kind !== "standard" || content.base === null) throw new Error(content.kind);
  return { pack: content.pack, base: content.base, notices: notices.map((notice) => notice.code) };
}

test("a workbook that LibreOffice only opened and saved is the pack itself", () => {
  const { pack, base, notices } = read(saved);
  expect(notices).toEqual([]);
  expect(pack).toEqual(base);
});

test("a workbook edited in LibreOffice is the next version, with just what was edited", () => {
  const { pack, base, notices } = read(edited);
  expect(pack).toMatchObject({ version: base.version + 1, succeeds: { version: base.version } });
  expect(notices).toEqual(["confirmation-dropped"]);
  expect(
    comparePacks(base, pack).map(({ kind, id, fields }) => [
      kind,
      id,
      fields.map((field) => `${field.before}→${field.after}`),
    ]),
  ).toEqual([
    ["changed", "columns-stale", ["空白栏目5个以上→", "空白栏目5个以上的说明→", "栏目不更新→"]],
    ["changed", "account-interaction", ["购买粉丝→存在购买粉丝行为"]],
    ["changed", "overview", ["概况信息→机构概况"]],
    ["changed", "guides", ["办事指南的说明→办事指南要素齐全", "15分→12.50分", "已核→待核"]],
    [
      "added",
      expect.stringMatching(/^own-/),
      expect.arrayContaining(["→2.50分", "→0.50分", "→已核（李四，2026-11-25）"]),
    ],
  ]);
  const own = allItems(pack).find((item) => item.name === "办事入口");
  expect(own).toMatchObject({ rule: { kind: "perOccurrence", unit: "处", points: { value: 50, verifiedBy: "李四" } } });
  expect(packNumbers(pack).length).toBe(packNumbers(base).length + 2);
});
