/**
 * The candidate that most workbooks speak for, by key. A workbook counts once, however often and in whatever ledger it
 * came, so that grouping files into ledgers first changes nothing.
 *
 * @returns null where nothing was put forward or two keys are equally strong
 */
export function leader<T extends { readonly voters: readonly string[] }>(
  candidates: readonly T[],
  keyOf: (candidate: T) => string,
): T | null {
  const votes = new Map<string, { candidate: T; voters: Set<string> }>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const known = votes.get(key) ?? { candidate, voters: new Set<string>() };
    for (const voter of candidate.voters) known.voters.add(voter);
    votes.set(key, known);
  }
  const [first, second] = [...votes.values()].sort((a, b) => b.voters.size - a.voters.size);
  if (first === undefined || first.voters.size === second?.voters.size) return null;
  return first.candidate;
}
