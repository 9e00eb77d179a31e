import { expect, test } from "vitest";
import type { TaskDocument } from "../../../src-core/exchange/task-document";
import { taskWorkbookSpec } from "../../../src-core/exchange/task-workbook/task-workbook-spec";
import type { SheetSpec } from "../../../src-core/exchange/workbook-spec";
import { STATUS_ITEM } from "../../../src-core/scoring/answer";
import { centipoints } from "../../../src-core/units";
import { anAccount, aRecord, aSite, aTask } from "../../fixtures/builders";
import { changeSheet } from "../../fixtures/spec-grid";
import { filled, printed, read } from "./read-back";

const inner = aSite({ code: "9901010003", name: "甲西县档案馆", noServices: true });
const account = anAccount();
const clearIds = ["site-safety", "site-unreachable", "columns-stale", "overview"];
const innerRecords = [
  ...clearIds.map((itemId) => aRecord({ targetId: inner.id, itemId })),
  aRecord({ targetId: inner.id, itemId: "policy-files", value: { kind: "count", count: 5 }, link: "1.png" }),
  aRecord({ targetId: inner.id, itemId: "policy-reading", value: { kind: "level", levelId: "some" }, link: "2.png" }),
  aRecord({ targetId: inner.id, itemId: "leaders", value: { kind: "points", points: centipoints(150) } }),
];
const hit = aRecord({
  targetId: account.id,
  itemId: "account-interaction",
  value: { kind: "conditions", ids: ["no-channel"] },
});
const task = aTask({ kind: "score", targets: [inner, account, aSite()], records: [...innerRecords, hit] });

function traceOf(document: TaskDocument): SheetSpec | undefined {
  return taskWorkbookSpec(document).sheets.find((sheet) => sheet.name === "得分明细");
}

test("prints every line and step behind a score, and every veto that was hit", () => {
  const rows = traceOf(task)?.rows.map((row) => row.cells.map((cell) => cell.value)) ?? [];
  expect(rows[2]).toEqual(["网站标识码或账号", "检查对象", "部分", "指标组", "指标", "计算", "分值", "依据"]);
  expect(rows.slice(3).map((row) => row.slice(2))).toEqual([
    ["扣分", "发布解读", "政策文件", "5 次 × 5 分 = 25 分，该项最多 20 分", -20, "测试标准"],
    ["扣分", "发布解读", "政策解读", "部分缺失：3 分", -3, "测试标准"],
    ["扣分", "发布解读", "领导信息", "按情况 1.50 分", -1.5, "测试标准"],
    ["合计", null, "满分", "100 − “办事服务”25（不涉及，不评）", 75, null],
    ["合计", null, "扣分合计", "以上扣分各项之和", -24.5, null],
    ["合计", null, "扣分后", "75 − 24.50", 50.5, null],
    ["合计", null, "折算后", "50.50 × 4 ÷ 3，四舍五入到 0.01 分", 67.33, null],
    ["合计", null, "得分", "没有高于 80 分，不评加分", 67.33, null],
    ["单项否决", null, "互动回应差", "缺互动渠道", null, "测试标准"],
  ]);
});

test("stands in score workbooks only, and leaves out targets without a conclusion", () => {
  expect(traceOf({ ...task, kind: "assignment" })).toBeUndefined();
  expect(traceOf({ ...task, records: innerRecords.slice(1) })?.rows).toHaveLength(3);
});

test("is never read back, not even where it was edited", () => {
  const edited = changeSheet(printed(task), "得分明细", (rows) =>
    rows.map((row) => row.map((cell) => (typeof cell === "number" ? 99 : cell === null ? "改" : `${cell}改`))),
  );
  expect(read(edited, task)).toMatchObject({ records: [], problems: [], notices: [], good: 3 });
});

test("a row of 待补证据 reads back to no record, and a cell cleared in it means 未发现", () => {
  const state = printed(task)
    .find((sheet) => sheet.name === "网站")
    ?.rows.flat();
  expect(state).toContain("待补证据");
  expect(read(printed(task), task).records).toEqual([]);
  const cleared = filled(task, "网站", inner.code, { leaders: null });
  expect(cleared.answers).toEqual({ leaders: { kind: "clear" } });
});

test("putting 待补证据 into a row means that it was looked at whole, as 已完成 does", () => {
  const blank = aTask({ targets: [account] });
  const said = filled(blank, "新媒体", account.name, { [STATUS_ITEM]: "待补证据" });
  expect(said.answers).toEqual({ "account-stale": { kind: "clear" }, "account-interaction": { kind: "clear" } });
  expect(said.problems).toEqual([]);
});

test("a link put into 问题清单 brings the evidence and nothing else", () => {
  const edited = changeSheet(printed(task), "问题清单", (rows) => {
    const link = rows[2]?.indexOf("_link") ?? -1;
    return rows.map((row) => (row[1] === "leaders" ? Object.assign([...row], { [link]: "http://a.invalid/3" }) : row));
  });
  const { records } = read(edited, task);
  expect(records).toMatchObject([{ itemId: "leaders", link: "http://a.invalid/3", origin: "edited" }]);
});
