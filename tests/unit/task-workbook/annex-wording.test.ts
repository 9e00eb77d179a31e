import { expect, test } from "vitest";
import { readAnswer } from "../../../src-core/exchange/task-workbook/read-answer";
import { entriesOf } from "../../../src-core/exchange/task-workbook/task-entries";
import { SMALL_PACK } from "../../fixtures/small-pack";

function readCell(id: string, cell: string, pack = SMALL_PACK) {
  const entry = [...entriesOf(pack, "site"), ...entriesOf(pack, "account")].find((e) => e.id === id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return readAnswer(entry, cell);
}
const conditions = (...ids: readonly string[]) => ({ kind: "value", value: { kind: "conditions", ids } });

test.each([
  "单项否决(缺有效互动渠道菜单功能)",
  "单项否决（缺有效互动渠道菜单功能）",
  " 单项否决 （ 缺有效互动渠道菜单功能 ） ",
  "单项否决(缺互动渠道)",
])("reads %s as an annex prints it", (cell) => {
  expect(readCell("account-interaction", cell)).toEqual(conditions("no-channel"));
});

test.each([
  "单项否决(缺有效互动渠道菜单功能和购买粉丝)",
  "单项否决(购买粉丝、缺有效互动渠道菜单功能)",
  "单项否决(缺有效互动渠道菜单功能)和单项否决(购买粉丝)",
  "单项否决（缺有效互动渠道菜单功能）；单项否决（购买粉丝）",
  "缺互动渠道和购买粉丝",
])("reads both conditions of %s", (cell) => {
  expect(readCell("account-interaction", cell)).toEqual(conditions("no-channel", "bought-fans"));
});

test("refuses conditions of another veto and says where they belong", () => {
  expect(readCell("account-interaction", "单项否决(未及时更新和缺有效互动渠道菜单功能)")).toEqual({
    kind: "faulty",
    code: "value-invalid",
    expected: "请把“未及时更新”填到“内容不更新”一项，它不属于“互动回应差”",
  });
  expect(readCell("columns-stale", "一周打不开")).toMatchObject({
    expected: "请把“一周打不开”填到“站点无法访问”一项，它不属于“栏目不更新”",
  });
});

test("takes 和 for a joiner only between names that it knows", () => {
  expect(readCell("account-interaction", "购买粉丝和别的")).toMatchObject({
    code: "value-invalid",
    expected: "未发现、缺互动渠道、购买粉丝",
  });
  const vetoes = SMALL_PACK.account.vetoes.map((veto) => ({
    ...veto,
    conditions: veto.conditions.map((c) => (c.id === "bought-fans" ? { ...c, label: "购买粉丝和强制点赞" } : c)),
  }));
  const pack = { ...SMALL_PACK, account: { ...SMALL_PACK.account, vetoes } };
  expect(readCell("account-interaction", "缺互动渠道和购买粉丝和强制点赞", pack)).toEqual(
    conditions("no-channel", "bought-fans"),
  );
});

test("knows the frame and the joiner from the standard, no other", () => {
  const problemWording = { template: "一票否决【{}】", joiner: "及" };
  const pack = { ...SMALL_PACK, account: { ...SMALL_PACK.account, problemWording } };
  expect(readCell("account-interaction", "一票否决【购买粉丝及缺互动渠道】", pack)).toEqual(
    conditions("no-channel", "bought-fans"),
  );
  expect(readCell("account-interaction", "单项否决(购买粉丝)", pack)).toMatchObject({ code: "value-invalid" });
});
