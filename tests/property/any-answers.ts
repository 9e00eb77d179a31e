import fc from "fast-check";
import { siteClasses, type Target } from "../../src-core/register/target";
import { type Answers, type AnswerValue, CLEAR } from "../../src-core/scoring/answer";
import { allItems, allVetoes, isScored } from "../../src-core/standard/pack-items";
import type { Item, StandardPack, Veto } from "../../src-core/standard/pack-schema";
import { centipoints } from "../../src-core/units";
import { anAccount, aSite } from "../fixtures/builders";
import { anyPack } from "./any-pack";

const count = (n: number): AnswerValue => ({ kind: "count", count: n });
const points = (n: number): AnswerValue => ({ kind: "points", points: centipoints(n) });

/** Findings that an item's rule can take, from the lightest to the heaviest. */
export function findingsOf({ rule, points: limit }: Item): readonly AnswerValue[] {
  switch (rule.kind) {
    case "fixed":
      return [{ kind: "found" }];
    case "perOccurrence":
      return [1, 2, 3, 4, 7, 60, 100_000].map(count);
    case "sampled":
      return Array.from({ length: rule.size.value }, (_, i) => count(i + 1));
    case "graded":
      return [...rule.levels]
        .sort((a, b) => a.points.value - b.points.value)
        .map(({ id }) => ({ kind: "level", levelId: id }));
    case "judged":
      return [1, 37, limit.value, limit.value + 1, 2 * limit.value].sort((a, b) => a - b).map(points);
  }
}

/** Values that hardly any item can take. */
export const stray: fc.Arbitrary<AnswerValue> = fc.constantFrom<AnswerValue>(
  { kind: "none" },
  { kind: "found" },
  count(9),
  points(77),
  { kind: "level", levelId: "unheard-of" },
  { kind: "conditions", ids: ["unheard-of"] },
);

const findingOf = (item: Item): fc.Arbitrary<AnswerValue> => fc.constantFrom(...findingsOf(item));
export function hitOf(veto: Veto): fc.Arbitrary<AnswerValue> {
  const ids = fc.subarray(
    veto.conditions.map(({ id }) => id),
    { minLength: 1 },
  );
  return ids.map((some) => ({ kind: "conditions", ids: some }));
}

type Entry = readonly [string, AnswerValue | null];
const weighed = (weight: number, arbitrary: fc.Arbitrary<AnswerValue | null>) => ({ weight, arbitrary });

/** Mostly answered in full, so that outcomes and bonus are reached; also with gaps and strays, and now and then vetoed. */
function anyAnswers(pack: StandardPack): fc.Arbitrary<Answers> {
  const entriesOf = (gaps: number, hits: number) => [
    ...allItems(pack).map((item) =>
      fc
        .oneof(
          weighed(4, fc.constant(CLEAR)),
          weighed(3, findingOf(item)),
          weighed(gaps, fc.constantFrom(null)),
          weighed(gaps, stray),
        )
        .map((value): Entry => [item.id, value]),
    ),
    ...allVetoes(pack).map((veto) =>
      fc
        .oneof(
          weighed(8, fc.constant(CLEAR)),
          weighed(hits, hitOf(veto)),
          weighed(gaps, fc.constantFrom(null)),
          weighed(gaps, stray),
        )
        .map((value): Entry => [veto.id, value]),
    ),
  ];
  const answered = (gaps: number, hits: number) => fc.tuple(...entriesOf(gaps, hits));
  return fc
    .oneof({ weight: 4, arbitrary: answered(0, 0) }, { weight: 2, arbitrary: answered(1, 1) })
    .map((entries) => new Map(entries.flatMap(([id, value]) => (value === null ? [] : [[id, value] as const]))));
}

function anyTarget(pack: StandardPack): fc.Arbitrary<Target> {
  const site = (classes: fc.Arbitrary<(typeof siteClasses)[number] | null>): fc.Arbitrary<Target> =>
    fc.record({ siteClass: classes, noServices: fc.boolean() }).map(aSite);
  const scored = fc.constantFrom(...pack.site.scoredClasses);
  const account = fc
    .constantFrom("微信", "新浪微博", "移动客户端", "小程序")
    .map((platform) => anAccount({ platform }));
  return fc.oneof(
    { weight: 6, arbitrary: site(scored) },
    { weight: 1, arbitrary: site(fc.constantFrom(...siteClasses, null)) },
    { weight: 1, arbitrary: account },
  );
}

export interface AnyCase {
  readonly pack: StandardPack;
  readonly target: Target;
  readonly answers: Answers;
}

/** A standard, a target and its answers. */
export const anyCase: fc.Arbitrary<AnyCase> = anyPack.chain((pack) =>
  fc.record({ pack: fc.constant(pack), target: anyTarget(pack), answers: anyAnswers(pack) }),
);

/** A case of a target that is scored in points and not vetoed, and a seed to pick things of it with. */
export const scoredCase: fc.Arbitrary<AnyCase & { readonly pick: number }> = fc
  .record({ one: anyCase, pick: fc.nat() })
  .filter(({ one }) => isScored(one.pack, one.target))
  .map(({ one, pick }) => ({ ...one, pick }));

/** The pick-th of some things, going round. */
export function picked<T>(things: readonly T[], pick: number): T | undefined {
  return things[pick % Math.max(1, things.length)];
}
