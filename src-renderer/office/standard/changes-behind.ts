import { contentHash } from "../../../src-core/content-hash";
import type { PackChange } from "../../../src-core/standard/compare-packs";
import { descendsFrom, lostChanges, sharedAncestor } from "../../../src-core/standard/lost-changes";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { type ListedStandard, newestOf } from "../../db/standard-list";
import { sayDay } from "../../ui/say-time";

/** What the newest version has that an edited form of an older one does not: its changes would not be in the next version. */
export interface Behind {
  readonly newest: StandardPack;
  readonly lost: readonly PackChange[];
  /** The newest is the version that was edited, but was changed in place since. */
  readonly isSameVersion: boolean;
}

/** Versions at hand by their hash. */
export function packsByHash(standards: readonly ListedStandard[]): ReadonlyMap<string, StandardPack> {
  return new Map(standards.map(({ hash, pack }) => [hash, pack]));
}

/**
 * Holds an edited form of a version against the newest one at hand.
 *
 * @param base what was edited: a version at hand, or one that was changed in place since
 * @returns null where it was made from the newest
 */
export function changesBehind(
  standards: readonly ListedStandard[],
  base: StandardPack,
  edited: StandardPack,
): Behind | null {
  const newest = newestOf(standards, base.id)?.pack;
  const known = packsByHash(standards);
  if (newest === undefined || newest.version < base.version || descendsFrom(base, newest, known)) return null;
  // Of a base that is no longer at hand, the newest is what became of it.
  const isBranch = known.has(contentHash(base)) && !descendsFrom(newest, base, known);
  const ancestor = isBranch ? sharedAncestor(base, newest, known) : base;
  const lost = lostChanges(ancestor, newest, edited, sayDay);
  return { newest, lost, isSameVersion: newest.version === base.version };
}
