import { comparePeriods } from "../../../../src-core/circular/period";
import type { PastOutcome, PastRound } from "../../../../src-core/report/past-round";
import { formatRate } from "../../../../src-core/units";
import { figure } from "../../counted";
import { rateText } from "./read-typed";

/** What an earlier round came to, in words. */
export function outcomeWords(outcome: PastOutcome | null): string {
  if (outcome === null) return "无可比数据";
  if (outcome.kind === "rate") return `合格率 ${rateText(outcome)}`;
  const { sampled, problems } = outcome;
  return `抽查 ${figure(sampled)}，存在突出问题 ${figure(problems)}，合格率 ${formatRate(sampled - problems, sampled)}`;
}

/** The earlier rounds with this one among them; one that says nothing is left out. */
export function withPastRound(rounds: readonly PastRound[], past: PastRound): readonly PastRound[] {
  const others = rounds.filter(({ roundId }) => roundId !== past.roundId);
  const next = past.sites === null && past.accounts === null ? others : [...others, past];
  return next.toSorted((a, b) => comparePeriods(a.roundId, b.roundId));
}

/** Counts as they are typed: both, or neither. */
export function readCounts(
  sampled: string,
  problems: string,
): { readonly outcome: PastOutcome | null } | { readonly why: string } {
  const [all, failed] = [sampled, problems].map((text) => text.normalize("NFKC").replaceAll(/[\s,]/g, ""));
  if (all === "" && failed === "") return { outcome: null };
  if (all === undefined || failed === undefined || !/^\d{1,7}$/.test(all) || !/^\d{1,7}$/.test(failed)) {
    return { why: "两个数都要填，应为整数" };
  }
  if (Number(failed) > Number(all)) return { why: "存在突出问题数不能大于抽查数" };
  return { outcome: { kind: "counts", sampled: Number(all), problems: Number(failed) } };
}
