/**
 * Names in brackets behind what they are examples of; all of them without 如 where no more are there.
 *
 * @param most how many the office names; 0 for none
 * @example examplesOf(["甲", "乙", "丙"], 2) //=> "（如甲、乙）"
 */
export function examplesOf(names: readonly string[], most: number): string {
  const shown = [...new Set(names)].slice(0, most);
  if (shown.length === 0) return "";
  return `（${shown.length < new Set(names).size ? "如" : ""}${shown.join("、")}）`;
}
