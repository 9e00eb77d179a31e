/** Orders texts by their characters' codes, the same on every machine (no locale); for `sort`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
