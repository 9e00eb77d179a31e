import type { ShareWord } from "./circular-settings";

/**
 * The word for a share of the inspected portals; of words that fit the highest counts.
 *
 * @returns null where none fits: then nothing is written about it
 * @example shareWord(defaults, 70, 112) //=> "超过60%" (62.5%)
 */
export function shareWord(words: readonly ShareWord[], part: number, whole: number): string | null {
  if (part === 0 || whole === 0) return null;
  const fitting = words.filter(({ from, isAbove }) =>
    isAbove ? part * 100 > from * whole : part * 100 >= from * whole,
  );
  // Above 60% is a higher word than from 60%.
  const [highest] = [...fitting].sort((a, b) => b.from - a.from || Number(b.isAbove) - Number(a.isAbove));
  return highest?.word ?? null;
}

/** Joins the word to what it counts: 超过60%的政府门户网站, 绝大多数政府门户网站. */
export function ofShare(word: string): string {
  return /(%|％|以上|以下|左右|成多|之[一二三四五六七八九])$/u.test(word) ? "的" : "";
}
