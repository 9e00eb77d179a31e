import { expect, test } from "vitest";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { aSite } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { clearedExcept, points, without } from "./cleared";

const site = aSite({ noServices: true });
const base = (hundredths: number, pack: StandardPack = SMALL_PACK) =>
  scoreTarget(pack, site, clearedExcept(hundredths === 0 ? {} : { leaders: points(hundredths) }), null).basePoints;

test("multiplies the remaining 75 points by four thirds for a body without services", () => {
  expect(base(0)).toBe(10000);
  expect(base(1500)).toBe(8000);
});

test("rounds two thirds of a hundredth up and one third down", () => {
  expect(base(1)).toBe(9999); // 74.99 × 4/3 = 99.98666…
  expect(base(2)).toBe(9997); // 74.98 × 4/3 = 99.97333…
});

test("rounds exactly half a hundredth up", () => {
  const halves = { groupId: "services", numerator: 3, denominator: 2, verified: true };
  const pack: StandardPack = { ...SMALL_PACK, site: { ...SMALL_PACK.site, noServices: halves } };
  expect(base(2501, pack)).toBe(7499); // 49.99 × 3/2 = 74.985
});

test("neither asks for service items nor counts them where the body has no services", () => {
  const answers = without(clearedExcept({}), "guides", "statistics");
  expect(scoreTarget(SMALL_PACK, site, answers, null)).toMatchObject({ state: "done", points: 10000 });
  const answered = clearedExcept({ statistics: points(1000) });
  expect(scoreTarget(SMALL_PACK, site, answered, null)).toMatchObject({ points: 10000, deductions: [] });
});
