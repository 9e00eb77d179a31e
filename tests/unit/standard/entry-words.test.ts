import { expect, test } from "vitest";
import { type AnswerValue, REMARK_ITEM, STATUS_ITEM } from "../../../src-core/scoring/answer";
import {
  answerWithPoints,
  answerWords,
  askedItem,
  entryNameIn,
  evidenceOf,
  itemTitle,
} from "../../../src-core/standard/entry-words";
import { centipoints } from "../../../src-core/units";
import { SECOND_PACK } from "../../fixtures/second-version";
import { SMALL_PACK } from "../../fixtures/small-pack";

const both = (itemId: string, value: AnswerValue) => [
  answerWords([SMALL_PACK], itemId, value),
  answerWithPoints(SMALL_PACK, itemId, value),
];

test("words every kind of answer, alone and with its points", () => {
  expect(both("guides", { kind: "count", count: 3 })).toEqual(["3 处", "3 处（每处 −1 分，最多 15 分）"]);
  expect(both("policy-reading", { kind: "level", levelId: "some" })).toEqual(["部分缺失", "部分缺失（−3 分）"]);
  expect(both("overview", { kind: "found" })).toEqual(["发现", "发现（−5 分）"]);
  expect(both("overview", { kind: "clear" })).toEqual(["未发现", "未发现"]);
  expect(both("responses", { kind: "points", points: centipoints(150) })).toEqual(["1.50 分", "＋1.50 分"]);
  expect(both("responses", { kind: "clear" })).toEqual(["不加分", "不加分"]);
  const conditions = { kind: "conditions", ids: ["empty-columns"] } as const;
  expect(both("columns-stale", conditions)).toEqual(["发现（空白栏目5个以上）", "发现（空白栏目5个以上）"]);
  expect(both(STATUS_ITEM, { kind: "unscorable", reason: "已关停" })).toEqual(["无法检查：已关停", "无法检查：已关停"]);
  expect(both(STATUS_ITEM, { kind: "none" })).toEqual(["可以检查", "可以检查"]);
  expect(both("guides", { kind: "none" })).toEqual(["没有作答", "没有作答"]);
});

test("says what an answer was though the standard has no use for it", () => {
  const count = { kind: "count", count: 3 } as const;
  expect(answerWithPoints(SMALL_PACK, "policy-reading", count)).toBe("3 处（现行标准不适用）");
  expect(answerWithPoints(SECOND_PACK, "guides", count)).toBe("3 处（现行标准不适用）");
  expect(answerWithPoints(SECOND_PACK, "columns-stale", { kind: "conditions", ids: ["empty-columns"] })).toBe(
    "发现（empty-columns）（现行标准不适用）",
  );
});

test("takes names from the first pack that has them", () => {
  expect(entryNameIn([SECOND_PACK, SMALL_PACK], "guides")).toBe("办事指南");
  expect(entryNameIn([SECOND_PACK], "guides")).toBe("guides");
  expect(answerWords([SECOND_PACK, SMALL_PACK], "columns-stale", { kind: "conditions", ids: ["empty-columns"] })).toBe(
    "发现（空白栏目5个以上）",
  );
  expect([STATUS_ITEM, REMARK_ITEM].map((id) => itemTitle(askedItem(SMALL_PACK, id)))).toEqual([
    "检查状态",
    "对象备注",
  ]);
  expect(evidenceOf(SMALL_PACK, STATUS_ITEM)).toBe("none");
});
