import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnswerValue } from "../../src-core/scoring/answer";
import { scoreTarget } from "../../src-core/scoring/score-target";
import { allItems, allVetoes, applicableIds } from "../../src-core/standard/pack-items";
import { type AnyCase, anyCase, findingsOf, stray } from "./any-answers";

const isAmong = (only: readonly string[] | null, own: string | null): boolean =>
  only === null || (own !== null && only.includes(own));

/** Whether a veto or item is for the target, by the letter of the standard. */
function isFor({ pack, target }: AnyCase, id: string): boolean {
  if (target.kind === "account") {
    return pack.account.vetoes.some((veto) => veto.id === id && isAmong(veto.appliesTo, target.platform));
  }
  const { siteClass, noServices } = target;
  const { site } = pack;
  if (site.vetoes.some((veto) => veto.id === id && isAmong(veto.appliesTo, siteClass))) return true;
  if (siteClass === null || !site.scoredClasses.includes(siteClass)) return false;
  const left = noServices ? site.noServices?.groupId : undefined;
  const groups = [...site.deductions.filter((group) => group.id !== left), ...site.bonuses];
  return groups.some(({ items }) => items.some((item) => item.id === id && isAmong(item.appliesTo, siteClass)));
}

/** Findings of everything in the standard that is not for the target. */
function foreign(one: AnyCase): readonly (readonly [string, AnswerValue])[] {
  const items = allItems(one.pack).flatMap((item) => {
    const heaviest = findingsOf(item).at(-1);
    return heaviest === undefined ? [] : [[item.id, heaviest] as const];
  });
  const vetoes = allVetoes(one.pack).map(({ id, conditions }) => {
    return [id, { kind: "conditions", ids: conditions.map((c) => c.id) }] as const;
  });
  return [...vetoes, ...items].filter(([id]) => !isFor(one, id));
}

test("the items that apply are those that the standard names for the class or platform", () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const ids = [...allVetoes(one.pack), ...allItems(one.pack)].map(({ id }) => id);
      expect([...applicableIds(one.pack, one.target)].sort()).toEqual(ids.filter((id) => isFor(one, id)).sort());
    }),
    { numRuns: 500 },
  );
});

test("what does not apply never counts: answering all of it, or none of it, changes nothing", () => {
  let tried = 0;
  fc.assert(
    fc.property(anyCase, (one) => {
      const { pack, target, answers } = one;
      const others = foreign(one);
      if (others.length > 0) tried += 1;
      const without = new Map([...answers].filter(([id]) => isFor(one, id)));
      const verdict = scoreTarget(pack, target, without, new Set());
      expect(scoreTarget(pack, target, new Map([...without, ...others]), new Set())).toEqual(verdict);
      expect(scoreTarget(pack, target, answers, new Set())).toEqual(verdict);
    }),
    { numRuns: 1000 },
  );
  expect(tried).toBeGreaterThan(50);
});

test("an answer to what the standard does not have changes nothing", () => {
  fc.assert(
    fc.property(anyCase, stray, ({ pack, target, answers }, value) => {
      const verdict = scoreTarget(pack, target, answers, null);
      expect(scoreTarget(pack, target, new Map([...answers, ["unheard-of", value]]), null)).toEqual(verdict);
    }),
  );
});

test("an answer that its item cannot take counts as none", () => {
  fc.assert(
    fc.property(anyCase, ({ pack, target, answers }) => {
      const strays = [...answers.keys()].map((id): [string, AnswerValue] => [
        id,
        { kind: "unscorable", reason: "改名" },
      ]);
      expect(scoreTarget(pack, target, new Map(strays), null)).toEqual(scoreTarget(pack, target, new Map(), null));
    }),
  );
});

test("scoring twice, and with the answers given in another order, gives the same", () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), ({ pack, target, answers }, turn) => {
      const before = JSON.stringify([pack, target, [...answers]]);
      const verdict = scoreTarget(pack, target, answers, new Set());
      expect(scoreTarget(pack, target, answers, new Set())).toEqual(verdict);
      const entries = [...answers].reverse();
      const at = entries.length === 0 ? 0 : turn % entries.length;
      const turned = new Map([...entries.slice(at), ...entries.slice(0, at)]);
      expect(scoreTarget(pack, target, turned, new Set())).toEqual(verdict);
      expect(JSON.stringify([pack, target, [...answers]])).toBe(before);
    }),
    { numRuns: 500 },
  );
});
