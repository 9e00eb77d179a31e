import type { CircularSettings, ComparisonKind } from "../circular/circular-settings";
import { periodWords } from "../circular/day-words";
import { periodBefore, sameYearBefore } from "../circular/period";
import { formatRate, type RoundId } from "../units";
import { type CountedFigure, rateInHundredths } from "./figures/count";
import type { PastOutcome, PastRound } from "./past-round";

export type Side = "sites" | "accounts";
type Decimals = 0 | 1 | 2;

const names: Readonly<Record<ComparisonKind, string>> = { yearOnYear: "同比", periodOnPeriod: "环比" };

/** The round that this one is compared with; null where there is none of the kind (环比 of a year). */
export function comparedRound(id: RoundId, kind: ComparisonKind): RoundId | null {
  return kind === "yearOnYear" ? sameYearBefore(id) : periodBefore(id);
}

/**
 * What an earlier round came to, on one side: as it was issued, else as it was typed in.
 *
 * @returns null where nothing is known of it
 */
export function pastOutcome(
  rounds: readonly PastRound[],
  id: RoundId,
  side: Side,
): { readonly outcome: PastOutcome; readonly source: PastRound["source"] } | null {
  const known = rounds.filter((round) => round.roundId === id && round[side] !== null);
  const past = known.find((round) => round.source === "issued") ?? known[0];
  const outcome = past?.[side] ?? null;
  return past === undefined || outcome === null ? null : { outcome, source: past.source };
}

/** The rate of an earlier round as it is printed here; one that was typed as a rate stays as it was typed. */
export function pastRate(outcome: PastOutcome, decimals: Decimals): string {
  if (outcome.kind === "counts") {
    return formatRate(outcome.sampled - outcome.problems, outcome.sampled, decimals);
  }
  return outcome.hundredths === 10_000 ? "100%" : `${hundredthsText(outcome.hundredths, outcome.decimals)}%`;
}

/**
 * How a rate changed: the difference of the two rates as they are printed, in 个百分点, so that a reader who subtracts
 * them comes to the same. The text has no sign.
 */
export function changeOf(
  id: RoundId,
  side: Side,
  kind: ComparisonKind,
  rate: CountedFigure,
  circular: Pick<CircularSettings, "pastRounds" | "rateDecimals">,
): CountedFigure {
  const figure = { id: `${side}.${kind}`, unit: "个百分点" };
  const past = comparedRound(id, kind);
  if (past === null) return { ...figure, ...none("年度检查没有环比", "年度检查只与上年同期比较") };
  const found = pastOutcome(circular.pastRounds, past, side);
  const where = periodWords(past);
  if (found === null) return { ...figure, ...none(`没有${where}的数`, `没有${where}的检查结果，无可比数据`) };
  const before = pastRate(found.outcome, circular.rateDecimals);
  const source = `${where}合格率${before}（${found.source === "issued" ? "签发的通报" : "本办录入"}）`;
  if (rate.value === null || before === "—") return { ...figure, ...none(source, "两期中有一期没有抽查，无可比数据") };
  const value = rate.value - rateInHundredths(before);
  const decimals = decimalsOf(circular.rateDecimals, found.outcome);
  const sign = value < 0 ? "−" : "";
  const text = hundredthsText(Math.abs(value), decimals);
  return {
    ...figure,
    value,
    text,
    how: `${names[kind]}：${rate.text} − ${before} = ${sign}${text} 个百分点，${source}`,
    basis: { kind: "figures", ids: [`${side}.passRate`] },
  };
}

/** As many decimals as the finer of the two rates. */
function decimalsOf(own: Decimals, outcome: PastOutcome): Decimals {
  if (outcome.kind === "counts") return own;
  return outcome.decimals > own ? outcome.decimals : own;
}

function none(source: string, how: string): Pick<CountedFigure, "value" | "text" | "how" | "basis"> {
  return { value: null, text: "—", how, basis: { kind: "given", source } };
}

/** @param hundredths at least 0 @example hundredthsText(410, 2) //=> "4.10" */
function hundredthsText(hundredths: number, decimals: Decimals): string {
  const rest = String(hundredths % 100)
    .padStart(2, "0")
    .slice(0, decimals);
  return `${Math.floor(hundredths / 100)}${rest === "" ? "" : `.${rest}`}`;
}
