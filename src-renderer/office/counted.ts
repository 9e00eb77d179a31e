/** @example figure(1308) //=> "1,308" */
export function figure(n: number): string {
  return n.toLocaleString("zh-CN");
}

/** How many rows have each value, in the order in which the values first appear. */
export function countBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
