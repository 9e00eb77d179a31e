import { contentHash } from "../../../src-core/content-hash";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { comparePacks, type PackChange } from "../../../src-core/standard/compare-packs";
import { allItems } from "../../../src-core/standard/pack-items";
import { packNumbers } from "../../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { stampedAs } from "../../../src-core/standard/stamp-confirmations";
import { type ListedStandard, newestOf, packToAdd } from "../../db/standard-list";
import { sayDay } from "../../ui/say-time";

/** What a file with a standard comes to against the versions at hand. */
export type StandardOffer =
  | { readonly kind: "none" }
  /** The very same version, or the same content under another number. */
  | { readonly kind: "known"; readonly listed: ListedStandard }
  /** A standard that the office has no version of. */
  | { readonly kind: "new"; readonly pack: StandardPack }
  | {
      readonly kind: "next";
      readonly pack: StandardPack;
      /** An edited workbook, which says what it was made from. */
      readonly isEdited: boolean;
      /** What it is compared with: the version that it was made from, else the newest. */
      readonly base: StandardPack;
      readonly changes: readonly PackChange[];
      /** What would be kept, with its number. */
      readonly next: StandardPack;
      /** A newer version than the base; null where the base is the newest. */
      readonly newer: StandardPack | null;
    };

/** Holds the standard of a file against those at hand. Nothing is stored. */
export function standardOffer({ content }: FileReading, standards: readonly ListedStandard[]): StandardOffer {
  if (content.kind !== "standard") return { kind: "none" };
  const { pack, base: named } = content;
  const hash = contentHash(pack);
  const isSame = (listed: ListedStandard): boolean =>
    listed.hash === hash || (named !== null && contentHash(stampedAs(named, pack, listed.pack)) === listed.hash);
  const same = standards.find(isSame);
  if (same !== undefined) return { kind: "known", listed: same };
  const newest = newestOf(standards, pack.id);
  const base = named ?? newest?.pack ?? null;
  if (base === null || (newest === undefined && named === null)) return { kind: "new", pack };
  const changes = comparePacks(base, pack, sayDay);
  const known = standards.find((listed) => listed.hash === contentHash(base));
  if (changes.length === 0 && known !== undefined) return { kind: "known", listed: known };
  const next = packToAdd(standards, pack, base);
  const newer = newest !== undefined && newest.pack.version > base.version ? newest.pack : null;
  return { kind: "next", pack, isEdited: named !== null, base, changes, next, newer };
}

/** Names of the entries that have numbers which were confirmed and are no longer. */
export function unconfirmedNames(before: StandardPack, after: StandardPack): readonly string[] {
  const confirmed = new Set(packNumbers(before).flatMap(({ key, number }) => (number.verified ? [key] : [])));
  const lost = packNumbers(after).filter(({ key, number }) => !number.verified && confirmed.has(key));
  const names = new Map([
    ...[...after.site.deductions, ...after.site.bonuses].map((group) => [group.id, group.name] as const),
    ...allItems(after).map((item) => [item.id, item.name] as const),
  ]);
  return [...new Set(lost.map(({ ownerId }) => names.get(ownerId) ?? "总则"))];
}
