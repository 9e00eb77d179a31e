import { expect, test } from "vitest";
import { centipoints } from "../../../src-core/units";
import { isConfirmed, readCount, readPoints } from "../../../src-renderer/inspector/checklist/rule-words";
import { ruleText } from "../../../src-renderer/ui/rule-text";
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
  const read = (text: string) => readCount(text, 99_999);
  expect(["0", "12", "３", "1.5", "-1", ""].map(read)).toEqual([0, 12, 3, null, null, null]);
});

test("reads no count above the most, such as the size of a sample", () => {
  expect(["3", "4", "99999"].map((text) => readCount(text, 3))).toEqual([3, null, null]);
  expect(readCount("100000", 99_999)).toBeNull();
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
