/** What no official paper may hold, whatever the round came to. */
const faults: readonly (readonly [string, RegExp])[] = [
  ["doubled punctuation", /[。，；：、]{2}/u],
  ["a dash for a missing number", /—/u],
  ["empty brackets", /（\s*）|“”|《》/u],
  ["a word of the program", /undefined|null|NaN|\[object/u],
  ["a field that was not filled", /[{}｛｝]/u],
  ["nothing behind 其中", /其中：?[，。；]/u],
  ["nothing behind a colon", /：[。，；、]/u],
  ["a clause without a number", /(?:共|比例|合格率|办结率|提高|下降)[家个条件，。；]/u],
  ["a count of zero named as some", /(?<![0-9.])0(?:家|个|条|件)/u],
  ["a reference to no annex", /见）|见附件(?!\d)/u],
  ["a lone numeral", /（[一二三四五六七八九十]+）$/u],
];

/** The faults of a paragraph; [] where it can be signed. */
export function grammarFaults(text: string): readonly string[] {
  const own = faults.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  return /[。：”]$/u.test(text) ? own : [...own, "no end of the sentence"];
}
