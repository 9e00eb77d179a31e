import { matchKey } from "./mend-cell";

/** Typed between conditions whatever they are called; a printed joiner like 和 may be part of a word. */
const SEPARATOR = /^[、,;]+/;

/**
 * A veto's cell cut into its conditions. At a separator always; at a printed joiner only between two known names.
 *
 * @param known names as `matchKey` gives them; the longest that fits wins, for it may hold a separator
 * @param joiners of the standard's wording
 */
export function partsOfText(text: string, known: readonly string[], joiners: readonly string[]): readonly string[] {
  const names = known.filter((name) => name !== "").sort((a, b) => b.length - a.length);
  const keys = joiners.map(matchKey).filter((joiner) => joiner !== "");
  const parts: string[] = [];
  let rest = keyOf(text).replace(SEPARATOR, "");
  while (rest !== "") {
    const name = names.find((n) => rest.startsWith(n) && joinerAt(rest.slice(n.length), names, keys) !== null);
    const part = name ?? rest.split(/[、,;]/)[0] ?? rest;
    parts.push(part);
    const after = rest.slice(part.length);
    rest = after.slice(joinerAt(after, names, keys)?.length ?? 0);
  }
  return parts;
}

/** What stands between a name and the next; "" at the end, null where the name goes on. */
function joinerAt(after: string, names: readonly string[], joiners: readonly string[]): string | null {
  if (after === "") return "";
  const separator = SEPARATOR.exec(after)?.[0];
  if (separator !== undefined) return separator;
  return joiners.find((j) => after.startsWith(j) && names.some((n) => after.startsWith(n, j.length))) ?? null;
}

/**
 * The texts that may stand inside the standard's printed frames, the text itself first.
 *
 * @example withoutFrames("单项否决（未及时更新）", ["单项否决({})"]).at(-1) //=> "未及时更新"
 */
export function withoutFrames(text: string, templates: readonly string[]): readonly string[] {
  const key = keyOf(text);
  const framed = templates.flatMap((template) => {
    const [before = "", after = ""] = template.split("{}").map(matchKey);
    if (before === "" && after === "") return [];
    return [...wholeFrame(key, before, after), ...eachFrame(key, before, after)];
  });
  return [key, ...new Set(framed)];
}

function wholeFrame(key: string, before: string, after: string): readonly string[] {
  const isFramed = key.startsWith(before) && key.endsWith(after) && key.length >= before.length + after.length;
  return isFramed ? [key.slice(before.length, key.length - after.length)] : [];
}

/** Several frames in one cell: 单项否决(甲)和单项否决(乙). */
function eachFrame(key: string, before: string, after: string): readonly string[] {
  if (before === "" || after === "" || !key.includes(before)) return [];
  const pieces = key.split(before).map((piece) => piece.replace(after, ""));
  return [pieces.join("")];
}

/** As `matchKey`, with line breaks kept as separators. */
function keyOf(text: string): string {
  return matchKey(text.replace(/\r?\n/g, ";"));
}
