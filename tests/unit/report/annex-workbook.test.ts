import { expect, test } from "vitest";
import { draftWords } from "../../../src-core/report/annex-draft";
import type { AnnexTable } from "../../../src-core/report/annex-table";
import { annexWorkbookSpec } from "../../../src-core/report/annex-workbook";
import { annex1 } from "../../../src-core/report/annex1";
import { annex3 } from "../../../src-core/report/annex3";
import { annex5 } from "../../../src-core/report/annex5";
import { annex6 } from "../../../src-core/report/annex6";
import { aRound, SMALL_SETTINGS } from "../../fixtures/builders";
import { aDisclosureRow, aSuggestionRow } from "../circular/some-input";

const one = annexWorkbookSpec(annex1(aRound(), [], [])).sheets[0];
const list: AnnexTable = {
  ...annex3(aRound(), []),
  rows: [[1, "甲市", "甲".repeat(40), "栏目不更新", "9901000058", null]],
};
const three = annexWorkbookSpec(list).sheets[0];

test("puts the label in A1, the title across the table, and two header rows with merged groups", () => {
  expect(one?.rows.slice(0, 4).map((row) => row.cells.map((cell) => cell.value))).toEqual([
    ["附件1"],
    ["全省政府网站运行和检查情况"],
    [
      "序号",
      "省级/设区市",
      "运行网站总数",
      "市级政府网站数",
      null,
      "县级及以下政府网站数",
      null,
      "抽查网站数",
      "存在突出问题网站数",
    ],
    [null, null, null, "门户", "部门", "县级门户", "县级以下", null, null],
  ]);
  expect(one?.merges).toEqual([
    { top: 1, left: 0, bottom: 1, right: 8 },
    ...[0, 1, 2].map((column) => ({ top: 2, left: column, bottom: 3, right: column })),
    { top: 2, left: 3, bottom: 2, right: 4 },
    { top: 2, left: 5, bottom: 2, right: 6 },
    ...[7, 8].map((column) => ({ top: 2, left: column, bottom: 3, right: column })),
  ]);
  expect(one?.repeatRows).toEqual([2, 3]);
});

test("prints the total row as a total and leaves its number blank", () => {
  const last = one?.rows.at(-1)?.cells;
  expect(last?.[0]).toEqual({ value: null, style: "total" });
  expect(last?.[1]).toEqual({ value: "合计", style: "total" });
});

test("has one header row, repeated on each page, where no heading has parts", () => {
  expect(three?.repeatRows).toEqual([2, 2]);
  expect(three?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 5 }]);
  expect(three?.freeze).toEqual({ rows: 3, columns: 0 });
});

test("gives a name of 40 characters two lines, and a code the style of codes", () => {
  const row = three?.rows.at(-1);
  const width = three?.columns[2]?.width ?? 0;
  expect(2 * (width - 2)).toBeGreaterThanOrEqual(80);
  expect(row?.height).toBe(36);
  expect(row?.cells[4]).toEqual({ value: "9901000058", style: "code" });
});

test("gives two reasons of an account one line on an upright page", () => {
  const reasons = "单项否决(未及时更新和缺有效互动渠道菜单功能)";
  const name = "某某县现代农业示范园区管理委员会";
  const header = ["序号", "所属地方或部门", "类型", "名称", "存在的突出问题"].map((text) => ({ text, parts: [] }));
  const four: AnnexTable = { ...list, no: 4, header, rows: [[1, "有色地质勘查局", "新浪微博", name, reasons]] };
  const sheet = annexWorkbookSpec(four).sheets[0];
  expect(sheet?.rows.at(-1)?.height).toBe(18);
  expect(sheet?.orientation).toBe("portrait");
});

test("prints upright what fits, and lays wider tables down", () => {
  expect([one?.orientation, three?.orientation]).toEqual(["portrait", "portrait"]);
  const wide: AnnexTable = {
    ...list,
    rows: [[1, "甲".repeat(40), "甲".repeat(40), "栏目不更新", "9901000058", "乙".repeat(40)]],
  };
  expect(annexWorkbookSpec(wide).sheets[0]?.orientation).toBe("landscape");
});

