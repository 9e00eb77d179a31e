import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnswerValue, answerValueSchema } from "../../src-core/scoring/answer";
import { scoreTarget } from "../../src-core/scoring/score-target";
import { allItems } from "../../src-core/standard/pack-items";
import { aSite } from "../fixtures/builders";
import { SMALL_PACK } from "../fixtures/small-pack";

const items = allItems(SMALL_PACK);
const vetoes = SMALL_PACK.site.vetoes;
const ids = [...vetoes, ...items].map((entry) => entry.id);
const conditionIds = vetoes.flatMap((veto) => veto.conditions.map((condition) => condition.id));

/** Any value for any item, fitting or not. */
const value: fc.Arbitrary<AnswerValue> = fc
  .oneof(
    fc.constant({ kind: "clear" }),
    fc.constant({ kind: "found" }),
    fc.constant({ kind: "none" }),
    fc.record({ kind: fc.constant("count"), count: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ kind: fc.constant("points"), points: fc.integer({ min: 1, max: 20_000 }) }),
    fc.record({ kind: fc.constant("level"), levelId: fc.constantFrom("some", "most", "basic", "full", "unknown") }),
    fc.record({
      kind: fc.constant("conditions"),
      ids: fc.uniqueArray(fc.constantFrom(...conditionIds, "unknown"), { minLength: 1 }),
    }),
  )
  .map((raw) => answerValueSchema.parse(raw));
const answers = fc.array(fc.tuple(fc.constantFrom(...ids), value)).map((entries) => new Map(entries));
const site = fc.boolean().map((noServices) => aSite({ noServices }));

test("any answers give a verdict whose parts agree with each other", () => {
  fc.assert(
    fc.property(site, answers, (target, given) => {
      const verdict = scoreTarget(SMALL_PACK, target, given, null);
      expect(verdict.state === "done").toBe(verdict.outcome !== null);
      expect(verdict.state === "done").toBe(verdict.missing.length === 0);
      expect(verdict.outcome === "veto").toBe(verdict.hits.length > 0);
      expect(verdict.problem !== "").toBe(verdict.outcome === "veto" || verdict.outcome === "fail");
      expect(verdict.points === null).toBe(verdict.outcome === "veto");
      if (verdict.points === null || verdict.basePoints === null) return;
      const bonus = verdict.bonus.kind === "open" ? verdict.bonus.points : 0;
      expect(verdict.points).toBe(verdict.basePoints + bonus);
      expect(Number.isInteger(verdict.points) && verdict.points >= 0 && verdict.points <= 13_000).toBe(true);
      if (verdict.bonus.kind === "open") expect(verdict.basePoints).toBeGreaterThan(8000);
      if (verdict.outcome === "fail") expect(verdict.points).toBeLessThan(6000);
      if (verdict.outcome === "pass") expect(verdict.points).toBeGreaterThanOrEqual(6000);
    }),
  );
});

test("no item takes off or gives more than its own points", () => {
  fc.assert(
    fc.property(site, answers, (target, given) => {
      const { deductions, bonuses } = scoreTarget(SMALL_PACK, target, given, null);
      for (const line of [...deductions, ...bonuses]) {
        const limit = items.find((item) => item.id === line.itemId)?.points.value ?? 0;
        expect(line.counted).toBe(Math.min(line.raw, limit));
        expect(line.capped).toBe(line.raw > limit);
      }
    }),
  );
});

test("the order in which answers were given does not matter", () => {
  fc.assert(
    fc.property(site, answers, (target, given) => {
      const reversed = new Map([...given].reverse());
      expect(scoreTarget(SMALL_PACK, target, reversed, null)).toEqual(scoreTarget(SMALL_PACK, target, given, null));
    }),
  );
});

test("a further deduction never raises the base", () => {
  const more = fc.constantFrom(...SMALL_PACK.site.deductions.flatMap((group) => group.items));
  fc.assert(
    fc.property(site, answers, more, value, (target, given, item, found) => {
      const clear = scoreTarget(SMALL_PACK, target, new Map([...given, [item.id, { kind: "clear" }]]), null);
      const worse = scoreTarget(SMALL_PACK, target, new Map([...given, [item.id, found]]), null);
      if (clear.basePoints === null || worse.basePoints === null) return;
      expect(worse.basePoints).toBeLessThanOrEqual(clear.basePoints);
    }),
  );
});
