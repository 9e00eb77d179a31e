import type { Summary } from "./summary";

/**
 * What a round still lacks, parts of zero left out; null where nothing does: annexes written before that are drafts.
 *
 * @param sayNumber how numbers are written where they are read
 * @example draftWords({ ...summary, missing: 19, conflicts: 2 }) //=> "还缺 19 个、冲突 2 个"
 */
export function draftWords(
  { complete, missing, conflicts }: Pick<Summary, "complete" | "missing" | "conflicts">,
  sayNumber: (count: number) => string = String,
): string | null {
  if (complete) return null;
  const parts = [
    ...(missing > 0 ? [`还缺 ${sayNumber(missing)} 个`] : []),
    ...(conflicts > 0 ? [`冲突 ${sayNumber(conflicts)} 个`] : []),
  ];
  return parts.length === 0 ? "没有抽查对象" : parts.join("、");
}