test("says 草稿 and what is missing in the label while the round is not complete", () => {
  const label = (draft: string | null) => annexWorkbookSpec({ ...list, draft }).sheets[0]?.rows[0]?.cells[0]?.value;
  expect(label(draftWords({ complete: false, missing: 19, conflicts: 0 }))).toBe("附件3（草稿：还缺 19 个）");
  expect(label(draftWords({ complete: false, missing: 19, conflicts: 2 }))).toBe(
    "附件3（草稿：还缺 19 个、冲突 2 个）",
  );
  expect(label(draftWords({ complete: true, missing: 0, conflicts: 0 }))).toBe("附件3");
});

const disclosed = annexWorkbookSpec(
  annex5([aDisclosureRow({ department: "省甲厅", total: 12, keyAreas: 3 })], {
    portalName: "省政府门户网站",
    mailboxName: "",
    statistics: { from: "2019-12", to: "2020-02" },
  }).table,
).sheets[0];
const valuesOf = (sheet: typeof one, row: number) => sheet?.rows[row]?.cells.map((cell) => cell.value);

test("puts what stands under the title across the table, and a header of three levels below it", () => {
  expect(valuesOf(disclosed, 2)).toEqual(["(统计时段:2019年12月—2020年2月)"]);
  const header = [3, 4, 5].map((row) => valuesOf(disclosed, row));
  expect(header).toEqual([
    ["序号", "部门", "主动公开信息(条)", null, null, null, "依申请公开信息(条)", null],
    [null, null, "总数", "其中:", null, null, "已按时办结", "暂未办结"],
    [null, null, null, "政策解读材料", "建议提案办理", "重点领域信息", null, null],
  ]);
  expect(disclosed?.merges).toEqual(
    expect.arrayContaining([
      { top: 2, left: 0, bottom: 2, right: 7 },
      { top: 3, left: 0, bottom: 5, right: 0 },
      { top: 3, left: 2, bottom: 3, right: 5 },
      { top: 4, left: 3, bottom: 4, right: 5 },
      { top: 4, left: 2, bottom: 5, right: 2 },
      { top: 4, left: 6, bottom: 5, right: 6 },
    ]),
  );
  expect([disclosed?.repeatRows, disclosed?.freeze]).toEqual([[3, 5], { rows: 6, columns: 0 }]);
});

test("leaves the cells of none blank, without a sign in them", () => {
  expect(valuesOf(disclosed, 6)).toEqual([1, "省甲厅", 12, null, null, 3, null, null]);
});

test("puts the head of a group across the table above its first row", () => {
  const rows = [aSuggestionRow({ unit: "省甲厅" }), aSuggestionRow({ unit: "甲市", group: "region" })];
  const names = { portalName: "省政府门户网站", mailboxName: "民声直通", statistics: null };
  const sheet = annexWorkbookSpec(annex6(rows, names, SMALL_SETTINGS).table).sheets[0];
  expect([3, 4, 5, 6].map((row) => valuesOf(sheet, row)?.slice(0, 2))).toEqual([
    ["一、省直单位", null],
    [1, "省甲厅"],
    ["二、设区市", null],
    [1, "甲市"],
  ]);
  expect(sheet?.merges).toEqual(
    expect.arrayContaining([3, 5].map((row) => ({ top: row, left: 0, bottom: row, right: 5 }))),
  );
});

test("says 无 across a table without rows, on the whole width of the paper", () => {
  const sheet = annexWorkbookSpec(annex3(aRound(), [])).sheets[0];
  expect(valuesOf(sheet, 3)).toEqual(["无", null, null, null, null, null]);
  expect(sheet?.merges).toContainEqual({ top: 3, left: 0, bottom: 3, right: 5 });
  const width = sheet?.columns.reduce((sum, column) => sum + column.width, 0) ?? 0;
  expect(width).toBeGreaterThan(85);
  expect(sheet?.orientation).toBe("portrait");
});

test("gives a cell as many lines as its paragraphs need", () => {
  const bands: AnnexTable = {
    ...list,
    no: 2,
    header: ["得分", "政府网站名称"].map((text) => ({ text, parts: [] })),
    rows: [["100-110分", `一、甲市\n二、${"乙县政府网、".repeat(20)}`]],
  };
  const sheet = annexWorkbookSpec(bands).sheets[0];
  expect(sheet?.rows.at(-1)?.height).toBe(18 * 5);
});
