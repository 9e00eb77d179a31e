import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../src-core/content-hash";
import { joinAll } from "../../src-core/merge/join-all";
import {
  EMPTY_LEDGER,
  joinLedgers,
  type Ledger,
  loadLedger,
  recordsByTarget,
  storeLedger,
} from "../../src-core/merge/ledger";
import { standingAnswers } from "../../src-core/merge/standing-answers";
import { roundFiles } from "./merge-laptops";

/** A ledger and what stands in it, as text: equal ledgers, equal text. */
function told(ledger: Ledger): string {
  const standings = [...recordsByTarget(ledger)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, records]) => [
      id,
      [...standingAnswers(records).values()]
        .map((s) => [s.itemId, s.heads.map((h) => h.revision), s.value?.kind ?? "conflict"])
        .sort(),
    ]);
  return canonicalJson({
    ledger: JSON.parse(JSON.stringify(storeLedger(ledger))),
    standings: JSON.parse(JSON.stringify(standings)),
  });
}

/**
 * Checks one set of files every way that files can be joined: in another order, in groups, with some repeated, a subset
 * first, both sides swapped, merged again, stored and loaded in between.
 */
function holdsAsJoin(files: readonly Ledger[], other: readonly Ledger[], cut: number): void {
  const join = (list: readonly Ledger[]) => list.reduce(joinLedgers, EMPTY_LEDGER);
  const whole = join(files);
  const expected = told(whole);
  const at = cut % (files.length + 1);
  const [left, right] = [join(files.slice(0, at)), join(files.slice(at))];
  expect(told(join(other))).toBe(expected);
  expect(told(joinAll(files))).toBe(expected);
  expect(told(joinLedgers(left, right))).toBe(expected);
  expect(told(joinLedgers(right, left))).toBe(expected);
  expect(told(join([...files, ...other, ...files.slice(at)]))).toBe(expected);
  expect(told(joinLedgers(left, whole))).toBe(expected);
  expect(told(joinLedgers(whole, whole))).toBe(expected);
  expect(told(joinLedgers(loadLedger(storeLedger(left)), loadLedger(storeLedger(right))))).toBe(expected);
  expect(told(joinLedgers(EMPTY_LEDGER, whole))).toBe(expected);
}

test("any order, grouping and repetition of files gives the same ledger and the same standing answers", () => {
  const cases = roundFiles.chain((files) =>
    fc.tuple(fc.constant(files), fc.shuffledSubarray([...files], { minLength: files.length }), fc.nat()),
  );
  fc.assert(
    fc.property(cases, ([files, shuffled, cut]) => holdsAsJoin(files, shuffled, cut)),
    { numRuns: 200 },
  );
});

test("what stands descends from nothing else, and everything else was replaced by something that stands", () => {
  fc.assert(
    fc.property(roundFiles, (files) => {
      const ledger = joinAll(files);
      for (const records of recordsByTarget(ledger).values()) {
        const heads = [...standingAnswers(records).values()].flatMap((standing) => standing.heads);
        const replaced = new Set(heads.flatMap((head) => head.ancestors));
        expect(heads.filter((head) => replaced.has(head.revision))).toEqual([]);
        const standing = new Set(heads.map((head) => head.revision));
        expect(records.filter((r) => !standing.has(r.revision) && !replaced.has(r.revision))).toEqual([]);
      }
    }),
  );
});

test("an answer counts exactly where all that stand say the same", () => {
  fc.assert(
    fc.property(roundFiles, (files) => {
      for (const records of recordsByTarget(joinAll(files)).values()) {
        for (const { heads, value } of standingAnswers(records).values()) {
          const said = new Set(heads.map((head) => canonicalJson(JSON.parse(JSON.stringify(head.value)))));
          expect(value === null).toBe(said.size > 1);
        }
      }
    }),
  );
});
