import { expect, test } from "vitest";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import { aSite } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { clearedExcept, points } from "./cleared";

const score = (over: Parameters<typeof clearedExcept>[0]) =>
  scoreTarget(SMALL_PACK, aSite(), clearedExcept(over), null);

test("passes a portal at exactly 60 points", () => {
  expect(score({ leaders: points(3000), statistics: points(1000) })).toMatchObject({
    state: "done",
    outcome: "pass",
    points: 6000,
    problem: "",
  });
});

test("fails a portal at 59.99 points, in the standard's wording", () => {
  const found = { leaders: points(3000), overview: { kind: "found" }, statistics: points(501) } as const;
  expect(score(found)).toMatchObject({ state: "done", outcome: "fail", points: 5999, problem: "评分不合格" });
});

test("scores full points and the bonus at zero where nothing was found", () => {
  expect(score({})).toMatchObject({ outcome: "pass", points: 10000, bonus: { kind: "open", points: 0 } });
});
