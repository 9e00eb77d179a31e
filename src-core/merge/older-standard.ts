import type { Target } from "../register/target";
import { type CarriedAnswers, carrier, type UnfitOfTarget } from "../standard/carry-over";
import type { StandardPack } from "../standard/pack-schema";
import { type Ledger, recordsByTarget } from "./ledger";
import { countingAnswers, standingAnswers } from "./standing-answers";

/** What became of the answers of a file that was scored by an older version of the standard. */
export interface CarriedFile {
  /** Answers that count. */
  readonly carried: number;
  /** Answers that do not count, or not whole, by target and item in a fixed order. */
  readonly unfit: readonly UnfitOfTarget[];
}

/**
 * Carries the answers of one file over to the round's standard. The records themselves are not touched.
 *
 * @param targets as the round's register has them
 */
export function carriedFile(
  pack: StandardPack,
  older: StandardPack,
  targets: ReadonlyMap<string, Target>,
  ledger: Ledger,
): CarriedFile {
  const carry = carrier(pack, older);
  const sheets = [...recordsByTarget(ledger)].sort(([a], [b]) => (a < b ? -1 : 1));
  const carried = sheets.flatMap(([id, records]): { target: Target; answers: CarriedAnswers }[] => {
    const target = targets.get(id);
    if (target === undefined) return [];
    return [{ target, answers: carry(target, countingAnswers(standingAnswers(records))) }];
  });
  return {
    carried: carried.reduce((sum, { answers }) => sum + answers.fits.size, 0),
    unfit: carried.flatMap(({ target, answers }) => answers.unfit.map((one) => ({ ...one, target }))),
  };
}

const NAMED = 5;

/**
 * The file's notice in words: how many answers count, how many do not, and some of those by name.
 *
 * @example //=> "12 个答案沿用；1 个不再适用，已保留：甲西县人民政府“办事指南”（3 处）现行标准没有这一项"
 */
export function carriedWords({ carried, unfit }: CarriedFile): string {
  const gone = unfit.filter((one) => one.counts === "no").length;
  const part = unfit.length - gone;
  const counts = [
    `${carried} 个答案沿用`,
    gone > 0 ? `${gone} 个不再适用，已保留，不计分` : "",
    part > 0 ? `${part} 个只有一部分适用` : "",
  ];
  const named = unfit.slice(0, NAMED).map((one) => `${one.target.name}“${one.name}”（${one.words}）${one.why}`);
  const rest = unfit.length > NAMED ? ` 等 ${unfit.length} 处` : "";
  return `${counts.filter(Boolean).join("；")}${named.length > 0 ? `：${named.join("；")}${rest}` : ""}`;
}
