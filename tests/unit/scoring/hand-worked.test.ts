import { describe, expect, test } from "vitest";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import type { Bonus, Verdict } from "../../../src-core/scoring/verdict";
import { type Centipoints, formatPoints } from "../../../src-core/units";
import { aSite } from "../../fixtures/builders";
import { handWorked } from "../../fixtures/hand-worked";
import { answersOf, type WorkedCase } from "../../fixtures/hand-worked/worked-case";
import { workedPacks } from "../../fixtures/hand-worked/worked-packs";

const inPoints = (points: Centipoints | null) => (points === null ? null : formatPoints(points));
const bonusOf = (bonus: Bonus) => (bonus.kind === "open" ? { open: formatPoints(bonus.points) } : bonus.kind);

function verdictOf(worked: WorkedCase): Verdict {
  const pack = workedPacks[worked.pack];
  const proven = worked.proven === undefined ? null : new Set(worked.proven);
  return scoreTarget(pack, worked.target ?? aSite(), answersOf(worked, pack), proven);
}

/** Of a verdict, what a case worked out. */
function told(verdict: Verdict, { expected }: WorkedCase): WorkedCase["expected"] {
  const { state, outcome, problem, missing, missingEvidence } = verdict;
  const lines = [...verdict.deductions, ...verdict.bonuses];
  const counted = Object.keys(expected.counted ?? {}).map((id) => {
    return [id, inPoints(lines.find((line) => line.itemId === id)?.counted ?? null)];
  });
  return {
    ...{ state, outcome, points: inPoints(verdict.points), base: inPoints(verdict.basePoints) },
    bonus: bonusOf(verdict.bonus),
    ...(expected.problem === undefined ? {} : { problem }),
    ...(expected.missing === undefined ? {} : { missing }),
    ...(expected.missingEvidence === undefined ? {} : { missingEvidence }),
    ...(expected.counted === undefined ? {} : { counted: Object.fromEntries(counted) }),
  };
}

describe.each(Object.entries(handWorked))("comes to what was worked out by hand: %s", (_, cases) => {
  test.each(cases)("$name: $arithmetic", (worked) => {
    expect(told(verdictOf(worked), worked)).toEqual(worked.expected);
  });
});

test("the table has no two cases of one name, and each has its sum written out", () => {
  const all = Object.entries(handWorked).flatMap(([part, cases]) => cases.map((worked) => ({ part, ...worked })));
  expect(new Set(all.map(({ part, name }) => `${part} ${name}`)).size).toBe(all.length);
  expect(all.filter(({ arithmetic }) => arithmetic.length < 7)).toEqual([]);
});
