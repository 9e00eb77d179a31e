import type { AnswerRecord } from "../../../src-core/merge/answer-record";
import { joinAll } from "../../../src-core/merge/join-all";
import { type Ledger, ledgerOfFile } from "../../../src-core/merge/ledger";
import type { Target } from "../../../src-core/register/target";
import { results, type TargetResult } from "../../../src-core/report/results";
import type { Round } from "../../../src-core/round";
import { type AnswerValue, CLEAR } from "../../../src-core/scoring/answer";
import { vetoesFor } from "../../../src-core/standard/pack-items";
import { inspectorId } from "../../../src-core/units";
import { aRecord, aRound } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";

/** All vetoes of a target answered: clear, but for what is named. */
export function vetoAnswers(
  target: Target,
  over: Record<string, AnswerValue> = {},
  who = "inspector-1",
): readonly AnswerRecord[] {
  const cleared = vetoesFor(SMALL_PACK, target).map((veto): [string, AnswerValue] => [veto.id, CLEAR]);
  return [...new Map([...cleared, ...Object.entries(over)])].map(([itemId, value]) =>
    aRecord({ targetId: target.id, itemId, value, inspectorId: inspectorId(who) }),
  );
}

export function ledgerOf(...files: readonly (readonly AnswerRecord[])[]): Ledger {
  return joinAll(files.map((records, i) => ledgerOfFile({ hash: `h${i}`, name: `${i}.xlsx` }, null, records)));
}

/** Results of a round that samples all these targets. */
export function resultsOf(
  targets: readonly Target[],
  ...files: readonly (readonly AnswerRecord[])[]
): { round: Round; found: readonly TargetResult[] } {
  const round = aRound({ sample: targets.map((target) => target.id) });
  return { round, found: results(round, targets, ledgerOf(...files)) };
}
