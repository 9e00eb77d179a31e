import fc from "fast-check";
import { expect, test } from "vitest";
import { type ExplainedStep, explainVerdict } from "../../src-core/scoring/explain";
import { scoreTarget } from "../../src-core/scoring/score-target";
import { deductionGroupsFor } from "../../src-core/standard/pack-items";
import { anyCase } from "./any-answers";

const stepOf = (steps: readonly ExplainedStep[], key: ExplainedStep["key"]): number | undefined =>
  steps.find((step) => step.key === key)?.points;

/** Half up to whole hundredths, by long division. */
function halfUp(numerator: bigint, denominator: bigint): number {
  const whole = numerator / denominator;
  return Number((numerator % denominator) * 2n >= denominator ? whole + 1n : whole);
}

test("the lines and steps of a trace give the score again, exactly", () => {
  let withRatio = 0;
  fc.assert(
    fc.property(anyCase, ({ pack, target, answers }) => {
      const verdict = scoreTarget(pack, target, answers, null);
      const { lines, steps } = explainVerdict(pack, target, verdict);
      expect(steps.length > 0).toBe(verdict.points !== null);
      if (verdict.points === null) return;
      const sum = (side: string) => lines.filter((l) => l.side === side).reduce((n, line) => n + line.counted, 0);
      const taken = sum("deduction");
      const left = Math.max(0, (stepOf(steps, "full") ?? Number.NaN) - taken);
      expect(stepOf(steps, "deducted")).toBe(0 - taken);
      expect(stepOf(steps, "left")).toBe(left);
      const base = stepOf(steps, "ratio") ?? left;
      if (stepOf(steps, "ratio") !== undefined) withRatio += 1;
      expect(base).toBe(verdict.basePoints);
      const given = Math.min(sum("bonus"), pack.site.totals.bonus.value);
      if (verdict.bonus.kind === "open") expect(stepOf(steps, "bonus")).toBe(given);
      expect(stepOf(steps, "total")).toBe(base + (stepOf(steps, "bonus") ?? 0));
      expect(stepOf(steps, "total")).toBe(verdict.points);
    }),
    { numRuns: 1000 },
  );
  expect(withRatio).toBeGreaterThan(50);
});

test("every line of a trace has its words, its article and its item, and none is told twice", () => {
  fc.assert(
    fc.property(anyCase, ({ pack, target, answers }) => {
      const verdict = scoreTarget(pack, target, answers, null);
      const { lines, hits } = explainVerdict(pack, target, verdict);
      expect(lines.map((line) => line.itemId)).toEqual(
        [...verdict.deductions, ...verdict.bonuses].map((line) => line.itemId),
      );
      expect(new Set(lines.map((line) => line.itemId)).size).toBe(lines.length);
      for (const line of lines) {
        expect(line.source).toBe(`依据 ${line.itemId}`);
        expect(line.words).toContain("分");
        expect(line.words.includes("该项最多")).toBe(line.capped);
        expect(line.words.includes("是同一问题")).toBe(line.excludedBy !== null);
      }
      expect(hits.map(({ vetoId }) => vetoId)).toEqual(verdict.hits.map(({ vetoId }) => vetoId));
    }),
    { numRuns: 500 },
  );
});

test("the ratio for bodies without services agrees with exact fractions, rounded half up to hundredths once", () => {
  let rounded = 0;
  fc.assert(
    fc.property(anyCase, ({ pack, target, answers }) => {
      const verdict = scoreTarget(pack, target, answers, null);
      if (verdict.basePoints === null || target.kind !== "site") return;
      const rule = target.noServices ? pack.site.noServices : null;
      const groups = pack.site.deductions.filter((group) => group.id !== rule?.groupId);
      const full = groups.reduce((sum, group) => sum + BigInt(group.points.value), 0n);
      const taken = verdict.deductions.reduce((sum, line) => sum + BigInt(line.counted), 0n);
      const left = full > taken ? full - taken : 0n;
      const { numerator, denominator } = rule ?? { numerator: 1, denominator: 1 };
      if ((left * BigInt(numerator)) % BigInt(denominator) !== 0n) rounded += 1;
      expect(verdict.basePoints).toBe(halfUp(left * BigInt(numerator), BigInt(denominator)));
      const ids = deductionGroupsFor(pack, target).map((group) => group.id);
      expect(ids).not.toContain(rule?.groupId ?? "");
    }),
    { numRuns: 1000 },
  );
  expect(rounded).toBeGreaterThan(50);
});
