import { expect, test } from "vitest";
import { centipoints, targetId } from "../../../src-core/units";
import { countLimit, pointsLimit, readCount, readPoints } from "../../../src-renderer/inspector/checklist/rule-words";
import { typedNumber } from "../../../src-renderer/inspector/checklist/typed-number";
import {
  forgetUnread,
  keepUnread,
  unreadNumbers,
  unreadOf,
} from "../../../src-renderer/inspector/checklist/unread-numbers";

const count = (text: string) => readCount(text, 3);
const points = (text: string) => readPoints(text, centipoints(600));

test("nothing of a text counts when the whole is no number within the limits, though its beginning would", () => {
  expect(typedNumber("12", "", count)).toEqual({ kind: "unread" });
  expect(typedNumber("6.5", "", points)).toEqual({ kind: "unread" });
  expect(typedNumber("1.239", "", points)).toEqual({ kind: "unread" });
  expect(typedNumber("一", "2", count)).toEqual({ kind: "unread" });
});

test("a number within the limits counts at once, in full width too", () => {
  expect(typedNumber("3", "", count)).toEqual({ kind: "number", number: 3 });
  expect(typedNumber("１.５", "", points)).toEqual({ kind: "number", number: 150 });
  expect(typedNumber("0", "2", count)).toEqual({ kind: "number", number: 0 });
});

test("an emptied field is no answer, and one that shows what it showed before says nothing", () => {
  expect(typedNumber("", "2", count)).toEqual({ kind: "empty" });
  expect(typedNumber(" ", "2", count)).toEqual({ kind: "empty" });
  expect(typedNumber("", "", count)).toEqual({ kind: "asBefore" });
  expect(typedNumber("2", "2", count)).toEqual({ kind: "asBefore" });
});

test("says what a field takes", () => {
  expect(countLimit("12", 3, "份")).toBe("最多 3 份");
  expect(countLimit("1.5", 3, "份")).toBe("只填整数，最多 3 份");
  expect(pointsLimit(centipoints(600))).toBe("最多 6 分，两位小数");
});

test("keeps unread text by target and item until it is dropped", () => {
  const [one, two] = [targetId("9901010001"), targetId("9901010002")];
  keepUnread(one, "guides", { text: "12", limit: "最多 3 份" });
  keepUnread(two, "guides", null);
  expect([...unreadOf(one)]).toEqual([["guides", { text: "12", limit: "最多 3 份" }]]);
  expect(unreadOf(two).size).toBe(0);
  keepUnread(one, "guides", null);
  expect(unreadNumbers.getState().size).toBe(0);
  keepUnread(one, "guides", { text: "x", limit: "" });
  forgetUnread();
  expect(unreadOf(one).size).toBe(0);
});
