import { beforeEach, expect, test } from "vitest";
import { withHead } from "../../../src-core/standard/edit-pack";
import { useDraftState } from "../../../src-renderer/office/standard/draft-state";
import { readPoints, readWhole } from "../../../src-renderer/office/standard/read-number";
import { unreadFaults } from "../../../src-renderer/office/standard/unread-faults";
import { SMALL_PACK } from "../../fixtures/small-pack";

beforeEach(() => useDraftState.getState().begin("hash", null));
const state = useDraftState.getState;

test.each([
  ["4", 400],
  ["２．５", 250],
  ["2。5分", 250],
  [" 0.05 ", 5],
  ["2.", 200],
  ["3.500", 350],
  ["10000", 1_000_000],
])("points are read as they are typed: %s", (text, value) => {
  expect(readPoints(text)).toEqual({ value });
});

test.each([
  ["", "没有填"],
  ["　", "没有填"],
  ["-3", "不能为负"],
  ["－３", "不能为负"],
  ["1.005", "最多两位小数"],
  ["10000.01", "最多 10000 分"],
  ["十五", "不是数"],
  ["1e3", "不是数"],
  ["1,5", "不是数"],
])("what is no number of points is told why, and never made one: %s", (text, why) => {
  expect(readPoints(text)).toEqual({ why });
});

test("a whole number is above 0, and not above the most", () => {
  expect(readWhole("１２", 100)).toEqual({ value: 12 });
  expect(["0", "-1", "1.5", "101", "x", ""].map((text) => readWhole(text, 100))).toEqual(
    ["至少是 1", "至少是 1", "应为整数", "最多 100", "不是数", "没有填"].map((why) => ({ why })),
  );
});

test("a text that is no number is kept, is a fault of its item, and goes when a number stands there", () => {
  state().keepUnread("item/guides/points", "-3");
  expect(unreadFaults(SMALL_PACK, state().unread)).toEqual([
    { itemId: "guides", message: "“办事指南”的满分“-3”：不能为负" },
  ]);
  state().settle("item/guides/points");
  expect(state().unread).toEqual({});
});

test("an emptied total is a fault of the head; a text whose number is gone is none", () => {
  expect(unreadFaults(SMALL_PACK, { failBelow: "", "item/gone/points": "x" })).toEqual([
    { itemId: "failBelow", message: "“总则”的合格线（低于即不合格）：没有填" },
  ]);
});

test("undo takes back what was typed last, a text that is no number or an edit, and nothing else with it", () => {
  const titled = withHead(SMALL_PACK, { title: "新名称" });
  state().push(titled, "head title");
  state().keepUnread("failBelow", "x");
  state().keepUnread("failBelow", "xy");
  state().undo();
  expect(state()).toMatchObject({ pack: titled, unread: {} });
  state().redo();
  expect(state().unread).toEqual({ failBelow: "xy" });
  state().undo();
  state().undo();
  expect(state()).toMatchObject({ pack: null, unread: {}, past: [] });
});

test("giving the edits up takes texts that are no numbers along, and can be undone", () => {
  state().keepUnread("failBelow", "x");
  state().discard();
  expect(state()).toMatchObject({ pack: null, unread: {} });
  state().undo();
  expect(state().unread).toEqual({ failBelow: "x" });
});
