import { type ListedStandard, newestOf } from "../../db/standard-list";
import type { StoredRound } from "../../db/stored";

/**
 * What a new round begins with: the newest version of the standard that the last round used, else of the first that came
 * with the app.
 *
 * @param rounds the newest period first
 */
export function usualStandard(
  standards: readonly ListedStandard[],
  rounds: readonly StoredRound[],
): ListedStandard | undefined {
  const [last] = [...rounds].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  const used = last === undefined ? undefined : newestOf(standards, last.round.standard.id);
  const shipped = standards.find((listed) => listed.origin === "shipped");
  return used ?? (shipped === undefined ? standards[0] : newestOf(standards, shipped.pack.id));
}
