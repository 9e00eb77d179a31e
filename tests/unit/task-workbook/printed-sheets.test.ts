import { expect, test } from "vitest";
import type { TaskDocument } from "../../../src-core/exchange/task-document";
import { taskWorkbookSpec } from "../../../src-core/exchange/task-workbook/task-workbook-spec";
import type { SheetSpec } from "../../../src-core/exchange/workbook-spec";
import { REMARK_ITEM, STATUS_ITEM } from "../../../src-core/scoring/answer";
import { centipoints } from "../../../src-core/units";
import { anAccount, aRecord, aSite, aTask } from "../../fixtures/builders";

function sheetOf(document: TaskDocument, name: string): SheetSpec {
  const sheet = taskWorkbookSpec(document).sheets.find((s) => s.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}
function columnOf(sheet: SheetSpec, id: string): number {
  return sheet.rows[3]?.cells.findIndex((cell) => cell.value === id) ?? -1;
}
const department = aSite({ code: "9901010002", siteClass: "cityDepartment" });
const inner = aSite({ code: "9901010003", noServices: true });

test("has only the sheets that have targets", () => {
  const names = (document: TaskDocument) => taskWorkbookSpec(document).sheets.map((sheet) => sheet.name);
  expect(names(aTask())).toEqual(["填写说明", "网站", "新媒体", "问题清单", "_xunjian"]);
  expect(names(aTask({ targets: [anAccount()] }))).toEqual(["填写说明", "新媒体", "问题清单", "_xunjian"]);
  expect(names(aTask({ kind: "score", targets: [anAccount()] }))).toContain("得分明细");
});

test("prints headings with hints that say what to put in", () => {
  const headings = sheetOf(aTask(), "网站").rows[2]?.cells.map((cell) => cell.value) ?? [];
  expect(headings).toContain("政策文件\n填次数，每次5分，最多20分");
  expect(headings).toContain("概况信息\n有问题选“扣分”，扣5分");
  expect(headings).toContain("政策解读\n选档次：部分缺失扣3分、大部分缺失扣10分");
  expect(headings).toContain("领导信息\n填扣分数，最多30分");
  expect(sheetOf(aTask(), "网站").rows[1]?.cells.map((cell) => cell.value)).toContain("办事服务(25分)");
});

test("hides the row of ids and the column of target ids", () => {
  const sheet = sheetOf(aTask(), "网站");
  expect(sheet.rows.map((row) => row.hidden === true)).toEqual([false, false, false, true, false]);
  expect(sheet.columns.map((column) => column.hidden === true).indexOf(true)).toBe(0);
});

test("repeats who the target is on each page across, under a heading of its own", () => {
  const sheet = sheetOf(aTask(), "网站");
  const name = columnOf(sheet, "_name");
  expect(sheet.freeze?.columns).toBe(name + 1);
  expect(sheet.repeatColumns).toEqual([1, name]);
  expect(sheet.printScale).toBeGreaterThanOrEqual(60);
  // Nothing merged reaches over the edge of what is repeated.
  expect(sheet.merges.filter(({ left, right }) => left <= name && right > name)).toEqual([]);
  expect(sheet.merges).toContainEqual({ top: 1, left: 1, bottom: 1, right: name });
});

test("gives columns of grades more width, and an address one line", () => {
  const sheet = sheetOf(aTask(), "网站");
  expect(sheet.columns[columnOf(sheet, "policy-reading")]?.width).toBe(20);
  expect(sheet.columns[columnOf(sheet, "policy-files")]?.width).toBe(14);
  expect(sheet.rows[4]?.cells[columnOf(sheet, "_url")]?.style).toBe("oneLine");
});

test("keeps the column 账号 narrow only where it is blank for all", () => {
  const width = (handles: readonly (string | null)[]) => {
    const targets = handles.map((handle, index) => anAccount({ handle, name: `账号${index}` }));
    const sheet = sheetOf(aTask({ targets }), "新媒体");
    return sheet.columns[columnOf(sheet, "_handle")]?.width;
  };
  expect(width([null, null])).toBe(8);
  expect(width([null, "fabu"])).toBe(20);
});

test("greys cells that do not apply to a target and opens no choice for them", () => {
  const sheet = sheetOf(aTask({ targets: [aSite(), department, inner] }), "网站");
  const styles = (id: string) => sheet.rows.slice(4).map((row) => row.cells[columnOf(sheet, id)]?.style);
  expect(styles("overview")).toEqual(["input", "closed", "input"]);
  expect(styles("guides")).toEqual(["inputNumber", "closed", "closed"]);
  expect(styles("site-safety")).toEqual(["input", "input", "input"]);
  const column = columnOf(sheet, "overview");
  const ranges = sheet.dropDowns
    .filter(({ range }) => range.left === column)
    .map(({ range }) => [range.top, range.bottom]);
  expect(ranges).toEqual([
    [4, 4],
    [6, 6],
  ]);
  expect(sheet.wholeNumbers.map(({ left }) => left)).toEqual(
    expect.arrayContaining([columnOf(sheet, "policy-files"), columnOf(sheet, "guides")]),
  );
});

test("offers conditions of a veto beside other text, and each reason why a target cannot be inspected", () => {
  const sheet = sheetOf(aTask(), "网站");
  const dropDown = (id: string) => sheet.dropDowns.find(({ range }) => range.left === columnOf(sheet, id));
  expect(dropDown("site-safety")).toMatchObject({
    strict: false,
    choices: ["未发现", "严重表述错误", "发布反动、暴力内容"],
  });
  expect(dropDown("overview")).toMatchObject({ strict: true, choices: ["未发现", "扣分"] });
  expect(dropDown(STATUS_ITEM)?.choices).toEqual(
    expect.arrayContaining(["未开始", "已完成", "无法检查:已关停", "无法检查:重复"]),
  );
});

test("prints answers, state, outcome and points in a score workbook, and leaves results blank in an assignment", () => {
  const ids = [
    "site-safety",
    "site-unreachable",
    "columns-stale",
    "overview",
    "policy-reading",
    "guides",
    "statistics",
  ];
  const records = [
    ...ids.map((itemId) => aRecord({ itemId })),
    aRecord({ itemId: "leaders", value: { kind: "points", points: centipoints(2750) }, link: "http://a.invalid/1" }),
    aRecord({ itemId: "policy-files", value: { kind: "count", count: 1 }, note: "半年未更新", link: "2.png" }),
    aRecord({ itemId: REMARK_ITEM, note: "改版中" }),
  ];
  const cells = (kind: TaskDocument["kind"]) => {
    const sheet = sheetOf(aTask({ kind, targets: [aSite()], records }), "网站");
    const asked = [STATUS_ITEM, "_outcome", "_points", "overview", "policy-files", "leaders", REMARK_ITEM];
    return asked.map((id) => sheet.rows[4]?.cells[columnOf(sheet, id)]?.value);
  };
  expect(cells("score")).toEqual(["已完成", "合格", 67.5, "未发现", 1, 27.5, "改版中"]);
  expect(cells("assignment").slice(1, 3)).toEqual([null, null]);
  const rows = sheetOf(aTask({ kind: "score", targets: [aSite()], records }), "问题清单").rows.slice(3);
  expect(rows.map((row) => row.cells.slice(4, 8).map((cell) => cell.value))).toEqual([
    ["政策文件", 1, "扣5分", "半年未更新"],
    ["领导信息", 27.5, "扣27.50分", null],
  ]);
});

test("leaves fifty rows of the list free in an assignment, with a choice of indicators", () => {
  const sheet = sheetOf(aTask(), "问题清单");
  expect(sheet.rows).toHaveLength(3 + 50);
  expect(sheet.dropDowns[0]?.choices).toEqual(expect.arrayContaining(["政策文件", "互动回应差", "检查状态"]));
});

test("explains the workbook and warns of numbers that nobody confirmed", () => {
  const text = (document: TaskDocument) =>
    sheetOf(document, "填写说明")
      .rows.map((row) => row.cells[0]?.value)
      .join("\n");
  expect(text(aTask())).toContain("网站 1 个，政务新媒体 1 个");
  expect(text(aTask())).not.toContain("待核");
  const task = aTask();
  const { site } = task.round.standard;
  const standard = {
    ...task.round.standard,
    site: { ...site, failBelow: { value: centipoints(6000), verified: false } },
  };
  expect(text({ ...task, round: { ...task.round, standard } })).toContain("有 1 处分值待核");
});
