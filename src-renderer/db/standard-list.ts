import { contentHash } from "../../src-core/content-hash";
import { unconfirmedCount } from "../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { standardRef } from "../../src-core/standard/parse-pack";
import { succeedingPack } from "../../src-core/standard/succeed-pack";
import type { IsoTime, RoundId } from "../../src-core/units";
import { shippedStandards } from "../shipped/shipped";
import type { Database } from "./database";
import type { StoredRound } from "./stored";

/** One version of a standard as the office has it. */
export interface ListedStandard {
  readonly pack: StandardPack;
  readonly hash: string;
  /** It came with the app, the office made or took it, or only a round has it. */
  readonly origin: "shipped" | "own" | "round";
  /** When the office made or took it. */
  readonly addedAt: IsoTime | null;
  /** Rounds that are scored by it, or were, the newest first. */
  readonly rounds: readonly { readonly id: RoundId; readonly name: string; readonly isPast: boolean }[];
  readonly unconfirmed: number;
}

const PRACTICE_ID = "practice";
/** Whether a standard is only for trying things. */
export const isPracticeStandard = ({ id }: Pick<StandardPack, "id">): boolean => id === PRACTICE_ID;

/** Whether a standard for trying things stands among real work: where the app brings it along, it is at home. */
export function isStrayPractice({ pack }: ListedStandard, standards: readonly ListedStandard[]): boolean {
  return isPracticeStandard(pack) && !standards.some((one) => one.origin === "shipped" && isPracticeStandard(one.pack));
}

/** Whether a version stands as it is for good: it came with the app, or a round has it or had it. */
export const isFixed = ({ origin, rounds }: Pick<ListedStandard, "origin" | "rounds">): boolean =>
  origin !== "own" || rounds.length > 0;

/**
 * All versions at hand: what came with the app, what the office made or took, what rounds are pinned to. Versions of one
 * standard stand together, the newest first. The standard for practice comes first in practice; the real work does not have
 * it, and one that got there all the same comes last.
 */
export async function listStandards(db: Database): Promise<readonly ListedStandard[]> {
  return db.transaction("r", db.standards, db.rounds, async () => {
    const [stored, rounds] = await Promise.all([db.standards.toArray(), db.rounds.reverse().sortBy("id")]);
    const found = new Map<string, ListedStandard>();
    const note = (
      pack: StandardPack,
      hash: string,
      origin: ListedStandard["origin"],
      addedAt: IsoTime | null,
    ): void => {
      if (!found.has(hash)) {
        found.set(hash, { pack, hash, origin, addedAt, rounds: [], unconfirmed: unconfirmedCount(pack) });
      }
    };
    for (const one of shippedFor(db)) note(one.pack, one.hash, "shipped", null);
    for (const one of stored) note(one.pack, one.hash, "own", one.addedAt);
    for (const use of rounds.flatMap(standardsOfRound)) {
      note(use.pack, use.hash, "round", null);
      const listed = found.get(use.hash);
      if (listed !== undefined) found.set(use.hash, { ...listed, rounds: [...listed.rounds, use.round] });
    }
    return inOrder([...found.values()], db.workspace);
  });
}

/** Parsed and hashed once: it never changes. */
let shipped: readonly { readonly pack: StandardPack; readonly hash: string }[] | null = null;

function shippedFor({ workspace }: Database) {
  shipped ??= shippedStandards().map((pack) => ({ pack, hash: contentHash(pack) }));
  return shipped.filter(({ pack }) => workspace === "practice" || !isPracticeStandard(pack));
}

/** The standards that a round has and had. */
export function standardsOfRound({ id, round, standards = [] }: StoredRound) {
  const use = (pack: StandardPack, isPast: boolean) => {
    return { pack, hash: contentHash(pack), round: { id, name: round.name, isPast } };
  };
  return [use(round.standard, false), ...standards.map((past) => use(past.pack, true))];
}

function inOrder(listed: readonly ListedStandard[], workspace: Database["workspace"]): readonly ListedStandard[] {
  const ids = [...new Set(listed.map(({ pack }) => pack.id))];
  const place = (id: string): number =>
    id === PRACTICE_ID ? (workspace === "practice" ? -1 : ids.length) : ids.indexOf(id);
  return [...listed].sort(
    (a, b) => place(a.pack.id) - place(b.pack.id) || b.pack.version - a.pack.version || (b.hash > a.hash ? 1 : -1),
  );
}

/** The newest version of a standard that is at hand. */
export function newestOf(listed: readonly ListedStandard[], id: string): ListedStandard | undefined {
  return listed.find(({ pack }) => pack.id === id);
}

/** What saving the edited form of a version would do. */
export type SavePlan =
  | { readonly kind: "succeed"; readonly version: number; readonly why: "shipped" | "used" }
  | { readonly kind: "replace"; readonly version: number };

/** A version that stands for good is succeeded by the next free number; an own one that no round has is replaced. */
export function savePlan(listed: readonly ListedStandard[], base: ListedStandard): SavePlan {
  if (!isFixed(base)) return { kind: "replace", version: base.pack.version };
  const version = Math.max(...takenVersions(listed, base.pack.id)) + 1;
  return { kind: "succeed", version, why: base.rounds.length > 0 ? "used" : "shipped" };
}

/** Version numbers of one standard that are taken. */
export function takenVersions(listed: readonly Pick<ListedStandard, "pack">[], id: string): readonly number[] {
  return listed.filter(({ pack }) => pack.id === id).map(({ pack }) => pack.version);
}

/**
 * A standard from a file as it would be kept: as it stands where its number is free or it is there already, else under the
 * next free number after its base. No number ever stands for two contents.
 */
export function packToAdd(
  listed: readonly ListedStandard[],
  pack: StandardPack,
  base: StandardPack | null,
): StandardPack {
  if (!isNumberTaken(listed, pack)) return pack;
  const taken = takenVersions(listed, pack.id);
  const next = base === null ? pack : succeedingPack(base, pack, taken);
  if (!isNumberTaken(listed, next)) return next;
  // The base itself, of which the version at hand was changed in place since.
  const { version, hash } = standardRef(next);
  return { ...next, version: Math.max(...taken) + 1, succeeds: { version, hash } };
}

/** Whether the number of a version stands for another content already. */
export function isNumberTaken(listed: readonly Pick<ListedStandard, "pack" | "hash">[], pack: StandardPack): boolean {
  const hash = contentHash(pack);
  return !listed.some((one) => one.hash === hash) && takenVersions(listed, pack.id).includes(pack.version);
}
