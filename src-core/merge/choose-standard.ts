import type { StandardPack } from "../standard/pack-schema";
import { leader } from "./leader";

/** What one file says of the standard. */
export interface StandardVote {
  readonly pack: StandardPack;
  readonly hash: string;
  /** Workbooks that speak for the pack's id, and those of them that were made by this very version. */
  readonly voters: readonly string[];
  readonly exactVoters: readonly string[];
}

/**
 * The standard of a round where nobody gave one: the id that most workbooks have, of it the highest version, and of several
 * packs of that version the one of most workbooks that were made by it.
 *
 * @returns null where two are equally strong, or there is none
 */
export function chooseStandard(votes: readonly StandardVote[]): StandardPack | null {
  const id = leader(votes, (vote) => vote.pack.id)?.pack.id ?? null;
  const ofId = votes.filter((vote) => vote.pack.id === id);
  const highest = Math.max(...ofId.map((vote) => vote.pack.version));
  const newest = ofId.filter((vote) => vote.pack.version === highest);
  const exact = newest.map((vote) => ({ ...vote, voters: vote.exactVoters }));
  return leader(exact, (vote) => vote.hash)?.pack ?? null;
}

/** How a file's standard stands to the round's. */
export type StandardFit = "same" | "older" | "other";

/** Files of a lower version of the round's standard can be merged, all others that differ can not. */
export function standardFit(vote: Pick<StandardVote, "pack" | "hash">, pack: StandardPack, hash: string): StandardFit {
  if (vote.hash === hash) return "same";
  return vote.pack.id === pack.id && vote.pack.version < pack.version ? "older" : "other";
}
