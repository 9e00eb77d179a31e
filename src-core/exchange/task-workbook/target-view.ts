import { countingAnswers, provenItems, type StandingAnswer, standingAnswers } from "../../merge/standing-answers";
import type { Target } from "../../register/target";
import { REMARK_ITEM, STATUS_ITEM } from "../../scoring/answer";
import { scoreTarget } from "../../scoring/score-target";
import type { Verdict } from "../../scoring/verdict";
import { applicableIds } from "../../standard/pack-items";
import type { TaskDocument } from "../task-document";
import { grouped } from "./grouped";

/** One target of a document with what stands of its answers: what its row is printed from and compared with. */
export interface TargetView {
  readonly target: Target;
  readonly standings: ReadonlyMap<string, StandingAnswer>;
  readonly verdict: Verdict;
  /** Ids that this target can be asked for, the reserved ones included. */
  readonly applicable: ReadonlySet<string>;
}

/** The targets of a document in its order. */
export function targetViews(document: TaskDocument): readonly TargetView[] {
  const pack = document.round.standard;
  const records = grouped(document.records, (record) => record.targetId);
  return document.targets.map((target) => {
    const standings = standingAnswers(records.get(target.id) ?? []);
    const verdict = scoreTarget(pack, target, countingAnswers(standings), provenItems(standings));
    return {
      target,
      standings,
      verdict,
      applicable: new Set([STATUS_ITEM, ...applicableIds(pack, target), REMARK_ITEM]),
    };
  });
}

/** Notes of all heads, each once: two people may have written two. */
export function noteOf(standing: StandingAnswer | undefined): string {
  return joined(standing?.heads.map((head) => head.note) ?? []);
}

export function linkOf(standing: StandingAnswer | undefined): string {
  return joined(standing?.heads.map((head) => head.link) ?? []);
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ""))].join("\n");
}
