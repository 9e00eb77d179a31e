import { compareText } from "../../../src-core/compare-text";
import { isStrayPractice, type ListedStandard, newestOf } from "../../db/standard-list";
import type { StoredRound } from "../../db/stored";

/**
 * What a new round begins with: the newest version of the standard that the last round used, else of the first that came
 * with the app. Never the one for practice in the real work.
 *
 * @param rounds the newest period first
 */
export function usualStandard(
  standards: readonly ListedStandard[],
  rounds: readonly StoredRound[],
): ListedStandard | undefined {
  const usable = standards.filter((listed) => !isStrayPractice(listed, standards));
  const [last] = [...rounds].sort((a, b) => compareText(b.openedAt, a.openedAt));
  const used = last === undefined ? undefined : newestOf(usable, last.round.standard.id);
  const shipped = usable.find((listed) => listed.origin === "shipped");
  return used ?? (shipped === undefined ? usable[0] : newestOf(usable, shipped.pack.id));
}
