import fc from "fast-check";
import { expect, test } from "vitest";
import type { Target } from "../../src-core/register/target";
import { type Answers, type AnswerValue, REMARK_ITEM, STATUS_ITEM } from "../../src-core/scoring/answer";
import { scoreTarget } from "../../src-core/scoring/score-target";
import { carryOver, countsUnder } from "../../src-core/standard/carry-over";
import { applicableIds } from "../../src-core/standard/pack-items";
import { anAccount, aSite } from "../fixtures/builders";
import { SMALL_PACK } from "../fixtures/small-pack";
import { anyAnswers, changedPack, suitingAnswers } from "./changed-pack";

const target: fc.Arbitrary<Target> = fc.constantFrom<Target>(
  aSite(),
  aSite({ siteClass: "cityPortal", noServices: true }),
  aSite({ siteClass: "belowCounty" }),
  aSite({ siteClass: null }),
  anAccount(),
);
const answers = fc.oneof(anyAnswers, suitingAnswers);

/** The answers put together again from what fits and what does not. */
function together(fits: Answers, unfit: ReturnType<typeof carryOver>["unfit"]): Answers {
  const whole = new Map<string, AnswerValue>(fits);
  for (const { itemId, value } of unfit) {
    const kept = fits.get(itemId);
    const isPart = kept?.kind === "conditions" && value.kind === "conditions";
    whole.set(itemId, isPart ? { kind: "conditions", ids: [...kept.ids, ...value.ids] } : value);
  }
  return whole;
}

const told = (given: Answers): readonly unknown[] =>
  [...given]
    .map(([id, value]) => [id, value.kind === "conditions" ? { ...value, ids: [...value.ids].sort() } : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

test("what fits and what is listed together are all the answers, none twice but for parts", () => {
  fc.assert(
    fc.property(changedPack, target, answers, (after, one, given) => {
      const { fits, unfit } = carryOver(after, SMALL_PACK, one, given);
      expect(told(together(fits, unfit))).toEqual(told(given));
      expect(new Set(unfit.map((answer) => answer.itemId)).size).toBe(unfit.length);
      for (const { itemId, counts } of unfit) expect(fits.has(itemId)).toBe(counts === "part");
    }),
    { numRuns: 1000 },
  );
});

test("scoring all answers under the newer standard is scoring those that fit", () => {
  fc.assert(
    fc.property(changedPack, target, answers, (after, one, given) => {
      const { fits } = carryOver(after, SMALL_PACK, one, given);
      expect(scoreTarget(after, one, fits, null)).toEqual(scoreTarget(after, one, given, null));
    }),
    { numRuns: 1000 },
  );
});

test("an answer that does not count is missing where its item is asked for, and nothing of it is in the score", () => {
  fc.assert(
    fc.property(changedPack, target, answers, (after, one, given) => {
      const verdict = scoreTarget(after, one, given, null);
      const asked = applicableIds(after, one);
      const scored = [...verdict.deductions, ...verdict.bonuses].map((line) => line.itemId);
      const hit = verdict.hits.map((each) => each.vetoId);
      for (const { itemId, counts } of carryOver(after, SMALL_PACK, one, given).unfit) {
        if (counts === "part") continue;
        expect([...scored, ...hit]).not.toContain(itemId);
        if (verdict.outcome === "pass" || verdict.outcome === "fail")
          expect(asked.has(itemId) && isBase(itemId)).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});

const isBase = (id: string): boolean =>
  [...SMALL_PACK.site.vetoes, ...SMALL_PACK.account.vetoes].some((veto) => veto.id === id) ||
  SMALL_PACK.site.deductions.some((group) => group.items.some((item) => item.id === id));

test("under the same standard everything that it asked for fits", () => {
  fc.assert(
    fc.property(target, suitingAnswers, (one, given) => {
      const asked = applicableIds(SMALL_PACK, one);
      const { unfit } = carryOver(SMALL_PACK, SMALL_PACK, one, given);
      expect(unfit.map((answer) => answer.itemId).sort()).toEqual(
        [...given.keys()].filter((id) => !asked.has(id)).sort(),
      );
      expect(unfit.every((answer) => answer.reason === "not-applicable")).toBe(true);
    }),
  );
});

test("every answer that is listed has a name, its words and a reason", () => {
  fc.assert(
    fc.property(changedPack, target, suitingAnswers, (after, one, given) => {
      for (const { itemId, name, words, why } of carryOver(after, SMALL_PACK, one, given).unfit) {
        expect(name).not.toBe(itemId);
        expect(words).not.toBe("");
        expect(why).not.toBe("");
      }
    }),
  );
});

test("an answer counts exactly where carrying it over leaves something", () => {
  fc.assert(
    fc.property(changedPack, target, anyAnswers, (after, one, given) => {
      for (const [itemId, value] of given) {
        const left = carryOver(after, null, one, new Map([[itemId, value]])).fits.size > 0;
        expect(countsUnder(after, one, itemId, value)).toBe(left && value.kind !== "none");
        if (itemId === STATUS_ITEM || itemId === REMARK_ITEM) expect(left).toBe(true);
      }
    }),
  );
});
