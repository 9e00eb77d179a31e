import fc from "fast-check";
import { expect, test } from "vitest";
import { coveredFindings, type Finding } from "../../src-core/scoring/exclusion";

/** Few points, so that ties are many; also findings that come to nothing, and names of what was not found. */
const findings: fc.Arbitrary<readonly Finding[]> = fc
  .array(fc.record({ held: fc.nat({ max: 4 }), names: fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 3 }) }), {
    maxLength: 8,
  })
  .map((all) =>
    all.map(({ held, names }, i) => {
      return { itemId: `i${i}`, held, excludedBy: names.filter((n) => n !== i).map((n) => `i${n}`) };
    }),
  );

const names = (one: Finding, other: Finding): boolean => one.excludedBy.includes(other.itemId);
const share = (one: Finding, other: Finding): boolean => one !== other && (names(one, other) || names(other, one));
const sum = (chosen: readonly Finding[]): number => chosen.reduce((n, one) => n + one.held, 0);

/** Every choice without two of one cause, in the order in which they are preferred on a tie: the earlier items first. */
function choices([first, ...rest]: readonly Finding[]): readonly (readonly Finding[])[] {
  if (first === undefined) return [[]];
  const others = choices(rest);
  const withFirst = others.filter((chosen) => !chosen.some((one) => share(first, one)));
  return [...withFirst.map((chosen) => [first, ...chosen]), ...others];
}

/** By trying all: the most points, then the fewest that name another, then the earlier items. */
function byTryingAll(all: readonly Finding[]): readonly string[] {
  const weighty = all.filter((one) => one.held > 0);
  const yielding = (chosen: readonly Finding[]): number =>
    chosen.filter((one) => weighty.some((other) => names(one, other))).length;
  const [best = []] = [...choices(weighty)].sort((a, b) => sum(b) - sum(a) || yielding(a) - yielding(b));
  return best.map((one) => one.itemId);
}

test("of findings of one cause, those count that trying all choices finds best", () => {
  fc.assert(
    fc.property(findings, (all) => {
      const covered = coveredFindings(all);
      const counting = all.filter((one) => one.held > 0 && !covered.has(one.itemId)).map((one) => one.itemId);
      expect(counting).toEqual(byTryingAll(all));
    }),
    { numRuns: 3000 },
  );
});

test("what does not count has one of the same cause that counts in its place", () => {
  fc.assert(
    fc.property(findings, (all) => {
      const covered = coveredFindings(all);
      for (const [id, inPlace] of covered) {
        const pair = [id, inPlace].map((one) => all.find((finding) => finding.itemId === one));
        expect(covered.has(inPlace)).toBe(false);
        expect(pair[0] && pair[1] && share(pair[0], pair[1])).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});

test("a finding of no points neither counts in another's place nor is covered itself", () => {
  const hub = { itemId: "hub", held: 5, excludedBy: [] };
  const named = { itemId: "named", held: 3, excludedBy: ["hub"] };
  const nothing = { itemId: "nothing", held: 0, excludedBy: ["named"] };
  expect([...coveredFindings([nothing, named, hub])]).toEqual([["named", "hub"]]);
});
