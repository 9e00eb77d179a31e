import { contentHash } from "../../../src-core/content-hash";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { readStandardWorkbook } from "../../../src-core/exchange/standard-workbook/read-standard-workbook";
import { comparePacks, type PackChange } from "../../../src-core/standard/compare-packs";
import { changedNumbers } from "../../../src-core/standard/edit-pack";
import { allItems } from "../../../src-core/standard/pack-items";
import { packNumbers } from "../../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import type { Workspace } from "../../db/database";
import { isPracticeStandard, type ListedStandard, newestOf, packToAdd } from "../../db/standard-list";
import { sayDay } from "../../ui/say-time";
import { type Behind, changesBehind } from "./changes-behind";

/** What a file with a standard comes to against the versions at hand. */
export type StandardOffer =
  | { readonly kind: "none" }
  /** The standard for practice, which has no place in the real work. */
  | { readonly kind: "practice"; readonly pack: StandardPack }
  /** The very same version, or the same content under another number. */
  | { readonly kind: "known"; readonly listed: ListedStandard }
  /** What a version was before it was changed in place, without an edit: nothing in it is news. */
  | {
      readonly kind: "stale";
      readonly pack: StandardPack;
      readonly listed: ListedStandard;
      /** What it would be kept as where it is no former content of this office's but another office's version. */
      readonly next: StandardPack;
    }
  /** A standard that the office has no version of. */
  | { readonly kind: "new"; readonly pack: StandardPack }
  | {
      readonly kind: "next";
      readonly pack: StandardPack;
      /** An edited workbook, which says what it was made from. */
      readonly isEdited: boolean;
      /** It lost what it was made from: the base is the newest version at hand. */
      readonly isRebuilt: boolean;
      /** What it is compared with: the version that it was made from, else the newest. */
      readonly base: StandardPack;
      readonly changes: readonly PackChange[];
      /** What would be kept, with its number. */
      readonly next: StandardPack;
      /** What the newest version has and the file does not; null where the file was made from the newest. */
      readonly behind: Behind | null;
    };

/** A workbook that lost what it was exported from, read against the newest version of its standard that is at hand. */
export function againstKnown(file: FileReading, standards: readonly ListedStandard[]): FileReading {
  const { content } = file;
  if (content.kind !== "standard" || content.sheets === undefined) return file;
  const newest = newestOf(standards, content.pack.id);
  if (newest === undefined) return file;
  const { pack, base, problems, notices } = readStandardWorkbook(content.sheets, newest.pack);
  if (pack === null) return { ...file, good: 0, content: { kind: "nothing" }, problems, notices };
  return { ...file, content: { ...content, pack, base }, problems, notices };
}

/** Holds the standard of a file against those at hand. Nothing is stored. */
export function standardOffer(
  { content }: FileReading,
  standards: readonly ListedStandard[],
  workspace: Workspace = "work",
): StandardOffer {
  if (content.kind !== "standard") return { kind: "none" };
  if (workspace === "work" && isPracticeStandard(content.pack)) return { kind: "practice", pack: content.pack };
  const { pack, base: named, sheets } = content;
  const hash = contentHash(pack);
  const same = standards.find((listed) => listed.hash === hash);
  if (same !== undefined) return { kind: "known", listed: same };
  const newest = newestOf(standards, pack.id);
  const base = named ?? newest?.pack ?? null;
  if (base === null || (newest === undefined && named === null)) return { kind: "new", pack };
  const changes = comparePacks(base, pack, sayDay);
  if (changes.length === 0) {
    const known = standards.find((listed) => listed.hash === contentHash(base));
    if (known !== undefined) return { kind: "known", listed: known };
    const later = standards.find((listed) => listed.pack.id === base.id && listed.pack.version === base.version);
    if (later !== undefined)
      return { kind: "stale", pack: base, listed: later, next: packToAdd(standards, base, base) };
  }
  const next = packToAdd(standards, pack, base);
  const behind = changesBehind(standards, base, pack);
  return { kind: "next", pack, isEdited: named !== null, isRebuilt: sheets !== undefined, base, changes, next, behind };
}

/**
 * Names of the entries that have numbers which were confirmed and are no longer.
 *
 * @param of "changed": only numbers that became others, or are of another rule
 */
export function unconfirmedNames(
  before: StandardPack,
  after: StandardPack,
  of: "all" | "changed" = "all",
): readonly string[] {
  const confirmed = new Set(packNumbers(before).flatMap(({ key, number }) => (number.verified ? [key] : [])));
  const changed = of === "all" ? null : changedNumbers(before, after);
  const lost = packNumbers(after).filter(
    ({ key, number }) => !number.verified && (changed === null ? confirmed.has(key) : changed.has(key)),
  );
  const names = new Map([
    ...[...after.site.deductions, ...after.site.bonuses].map((group) => [group.id, group.name] as const),
    ...allItems(after).map((item) => [item.id, item.name] as const),
  ]);
  return [...new Set(lost.map(({ ownerId }) => names.get(ownerId) ?? "总则"))];
}
