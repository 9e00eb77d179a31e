import { expect, test } from "vitest";
import { centipoints } from "../../../src-core/units";
import {
  countText,
  isConfirmed,
  readCount,
  readPoints,
  ruleText,
} from "../../../src-renderer/inspector/checklist/rule-words";
import { SMALL_PACK } from "../../fixtures/small-pack";

const items = new Map(SMALL_PACK.site.deductions.flatMap((group) => group.items).map((item) => [item.id, item]));
function item(id: string) {
  const found = items.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

test("reads points of at most two decimals, in half or full width, as hundredths", () => {
  const read = (text: string) => readPoints(text, centipoints(3000));
  expect(["3", "1.5", "0.05", " 12.34 ", "１．５", "2。5"].map(read)).toEqual([300, 150, 5, 1234, 150, 250]);
});

test("reads no points from anything else, nor above the most", () => {
  const read = (text: string) => readPoints(text, centipoints(3000));
  expect(["", "-1", "1.234", "abc", "30.01", "1e1"].map(read)).toEqual([null, null, null, null, null, null]);
});

test("reads whole numbers of occurrences only", () => {
  expect(["0", "12", "３", "1.5", "-1", ""].map(readCount)).toEqual([0, 12, 3, null, null, null]);
});

test("says how a count comes to its points, and the limit only where it bites", () => {
  expect(countText(item("policy-files"), 3, "deduction")).toBe("3 次 × 5 分 = 15 分");
  expect(countText(item("policy-files"), 5, "deduction")).toBe("5 次 × 5 分 = 25 分，最多扣 20 分");
});

test("says the rule of an item in one line", () => {
  expect(ruleText(item("guides"), "deduction")).toBe("15 分 · 每处扣 1 分");
  expect(ruleText(item("leaders"), "bonus")).toBe("30 分 · 按情况加分");
});

test("an item is confirmed only when every number of it is", () => {
  const guides = item("guides");
  expect(isConfirmed(guides)).toBe(true);
  expect(isConfirmed({ ...guides, points: { value: guides.points.value, verified: false } })).toBe(false);
});
