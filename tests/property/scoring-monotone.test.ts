import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnswerValue, CLEAR } from "../../src-core/scoring/answer";
import { scoreTarget } from "../../src-core/scoring/score-target";
import { vetoesFor } from "../../src-core/standard/pack-items";
import type { Item } from "../../src-core/standard/pack-schema";
import { type AnyCase, findingsOf, hitOf, picked, scoredCase } from "./any-answers";

/** Two answers to an item, the second one more occurrence, one more of the sample, a heavier level or more points. */
interface Step {
  readonly item: Item;
  readonly lighter: AnswerValue;
  readonly heavier: AnswerValue;
}

function stepOf(items: readonly Item[], pick: number): Step | undefined {
  const item = picked(items, pick);
  if (item === undefined) return undefined;
  const rising = [CLEAR, ...findingsOf(item)];
  const at = 1 + (Math.floor(pick / 97) % (rising.length - 1));
  const [lighter, heavier] = [rising[at - 1], rising[at]];
  return lighter === undefined || heavier === undefined ? undefined : { item, lighter, heavier };
}

function scores({ pack, target, answers }: AnyCase, { item, lighter, heavier }: Step) {
  const scored = (value: AnswerValue) => scoreTarget(pack, target, new Map([...answers, [item.id, value]]), null);
  return { before: scored(lighter), after: scored(heavier) };
}

test("one occurrence more of a deduction never raises a score, whatever hangs together by excluded-by", () => {
  let moved = 0;
  fc.assert(
    fc.property(scoredCase, ({ pick, ...one }) => {
      const step = stepOf(
        one.pack.site.deductions.flatMap((group) => group.items),
        pick,
      );
      if (step === undefined) return;
      const { before, after } = scores(one, step);
      expect(after.points === null).toBe(before.points === null);
      if (before.points === null || after.points === null) return;
      if (after.points < before.points) moved += 1;
      expect(after.points).toBeLessThanOrEqual(before.points);
      expect(after.basePoints ?? 0).toBeLessThanOrEqual(before.basePoints ?? 0);
      if (before.outcome === "fail") expect(after.outcome).not.toBe("pass");
    }),
    { numRuns: 1200 },
  );
  expect(moved).toBeGreaterThan(80);
});

test("more of a bonus never lowers a score", () => {
  let moved = 0;
  fc.assert(
    fc.property(scoredCase, ({ pick, ...one }) => {
      const step = stepOf(
        one.pack.site.bonuses.flatMap((group) => group.items),
        pick,
      );
      if (step === undefined) return;
      const { before, after } = scores(one, step);
      expect(after.points === null).toBe(before.points === null);
      if (before.points === null || after.points === null) return;
      if (after.points > before.points) moved += 1;
      expect(after.points).toBeGreaterThanOrEqual(before.points);
    }),
    { numRuns: 1000 },
  );
  expect(moved).toBeGreaterThan(25);
});

test("a veto that is hit beside another changes no outcome and only lengthens the wording", () => {
  const twice = scoredCase.chain((one) =>
    fc
      .constantFrom(...vetoesFor(one.pack, one.target))
      .chain((veto) => hitOf(veto).map((value) => ({ ...one, veto, value }))),
  );
  fc.assert(
    fc.property(twice, ({ pack, target, answers, veto, value }) => {
      const before = scoreTarget(pack, target, answers, null);
      const after = scoreTarget(pack, target, new Map([...answers, [veto.id, value]]), null);
      expect(after.outcome).toBe("veto");
      const others = before.hits.filter((hit) => hit.vetoId !== veto.id).map((hit) => hit.vetoId);
      expect(after.hits.map((hit) => hit.vetoId)).toEqual(expect.arrayContaining([...others, veto.id]));
    }),
  );
});
