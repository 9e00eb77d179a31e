/** A finding that takes part in 不重复扣分. */
export interface Finding {
  readonly itemId: string;
  /** Hundredths, held to the item's own limit. */
  readonly held: number;
  readonly excludedBy: readonly string[];
}

/**
 * Which findings do not count because their cause counts elsewhere (one cause is not deducted twice).
 *
 * Two findings that name each other share a cause: only one of them counts. Of all ways to choose, the one with the most
 * points counts, so that a further finding can never raise a score; where it comes to the same, the finding that names the
 * other as covering it gives way, then the later in the standard.
 *
 * @returns each finding that does not count, with one that counts in its place
 * @example columns (2 points) excluded by links (3 points), both found //=> columns → links
 * @example columns (5 points) excluded by links (1 point), both found //=> links → columns
 */
export function coveredFindings(findings: readonly Finding[]): ReadonlyMap<string, string> {
  // What comes to no points neither covers anything nor has to be covered.
  const weighty = findings.filter((one) => one.held > 0);
  const bound = weighty.filter((one) => weighty.some((other) => isSameCause(one, other)));
  const counting = new Set(bestChoice(bound).chosen);
  return new Map(
    bound
      .filter((one) => !counting.has(one))
      .map((one) => {
        const inPlace = bound.find((other) => counting.has(other) && isSameCause(one, other));
        return [one.itemId, inPlace?.itemId ?? one.itemId];
      }),
  );
}

function isSameCause(one: Finding, other: Finding): boolean {
  return one !== other && (one.excludedBy.includes(other.itemId) || other.excludedBy.includes(one.itemId));
}

interface Choice {
  readonly chosen: readonly Finding[];
  readonly sum: number;
  /** How many of the chosen give way to something that was found. */
  readonly yielding: number;
}
const NOTHING: Choice = { chosen: [], sum: 0, yielding: 0 };

/** The best choice of findings no two of which share a cause. The pack's checks keep the number small. */
function bestChoice(findings: readonly Finding[], all: readonly Finding[] = findings): Choice {
  const [first, ...rest] = findings;
  if (first === undefined) return NOTHING;
  const free = rest.filter((other) => !isSameCause(first, other));
  const taken = bestChoice(free, all);
  const gives = all.some((other) => first.excludedBy.includes(other.itemId)) ? 1 : 0;
  const withFirst = {
    chosen: [first, ...taken.chosen],
    sum: taken.sum + first.held,
    yielding: taken.yielding + gives,
  };
  // Nothing stands against it: leaving it out cannot be better.
  if (free.length === rest.length) return withFirst;
  const without = bestChoice(rest, all);
  return isBetter(without, withFirst) ? without : withFirst;
}

function isBetter(a: Choice, b: Choice): boolean {
  return a.sum === b.sum ? a.yielding < b.yielding : a.sum > b.sum;
}
