/**
 * The numbers of a longest rising part of a list: what stays in place when the others are taken out and put elsewhere.
 *
 * @param numbers each once
 * @example longestRun([0, 3, 1, 2]) //=> 0, 1, 2
 */
export function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length the least number that such a part ends with; all rising. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const n of numbers) {
    const place = firstAtLeast(ends, n);
    before.set(n, ends[place - 1]);
    ends[place] = n;
  }
  const run = new Set<number>();
  for (let n = ends.at(-1); n !== undefined; n = before.get(n)) run.add(n);
  return run;
}

function firstAtLeast(rising: readonly number[], n: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rising[middle] ?? n) < n) low = middle + 1;
    else high = middle;
  }
  return low;
}
