import type { Ledger } from "../merge/ledger";
import { recordsByTarget } from "../merge/ledger";
import { countingAnswers, standingAnswers } from "../merge/standing-answers";
import type { Target } from "../register/target";
import type { Register, Round } from "../round";
import { carrier, type UnfitOfTarget } from "../standard/carry-over";
import type { StandardPack } from "../standard/pack-schema";
import { isProblem, results, type TargetResult } from "./results";

/** What the annexes print of one target, when that becomes other words. */
export interface ProblemOfTarget {
  readonly target: Target;
  /** "" where the target does not stand in an annex. */
  readonly before: string;
  readonly after: string;
}

/** What a round would come to under another standard. */
export interface StandardSwitch {
  /** Targets whose outcome, or whether they are finished, becomes another. */
  readonly changedOutcomes: number;
  /** Targets whose points become others, whatever the outcome. */
  readonly changedPoints: number;
  /** Targets of which annex 3 or 4 prints another problem, in the order of the sample: other words, or no longer or newly there. */
  readonly changedProblems: readonly ProblemOfTarget[];
  /** Answers that fit no longer; they are kept and stand here with the reason. */
  readonly unfit: readonly UnfitOfTarget[];
  /** Targets that were finished and have items of the new standard to answer. */
  readonly newItemsUnanswered: number;
}

/**
 * What taking another standard would do to a round, in figures. Nothing is changed.
 *
 * @param register the round's own
 * @param ledger everything that came back
 * @param newPack what the round would be scored by
 * @param formers packs that the round had before its present one, the newest first: to name answers to them
 */
export function previewStandardSwitch(
  round: Round,
  register: Register,
  ledger: Ledger,
  newPack: StandardPack,
  formers: readonly StandardPack[] = [],
): StandardSwitch {
  const before = results(round, register, ledger);
  const after = results({ ...round, standard: newPack }, register, ledger);
  const pairs = before.flatMap((was, index) => {
    const is = after[index];
    return is === undefined ? [] : [{ was, is }];
  });
  const changed = pairs.filter(({ was, is }) => was.verdict.outcome !== is.verdict.outcome || was.state !== is.state);
  const sampled = before.map((result) => result.target);
  return {
    changedOutcomes: changed.length,
    changedPoints: pairs.filter(({ was, is }) => was.verdict.points !== is.verdict.points).length,
    changedProblems: pairs
      .map(({ was, is }) => ({ target: was.target, before: printedProblem(was), after: printedProblem(is) }))
      .filter(({ before: old, after: now }) => old !== now),
    unfit: unfitAnswers(newPack, [round.standard, ...formers], sampled, ledger),
    newItemsUnanswered: pairs.filter(({ was, is }) => was.state === "done" && is.verdict.missing.length > 0).length,
  };
}

const printedProblem = (result: TargetResult): string => (isProblem(result) ? result.verdict.problem : "");

/**
 * The counting answers of some targets that do not fit a standard, in the order of the targets.
 *
 * @param olds older packs, the newest first, to name what is gone
 */
export function unfitAnswers(
  pack: StandardPack,
  olds: readonly StandardPack[],
  targets: readonly Target[],
  ledger: Ledger,
): readonly UnfitOfTarget[] {
  const carry = carrier(pack, olds);
  const records = recordsByTarget(ledger);
  return targets.flatMap((target) => {
    const own = records.get(target.id);
    if (own === undefined) return [];
    return carry(target, countingAnswers(standingAnswers(own))).unfit.map((one) => ({ ...one, target }));
  });
}
