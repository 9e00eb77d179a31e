/**
 * Ids that stand elsewhere among the others: all but a longest sequence that kept its order. Of several longest ones the
 * one counts that keeps what stood first: of two neighbours that changed places, the lower one moved up.
 *
 * @example movedIds(["a", "b", "c"], ["c", "a", "b"]) //=> new Set(["c"])
 * @example movedIds(["a", "b"], ["b", "a"]) //=> new Set(["b"])
 */
export function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const known = new Set(after);
  const was = before.filter((id) => known.has(id));
  const there = new Set(was);
  const now = after.filter((id) => there.has(id));
  const [left, right] = withoutSharedEnds(was, now);
  const kept = new Set(longestShared(left, right, new Map(left.map((id, at) => [id, at]))));
  return new Set(left.filter((id) => !kept.has(id)));
}

function withoutSharedEnds(
  left: readonly string[],
  right: readonly string[],
): readonly [readonly string[], readonly string[]] {
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < left.length - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return [left.slice(start, left.length - end), right.slice(start, right.length - end)];
}

/** Each id stands once on each side, so where both begin alike the longest sequence begins so too. */
function longestShared(
  left: readonly string[],
  right: readonly string[],
  places: ReadonlyMap<string, number>,
): readonly string[] {
  let below: (readonly string[])[] = Array.from({ length: right.length + 1 }, () => []);
  for (const id of left.toReversed()) {
    const row: (readonly string[])[] = Array.from({ length: right.length + 1 }, () => []);
    for (let at = right.length - 1; at >= 0; at--) {
      row[at] = right[at] === id ? [id, ...(below[at + 1] ?? [])] : better(below[at] ?? [], row[at + 1] ?? [], places);
    }
    below = row;
  }
  return below[0] ?? [];
}

function better(a: readonly string[], b: readonly string[], places: ReadonlyMap<string, number>): readonly string[] {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  const at = a.findIndex((id, index) => id !== b[index]);
  return (places.get(a[at] ?? "") ?? 0) <= (places.get(b[at] ?? "") ?? 0) ? a : b;
}
