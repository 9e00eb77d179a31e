const keys = new Map<string, string>();
/** Platforms are few; a file of made-up ones must not fill the memory. */
const MOST_KEPT = 1000;

/**
 * What spellings of one platform have in common: width, case and blanks make no difference.
 *
 * @example platformKey(" ＱＱ 空间") //=> "qq空间"
 */
export function platformKey(platform: string): string {
  const known = keys.get(platform);
  if (known !== undefined) return known;
  const key = platform
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "")
    .toLowerCase();
  if (keys.size < MOST_KEPT) keys.set(platform, key);
  return key;
}
