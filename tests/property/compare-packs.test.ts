import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePacks, type PackChange, summariseChanges } from "../../src-core/standard/compare-packs";
import type { ItemGroup, StandardPack } from "../../src-core/standard/pack-schema";
import { succeedingPack } from "../../src-core/standard/succeed-pack";
import { SMALL_PACK } from "../fixtures/small-pack";
import { anyPack } from "./any-pack";
import { changedPack } from "./changed-pack";
import { onePackEdited } from "./edited-leaf";

const mirroredKinds = { added: "removed", removed: "added", changed: "changed", moved: "moved" } as const;

/** Of two neighbours that changed places, the one that moved up is named: seen from the other side that is the other. */
const isPlace = ({ field }: { field: string }): boolean => field === "order";
const places = (changes: readonly PackChange[]): number =>
  changes.filter(({ kind }) => kind === "changed" || kind === "moved").flatMap(({ fields }) => fields.filter(isPlace))
    .length;
function withoutPlaces(changes: readonly PackChange[]): readonly PackChange[] {
  return changes.flatMap((change) => {
    const fields = change.fields.filter((field) => !isPlace(field));
    const isSame = fields.length === 0 && (change.kind === "changed" || change.kind === "moved");
    return isSame ? [] : [{ ...change, fields }];
  });
}

/** What a change says, seen from the other side; names and labels are those of the later pack. */
function mirrored({ kind, part, id, fields }: PackChange) {
  const swapped = fields.map(({ field, aspect, before, after }) => ({ field, aspect, before: after, after: before }));
  return { kind: mirroredKinds[kind], part, id, fields: sorted(swapped, ({ field }) => field) };
}
function plain({ kind, part, id, fields }: PackChange) {
  const bare = fields.map(({ field, aspect, before, after }) => ({ field, aspect, before, after }));
  return { kind, part, id, fields: sorted(bare, ({ field }) => field) };
}
function sorted<T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return list.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function isMirror(a: StandardPack, b: StandardPack): void {
  const key = ({ part, id }: { part: string; id: string }): string => `${part}/${id}`;
  const [there, back] = [comparePacks(a, b), comparePacks(b, a)];
  expect(sorted(withoutPlaces(back).map(mirrored), key)).toEqual(sorted(withoutPlaces(there).map(plain), key));
  expect(places(back)).toBe(places(there));
}

/** The items of each group in another order. */
const shuffled: fc.Arbitrary<StandardPack> = fc
  .tuple(...SMALL_PACK.site.deductions.map((group) => fc.shuffledSubarray([...group.items], { minLength: 1 })))
  .map((items) => ({
    ...SMALL_PACK,
    site: {
      ...SMALL_PACK.site,
      deductions: SMALL_PACK.site.deductions.map((group, at): ItemGroup => ({ ...group, items: items[at] ?? [] })),
    },
  }));

describe("comparePacks", () => {
  it("finds nothing between a pack and itself, or another version with the same content", () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        expect(comparePacks(pack, structuredClone(pack))).toEqual([]);
        expect(comparePacks(pack, { ...pack, version: 9, succeeds: { version: 8, hash: "x" } })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("names the id, and nothing else but what follows from it, when one word or number changed", () => {
    fc.assert(
      fc.property(onePackEdited, ({ before, after, leaf }) => {
        const changes = comparePacks(before, after);
        expect(changes.map((change) => change.id)).toContain(leaf.ownerId);
        // A name stands in the words of those that refer to it, but they themselves say the same.
        expect(changes.map((change) => change.id)).toEqual([leaf.ownerId]);
        expect(changes[0]?.fields.every((field) => field.before !== field.after)).toBe(true);
        expect(summariseChanges(changes)).not.toEqual(summariseChanges([]));
      }),
      { numRuns: 400 },
    );
  });

  it("mirrors when the packs are swapped", () => {
    fc.assert(fc.property(fc.oneof(anyPack, changedPack), fc.oneof(anyPack, changedPack), isMirror), { numRuns: 150 });
    fc.assert(fc.property(shuffled, shuffled, isMirror), { numRuns: 150 });
  });
});

describe("succeedingPack", () => {
  it("is the base itself for equal content, whatever version it says", () => {
    fc.assert(
      fc.property(anyPack, fc.integer({ min: 1, max: 50 }), (base, version) => {
        expect(succeedingPack(base, { ...structuredClone(base), version }, [1, 2, 3])).toBe(base);
      }),
      { numRuns: 40 },
    );
  });

  it("takes the next free version and pins its base where something changed", () => {
    fc.assert(
      fc.property(onePackEdited, fc.array(fc.integer({ min: 1, max: 99 })), ({ before, after }, taken) => {
        const next = succeedingPack(before, { ...after, id: "other", version: 3 }, taken);
        expect(next).toMatchObject({ id: before.id, succeeds: { version: before.version } });
        expect(taken.concat(before.version).every((version) => version < next.version)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
