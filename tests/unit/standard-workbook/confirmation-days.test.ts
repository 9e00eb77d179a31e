import { expect, test } from "vitest";
import { contentHash } from "../../../src-core/content-hash";
import { confirmationDay, dayOfText } from "../../../src-core/standard/confirmation-day";
import { packNumbers, withConfirmed } from "../../../src-core/standard/pack-numbers";
import { isoTime } from "../../../src-core/units";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { readBack, type } from "./read-back";

const keys = new Set(packNumbers(SMALL_PACK).map(({ key }) => key));
const open = withConfirmed(SMALL_PACK, keys, null);
/** Late in the evening of the 24th in UTC, the 25th at Beijing. */
const at = isoTime("2026-11-24T17:30:00.000Z");
const mine = withConfirmed(SMALL_PACK, keys, { name: "张三", at });
const numbersOf = (read: ReturnType<typeof readBack>) =>
  new Map(read.pack === null ? [] : packNumbers(read.pack).map(({ key, number }) => [key, number]));
const NOON = isoTime("2026-11-25T04:00:00.000Z");

test.each([
  ["2026-11-25", "2026-11-25"],
  ["2026.11.25", "2026-11-25"],
  ["2026/1/5", "2026-01-05"],
  ["２０２６年１１月２５日", "2026-11-25"],
  ["46351", "2026-11-25"],
  ["46351.5", "2026-11-25"],
  ["2026-11-25 09:30:00", "2026-11-25"],
  ["2026-02-30", null],
  ["11月25日", null],
  ["12", null],
])("reads %s as the day %s", (text, day) => {
  expect(dayOfText(text)).toBe(day);
});

test("a day is that of UTC+8, on every machine", () => {
  expect(confirmationDay(at)).toBe("2026-11-25");
  expect(confirmationDay(NOON)).toBe("2026-11-25");
});

test.each(["2026-11-25", "2026年11月25日", 46351])(
  "the same workbook with the day %s is always the same pack",
  (day) => {
    const edits = [
      type("指标", "guides", {
        已核对: "是",
        核对人: "李四",
        核对日期: day,
        组分值已核对: "是",
        组分值核对人: "王五",
        组分值核对日期: day,
      }),
      type("档次", "most", { 已核对: "是", 核对人: "李四", 核对日期: day }),
      type("总则", "failBelow", { 已核对: "是", 核对人: "李四", 核对日期: day }),
    ];
    const read = readBack(open, ...edits);
    expect(read.problems).toEqual([]);
    expect(read.notices).toEqual([]);
    const numbers = numbersOf(read);
    for (const key of ["item/guides/points", "item/guides/each", "item/policy-reading/level/most", "failBelow"])
      expect(numbers.get(key)).toMatchObject({ verified: true, verifiedBy: "李四", verifiedAt: NOON });
    expect(numbers.get("group/services")).toMatchObject({ verified: true, verifiedBy: "王五", verifiedAt: NOON });
    const again = readBack(open, ...edits);
    expect(contentHash(again.pack ?? {})).toBe(contentHash(read.pack ?? {}));
  },
);

test("an untouched day keeps the exact time, also where it is only written otherwise", () => {
  expect(readBack(mine)).toMatchObject({ changes: [], pack: { version: 1 } });
  const read = readBack(mine, type("指标", "guides", { 核对日期: "2026年11月25日" }));
  expect(read).toMatchObject({ changes: [], pack: { version: 1 } });
});

test("another day, or another name, renews what the row says, and the number that changed with it", () => {
  const read = readBack(mine, type("指标", "guides", { 每次分值: 2, 核对日期: "2026-12-01" }));
  expect(read.notices).toEqual([]);
  const december = isoTime("2026-12-01T04:00:00.000Z");
  expect(numbersOf(read).get("item/guides/each")).toMatchObject({ verifiedBy: "张三", verifiedAt: december });
  expect(numbersOf(read).get("item/guides/points")).toMatchObject({ verifiedBy: "张三", verifiedAt: december });
  const renamed = readBack(mine, type("指标", "guides", { 核对人: "李四" }));
  expect(numbersOf(renamed).get("item/guides/points")).toMatchObject({ verifiedBy: "李四", verifiedAt: at });
});

test("a new confirmation without a name is a problem, without a day a notice", () => {
  const nameless = readBack(open, type("指标", "guides", { 已核对: "是", 核对日期: "2026-11-25" }));
  expect(nameless.pack).toBeNull();
  expect(nameless.problems).toMatchObject([{ code: "value-invalid", cell: "S7", expected: "请填写核对人" }]);
  const group = readBack(open, type("指标", "guides", { 组分值已核对: "是" }));
  expect(group.problems).toMatchObject([{ code: "value-invalid", cell: "U7", expected: "请填写组分值核对人" }]);
  const dayless = readBack(open, type("指标", "guides", { 已核对: "是", 核对人: "李四" }));
  expect(dayless.problems).toEqual([]);
  expect(dayless.notices).toMatchObject([{ code: "confirmation-undated", cell: "T7" }]);
  const noDay = readBack(open, type("指标", "guides", { 已核对: "是", 核对人: "李四", 核对日期: "上周" }));
  expect(noDay.problems).toMatchObject([{ code: "value-invalid", cell: "T7" }]);
});
