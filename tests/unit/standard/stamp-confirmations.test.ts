import { expect, test } from "vitest";
import { contentHash } from "../../../src-core/content-hash";
import { packNumbers, withConfirmed } from "../../../src-core/standard/pack-numbers";
import type { PackPoints, StandardPack } from "../../../src-core/standard/pack-schema";
import { stampConfirmations, stampedAs } from "../../../src-core/standard/stamp-confirmations";
import { centipoints, isoTime } from "../../../src-core/units";
import { SMALL_PACK } from "../../fixtures/small-pack";

const at = isoTime("2026-03-01T08:05:00.000Z");
const before = { name: "张三", at: isoTime("2025-03-01T08:05:00.000Z") };
const FAIL = new Set(["failBelow"]);
const withFail = (pack: StandardPack, failBelow: Partial<PackPoints>): StandardPack => {
  return { ...pack, site: { ...pack.site, failBelow: { ...pack.site.failBelow, ...failBelow } } };
};
/** Keys of the numbers that got the time. */
const stampedKeys = (base: StandardPack, pack: StandardPack): readonly string[] =>
  packNumbers(stampConfirmations(base, pack, at)).flatMap(({ key, number }) => (number.verifiedAt === at ? [key] : []));

test("gives the time to a number that was open, has another value or another name, or was not there", () => {
  const open = withConfirmed(SMALL_PACK, FAIL, null);
  const mine = withConfirmed(SMALL_PACK, FAIL, before);
  const untimed = { verified: true, verifiedBy: "李四", verifiedAt: undefined };
  expect(stampedKeys(open, withFail(open, untimed))).toEqual(["failBelow"]);
  expect(stampedKeys(mine, withFail(mine, untimed))).toEqual(["failBelow"]);
  const dearer = { verified: true, verifiedBy: "张三", verifiedAt: undefined, value: centipoints(5000) };
  expect(stampedKeys(mine, withFail(mine, dearer))).toEqual(["failBelow"]);
  const [first, ...others] = SMALL_PACK.site.bonuses;
  const fewer = { ...SMALL_PACK, site: { ...SMALL_PACK.site, bonuses: others } };
  expect(stampedKeys(fewer, SMALL_PACK)).toContain(`group/${first?.id}`);
});

test("leaves alone what was confirmed before, what has a time, and what is open", () => {
  expect(stampConfirmations(SMALL_PACK, SMALL_PACK, at)).toEqual(SMALL_PACK);
  const open = withConfirmed(SMALL_PACK, FAIL, null);
  expect(stampedKeys(open, withConfirmed(SMALL_PACK, FAIL, before))).toEqual([]);
  expect(stampedKeys(SMALL_PACK, open)).toEqual([]);
  const nameless = { verified: true, verifiedBy: undefined, verifiedAt: undefined };
  expect(stampedKeys(withConfirmed(SMALL_PACK, FAIL, before), withFail(SMALL_PACK, nameless))).toEqual([]);
});

test("taken with the times of an earlier taking it is the same pack", () => {
  const open = withConfirmed(SMALL_PACK, FAIL, null);
  const read = withFail(open, { verified: true, verifiedBy: "李四" });
  const earlier = stampConfirmations(open, read, before.at);
  expect(contentHash(stampedAs(open, read, earlier))).toBe(contentHash(earlier));
  expect(contentHash(earlier)).not.toBe(contentHash(read));
});
