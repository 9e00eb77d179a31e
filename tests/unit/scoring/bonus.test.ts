import { expect, test } from "vitest";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import { aSite } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { clearedExcept, hit, points, without } from "./cleared";

const bonusItems = ["ideas", "personal", "responses"];

test("keeps the bonus closed at exactly 80 points, whatever was answered there", () => {
  const answers = clearedExcept({ leaders: points(2000), ideas: { kind: "found" } });
  expect(scoreTarget(SMALL_PACK, aSite(), answers, null)).toMatchObject({
    outcome: "pass",
    points: 8000,
    bonus: { kind: "notOpen" },
    bonuses: [],
  });
});

test("opens the bonus at 80.01 points and asks for its items", () => {
  const answers = without(clearedExcept({ leaders: points(1999) }), ...bonusItems);
  expect(scoreTarget(SMALL_PACK, aSite(), answers, null)).toMatchObject({
    state: "inProgress",
    outcome: null,
    points: 8001,
    bonus: { kind: "open", points: 0, answered: 0, of: 3 },
    missing: bonusItems,
  });
});

test("adds the bonus to the points when it is open", () => {
  const over = {
    leaders: points(1999),
    ideas: { kind: "found" },
    personal: { kind: "level", levelId: "basic" },
  } as const;
  expect(scoreTarget(SMALL_PACK, aSite(), clearedExcept(over), null)).toMatchObject({
    outcome: "pass",
    basePoints: 8001,
    points: 9401,
    bonus: { kind: "open", points: 1400, answered: 3, of: 3 },
  });
});

test("tells an open bonus of zero from one that is not open", () => {
  const open = scoreTarget(SMALL_PACK, aSite(), clearedExcept({ leaders: points(1999) }), null);
  const closed = scoreTarget(SMALL_PACK, aSite(), clearedExcept({ leaders: points(2001) }), null);
  expect(open.bonus).toEqual({ kind: "open", points: 0, sum: 0, answered: 3, of: 3 });
  expect(closed.bonus).toEqual({ kind: "notOpen" });
});

test("does not open the bonus while a deduction item is unanswered, though the points so far are above 80", () => {
  const verdict = scoreTarget(SMALL_PACK, aSite(), without(clearedExcept({}), "overview"), null);
  expect(verdict).toMatchObject({ state: "inProgress", bonus: { kind: "notOpen" }, missing: ["overview"] });
});

test("has no bonus for a site that is judged on vetoes alone", () => {
  const department = aSite({ siteClass: "cityDepartment" });
  expect(scoreTarget(SMALL_PACK, department, clearedExcept({ ideas: { kind: "found" } }), null)).toMatchObject({
    outcome: "pass",
    points: null,
    bonus: { kind: "notApplicable" },
  });
});

test("has no bonus for a vetoed portal", () => {
  const answers = clearedExcept({ "site-unreachable": hit("over-week"), ideas: { kind: "found" } });
  expect(scoreTarget(SMALL_PACK, aSite(), answers, null).bonus).toEqual({ kind: "notApplicable" });
});
