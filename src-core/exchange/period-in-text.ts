import { isRoundId, type RoundId, roundId } from "../units";

const quarters: readonly (readonly [pattern: string, suffix: string])[] = [
  ["第?[一1]季度?", "Q1"],
  ["第?[二2]季度?", "Q2"],
  ["第?[三3]季度?", "Q3"],
  ["第?[四4]季度?", "Q4"],
  ["上半年", "H1"],
  ["下半年", "H2"],
  ["(?:年度|全年)", ""],
];

/**
 * The period that a title, sheet or file name speaks of.
 *
 * @returns null where it speaks of none, or of several
 * @example periodInText("江西省2020年第一季度抽查名单") //=> "2020Q1"
 * @example periodInText("抽查2020Q1.xlsx") //=> "2020Q1"
 */
export function periodInText(text: string): RoundId | null {
  const plain = text.normalize("NFKC").replaceAll(/\s+/g, "");
  const found = new Set<RoundId>();
  for (const match of plain.matchAll(/(?<!\d)(\d{4})年?(Q[1-4]|H[12])/gi)) add(found, `${match[1]}${match[2]}`);
  for (const [pattern, suffix] of quarters) {
    for (const match of plain.matchAll(new RegExp(`(?<!\\d)(\\d{4})年?${pattern}`, "g"))) {
      add(found, `${match[1]}${suffix}`);
    }
  }
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only;
}

function add(found: Set<RoundId>, text: string): void {
  const id = text.toUpperCase();
  if (isRoundId(id)) found.add(id);
}

/**
 * The quarter a day lies in.
 *
 * @param day ISO day
 * @example quarterOfDay("2020-04-02") //=> "2020Q2"
 */
export function quarterOfDay(day: string): RoundId {
  return roundId(`${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`);
}
