import fc from "fast-check";
import { expect, test } from "vitest";
import { scoreTarget } from "../../src-core/scoring/score-target";
import { checkPack } from "../../src-core/standard/check-pack";
import { allItems, isScored, vetoesFor } from "../../src-core/standard/pack-items";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { centipoints } from "../../src-core/units";
import { anyCase, hitOf, scoredCase } from "./any-answers";
import { anyPack } from "./any-pack";

test("every standard that the other properties are tried on is sound", () => {
  fc.assert(
    fc.property(anyPack, (pack) => {
      expect(checkPack(pack)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("the cases reach every outcome, state and kind of bonus", () => {
  const seen = new Set<string>();
  for (const { pack, target, answers } of fc.sample(anyCase, { numRuns: 1500, seed: 4 })) {
    const { state, outcome, bonus } = scoreTarget(pack, target, answers, new Set());
    for (const word of [state, String(outcome), bonus.kind]) seen.add(word);
    if (bonus.kind === "open") seen.add(bonus.points > 0 ? "bonus above zero" : "bonus zero");
  }
  const states = ["inProgress", "awaitingEvidence", "done", "veto", "fail", "pass", "null"];
  const wanted = [...states, "notApplicable", "notOpen", "bonus above zero", "bonus zero"];
  expect(wanted.filter((word) => !seen.has(word))).toEqual([]);
});

test("a score is a whole number of hundredths between nothing and what the standard allows", () => {
  fc.assert(
    fc.property(anyCase, ({ pack, target, answers }) => {
      const { points, basePoints, bonus } = scoreTarget(pack, target, answers, null);
      if (points === null || basePoints === null) return;
      const { totals } = pack.site;
      expect(Number.isInteger(points)).toBe(true);
      expect(basePoints).toBeGreaterThanOrEqual(0);
      expect(basePoints).toBeLessThanOrEqual(totals.deductions.value);
      expect(points - basePoints).toBe(bonus.kind === "open" ? bonus.points : 0);
      expect(points - basePoints).toBeLessThanOrEqual(totals.bonus.value);
    }),
    { numRuns: 1000 },
  );
});

test("no item counts for more than its own points, and says so where it was held to them", () => {
  fc.assert(
    fc.property(anyCase, ({ pack, target, answers }) => {
      const { deductions, bonuses } = scoreTarget(pack, target, answers, null);
      for (const line of [...deductions, ...bonuses]) {
        const limit = allItems(pack).find((item) => item.id === line.itemId)?.points.value ?? -1;
        expect(line.raw).toBe(line.count * line.each);
        expect(line.limit).toBe(limit);
        expect(line.capped).toBe(line.raw > limit);
        expect(line.counted).toBe(line.excludedBy === null ? Math.min(line.raw, limit) : 0);
      }
    }),
    { numRuns: 1000 },
  );
});

const vetoedCase = anyCase.chain((one) =>
  fc
    .constantFrom(...vetoesFor(one.pack, one.target))
    .chain((veto) => hitOf(veto).map((value) => ({ ...one, veto: veto.id, value }))),
);

test("a veto fails a target whatever else was answered, and takes its points away", () => {
  fc.assert(
    fc.property(vetoedCase, ({ pack, target, answers, veto, value }) => {
      const verdict = scoreTarget(pack, target, new Map([...answers, [veto, value]]), null);
      expect(verdict).toMatchObject({ state: "done", outcome: "veto", points: null, basePoints: null, missing: [] });
      expect(verdict.bonus).toEqual({ kind: "notApplicable" });
      expect(verdict.problem).not.toBe("");
    }),
    { numRuns: 500 },
  );
});

test("the bonus is open only above its threshold, and only when nothing before it is missing", () => {
  fc.assert(
    fc.property(anyCase, ({ pack, target, answers }) => {
      const { bonus, basePoints, bonuses, missing } = scoreTarget(pack, target, answers, null);
      const above = basePoints !== null && basePoints > pack.site.bonusAbove.value;
      if (bonus.kind !== "open") expect(bonuses).toEqual([]);
      if (bonus.kind === "open") expect(above).toBe(true);
      if (bonus.kind === "notOpen" && missing.length === 0) expect(above).toBe(false);
      expect(bonus.kind === "notApplicable").toBe(basePoints === null);
    }),
    { numRuns: 1000 },
  );
});

test("keeps the bonus closed at the threshold itself, and opens it one hundredth above", () => {
  fc.assert(
    fc.property(scoredCase, ({ pack, target, answers }) => {
      const { basePoints, missing, bonus } = scoreTarget(pack, target, answers, null);
      if (basePoints === null || basePoints === 0 || (missing.length > 0 && bonus.kind !== "open")) return;
      const bonusAt = (threshold: number) => scoreTarget(withBonusAbove(pack, threshold), target, answers, null).bonus;
      expect(bonusAt(basePoints)).toEqual({ kind: "notOpen" });
      expect(bonusAt(basePoints - 1).kind).toBe("open");
    }),
    { numRuns: 500 },
  );
});

function withBonusAbove(pack: StandardPack, hundredths: number): StandardPack {
  const bonusAbove = { value: centipoints(hundredths), verified: true };
  return { ...pack, site: { ...pack.site, bonusAbove } };
}

test("passes and fails exactly at the standard's own line, once nothing is missing", () => {
  fc.assert(
    fc.property(anyCase, ({ pack, target, answers }) => {
      const { outcome, points, missing, state } = scoreTarget(pack, target, answers, null);
      expect(state === "done").toBe(outcome !== null);
      expect(outcome === null).toBe(missing.length > 0);
      if (points === null || outcome === null) return;
      expect(isScored(pack, target)).toBe(true);
      expect(outcome).toBe(points < pack.site.failBelow.value ? "fail" : "pass");
    }),
    { numRuns: 1000 },
  );
});

test("evidence changes no figure, only whether it is awaited", () => {
  fc.assert(
    fc.property(anyCase, ({ pack, target, answers }) => {
      const asked = scoreTarget(pack, target, answers, new Set());
      const proven = scoreTarget(pack, target, answers, new Set(asked.missingEvidence));
      const unasked = scoreTarget(pack, target, answers, null);
      expect({ ...asked, state: unasked.state, missingEvidence: [] }).toEqual(unasked);
      expect(proven).toEqual(unasked);
      if (unasked.state === "done")
        expect(asked.state).toBe(asked.missingEvidence.length > 0 ? "awaitingEvidence" : "done");
    }),
    { numRuns: 500 },
  );
});
