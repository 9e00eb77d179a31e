/**
 * The name that a mistyped one most likely means; null where none is near.
 *
 * @example nearestName("网站抽查书", ["网站抽查数", "标题"]) //=> "网站抽查数"
 */
export function nearestName(written: string, names: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor([...written].length / 3)) + 1;
  for (const name of names) {
    const distance = edits([...written], [...name]);
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** How many characters must be put in, taken out or changed to make one text the other. */
function edits(from: readonly string[], to: readonly string[]): number {
  let row = to.map((_, index) => index + 1);
  for (const [i, char] of from.entries()) {
    let corner = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const value = Math.min(above + 1, left + 1, corner + (char === to[j] ? 0 : 1));
      corner = above;
      left = value;
      return value;
    });
  }
  return row.at(-1) ?? from.length;
}
