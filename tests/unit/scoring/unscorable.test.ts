import { expect, test } from "vitest";
import { STATUS_ITEM } from "../../../src-core/scoring/answer";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import { aSite } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { clearedExcept, hit, points } from "./cleared";

test("finishes a target that cannot be inspected, without a problem, whatever else was answered", () => {
  const answers = clearedExcept({
    [STATUS_ITEM]: { kind: "unscorable", reason: "已关停" },
    "site-unreachable": hit("over-week"),
    leaders: points(3000),
  });
  expect(scoreTarget(SMALL_PACK, aSite(), answers, null)).toMatchObject({
    state: "done",
    outcome: "unscorable",
    unscorable: "已关停",
    points: null,
    problem: "",
    hits: [],
  });
});
