import { compareText } from "../compare-text";
import type { AnswerRecord } from "../merge/answer-record";
import { type Ledger, recordsByTarget } from "../merge/ledger";
import { countingAnswers, provenItems, type StandingAnswer, standingAnswers } from "../merge/standing-answers";
import type { Target } from "../register/target";
import type { Register, Round } from "../round";
import { scoreTarget } from "../scoring/score-target";
import type { Verdict } from "../scoring/verdict";
import type { InspectorId, TargetId } from "../units";
import { type Conflict, disputesOf } from "./disputes";

/** missing 未返回 · inProgress 未完成 · conflict 待裁决 · done 已完成 (with a score, a veto, or found unscorable). */
export type ResultState = "missing" | "inProgress" | "conflict" | "done";

/** A note or link that stands beside an answer. */
export interface ResultNote {
  readonly itemId: string;
  readonly note: string;
  readonly link: string;
  readonly inspectorId: InspectorId;
}

/** What came back of one sampled target. */
export interface TargetResult {
  readonly target: Target;
  /** What the undisputed answers come to; provisional unless `state` is done. */
  readonly verdict: Verdict;
  readonly state: ResultState;
  /** Items on which records disagree and nobody has decided. */
  readonly conflicts: readonly Conflict[];
  /** Who answered, sorted; those who decided conflicts are not among them. */
  readonly inspectorIds: readonly InspectorId[];
  /** Who was to answer, sorted. */
  readonly assignedTo: readonly InspectorId[];
  readonly notes: readonly ResultNote[];
  /** A cell of an exported workbook was changed outside the app (表格中修改). */
  readonly isEdited: boolean;
}

/**
 * The result of every sampled target that the register knows, in the order of the sample. A target with a conflict on any
 * item is 待裁决, even where the item could not change the verdict: a person has to see it.
 *
 * @param ledger any records; those of targets outside the sample are left aside
 */
export function results(round: Round, register: Register, ledger: Ledger): readonly TargetResult[] {
  const targets = new Map(register.map((target) => [target.id, target]));
  const records = recordsByTarget(ledger);
  const assigned = assignedInspectors(ledger);
  return [...new Set(round.sample)].flatMap((id) => {
    const target = targets.get(id);
    if (target === undefined) return [];
    return [resultOf(round, target, records.get(id) ?? [], ledger.origins, assigned.get(id) ?? [])];
  });
}

function resultOf(
  round: Round,
  target: Target,
  records: readonly AnswerRecord[],
  origins: Ledger["origins"],
  assignedTo: readonly InspectorId[],
): TargetResult {
  const standings = standingAnswers(records);
  const verdict = scoreTarget(round.standard, target, countingAnswers(standings), provenItems(standings));
  const conflicts = disputesOf(round.standard, target, records, origins, standings);
  const inspectorIds = sortedUnique(records.filter((r) => r.origin !== "decision").map((r) => r.inspectorId));
  return {
    target,
    verdict,
    state: stateOf(verdict, conflicts, standings),
    conflicts,
    inspectorIds,
    assignedTo,
    notes: notesOf(standings),
    isEdited: [...standings.values()].some((s) => s.heads.some((head) => head.origin === "edited")),
  };
}

function stateOf(
  verdict: Verdict,
  conflicts: readonly Conflict[],
  standings: ReadonlyMap<string, StandingAnswer>,
): ResultState {
  if (conflicts.length > 0) return "conflict";
  // Evidence that lacks is shown and asked for; the finding counts all the same.
  if (verdict.outcome !== null) return "done";
  return countingAnswers(standings).size === 0 ? "missing" : "inProgress";
}

function notesOf(standings: ReadonlyMap<string, StandingAnswer>): readonly ResultNote[] {
  return [...standings.values()]
    .sort((a, b) => compareText(a.itemId, b.itemId))
    .flatMap(({ itemId, heads }) =>
      heads
        .filter((head) => head.value.kind !== "none" && (head.note !== "" || head.link !== ""))
        .map(({ note, link, inspectorId }) => ({ itemId, note, link, inspectorId })),
    );
}

function assignedInspectors(ledger: Ledger): ReadonlyMap<TargetId, readonly InspectorId[]> {
  const byTarget = new Map<TargetId, InspectorId[]>();
  for (const entry of ledger.assignments.values()) {
    for (const id of entry.targetIds) {
      const known = byTarget.get(id);
      if (known === undefined) byTarget.set(id, [entry.inspectorId]);
      else known.push(entry.inspectorId);
    }
  }
  return new Map([...byTarget].map(([id, ids]) => [id, sortedUnique(ids)]));
}

function sortedUnique(ids: readonly InspectorId[]): readonly InspectorId[] {
  return [...new Set(ids)].sort();
}

/** Whether a target has its conclusion, but findings lack the evidence that the standard wants (待补证据). */
export function isAwaitingEvidence({ state, verdict }: TargetResult): boolean {
  return state === "done" && verdict.state === "awaitingEvidence";
}

/** Whether a target stands in annex 3 or 4: finished, undisputed, and vetoed or below the pass mark. */
export function isProblem(result: TargetResult): boolean {
  const { outcome } = result.verdict;
  return result.state === "done" && (outcome === "veto" || outcome === "fail");
}
