import { contentHash } from "../content-hash";
import { comparePacks, type PackChange } from "./compare-packs";
import { type SayDay, utcDay } from "./confirmation-words";
import type { StandardPack } from "./pack-schema";

/**
 * The versions that a version was made from, itself first, as far as they are at hand.
 *
 * @param known versions by their content hash
 */
function ancestry(
  pack: StandardPack,
  known: ReadonlyMap<string, StandardPack>,
): readonly { readonly hash: string; readonly pack: StandardPack }[] {
  const line: { hash: string; pack: StandardPack }[] = [];
  let here: StandardPack | undefined = pack;
  while (here !== undefined) {
    const hash = contentHash(here);
    if (line.some((one) => one.hash === hash)) break;
    line.push({ hash, pack: here });
    here = here.succeeds === null ? undefined : known.get(here.succeeds.hash);
  }
  return line;
}

/** Whether a version was made from another one (or is it), step by step; what is no longer at hand proves nothing. */
export function descendsFrom(
  pack: StandardPack,
  ancestor: StandardPack,
  known: ReadonlyMap<string, StandardPack>,
): boolean {
  const hash = contentHash(ancestor);
  return ancestry(pack, known).some((one) => one.hash === hash || one.pack.succeeds?.hash === hash);
}

/** The newest version that two were both made from; null where none is at hand. */
export function sharedAncestor(
  a: StandardPack,
  b: StandardPack,
  known: ReadonlyMap<string, StandardPack>,
): StandardPack | null {
  const others = new Set(ancestry(b, known).map(({ hash }) => hash));
  return ancestry(a, known).find(({ hash }) => others.has(hash))?.pack ?? null;
}

/**
 * What one version changed and another, that was not made from it, does not have: what would be lost by going from the one to
 * the other. `before` is the one, `after` the other.
 *
 * @param ancestor what both were made from; null where that is not at hand: then all that differs
 */
export function lostChanges(
  ancestor: StandardPack | null,
  mine: StandardPack,
  other: StandardPack,
  sayDay: SayDay = utcDay,
): readonly PackChange[] {
  const differing = comparePacks(mine, other, sayDay);
  if (ancestor === null) return differing;
  const key = ({ part, id }: PackChange): string => `${part}/${id}`;
  const own = new Map(comparePacks(ancestor, mine, sayDay).map((change) => [key(change), change]));
  return differing.flatMap((change): readonly PackChange[] => {
    const mineOf = own.get(key(change));
    if (mineOf === undefined) return [];
    if (mineOf.kind === "added" || mineOf.kind === "removed") return [change];
    if (change.kind === "added" || change.kind === "removed") return [change];
    const touched = new Set(mineOf.fields.map(({ field }) => field));
    const fields = change.fields.filter(({ field }) => touched.has(field));
    return fields.length === 0 ? [] : [{ ...change, fields }];
  });
}
