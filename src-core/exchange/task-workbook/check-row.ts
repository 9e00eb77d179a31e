import type { StandingAnswer } from "../../merge/standing-answers";
import { isFinding } from "../../scoring/proof";
import type { Verdict } from "../../scoring/verdict";
import type { Decided, Decision } from "./decide-answer";
import { matchKey } from "./mend-cell";
import { asNotice, asProblem, NO_REMARKS, problemAt, type Remarks } from "./place";
import { isDone } from "./read-status";
import type { CellReading } from "./read-target-sheet";
import type { Entry } from "./task-entries";

/** What becomes of one item of a target, with what there is to say of it. */
export interface DecidedEntry extends Decided {
  readonly entry: Entry;
}

type SetDecision = Extract<Decision, { kind: "set" }>;

/** A finding that this workbook brings; null for what was printed, cleared or found clear. */
function findingOf({ entry, decision }: Pick<DecidedEntry, "entry" | "decision">): SetDecision | null {
  const isItem = entry.kind !== "status" && entry.kind !== "remark";
  return isItem && decision.kind === "set" && isFinding(decision.value) ? decision : null;
}

/**
 * A target that cannot be inspected has no findings: where both were put in one row, each finding is reported at its cell and
 * neither it nor the state is taken.
 *
 * @param status what stands of 检查状态
 */
export function withoutContradictions(
  decided: readonly DecidedEntry[],
  status: StandingAnswer | undefined,
): readonly DecidedEntry[] {
  const state = decided.find(({ entry }) => entry.kind === "status")?.decision;
  const reason = state?.kind === "set" ? state.value : state?.kind === "keep" ? status?.value : null;
  if (reason?.kind !== "unscorable" || !decided.some(findingOf)) return decided;
  const taken = state?.kind === "set" ? "两处都没有采用" : "没有采用";
  const expected = `不能与检查状态“无法检查:${reason.reason}”同时填写；${taken}`;
  return decided.map((said): DecidedEntry => {
    const found = findingOf(said);
    if (said.entry.kind === "status") return { ...said, decision: { kind: "hold" } };
    if (found === null) return said;
    const problem = problemAt("finding-contradicts", found.place, found.text, expected);
    return { ...said, decision: { kind: "hold" }, remarks: asProblem(problem) };
  });
}

/** Deductions and bonus of a row with a veto: kept, but they do not count, which is said once a row. */
export function notCounted(changed: readonly Pick<DecidedEntry, "entry" | "decision">[], verdict: Verdict): Remarks {
  if (verdict.outcome !== "veto") return NO_REMARKS;
  const found = changed.flatMap(({ entry, decision }) => {
    const finding = entry.kind === "veto" ? null : findingOf({ entry, decision });
    return finding === null ? [] : [{ name: entry.name, finding }];
  });
  const [first] = found;
  if (first === undefined) return NO_REMARKS;
  const expected = `已保留但不计入：${found.map(({ name }) => name).join("、")}`;
  return asNotice(problemAt("not-counted", first.finding.place, first.finding.text, expected));
}

/** 已完成 follows from the answers: put back to 进行中, or emptied, while all are answered, it changes nothing. */
export function stateNotTaken(cell: CellReading | undefined, verdict: Verdict): Remarks {
  if (cell === undefined || (cell.kind !== "answer" && cell.kind !== "cleared")) return NO_REMARKS;
  const text = cell.kind === "answer" ? cell.text : "";
  const isTakenBack = cell.kind === "cleared" || (cell.value.kind === "none" && !isDone(matchKey(text)));
  if (!isTakenBack || !isDone(matchKey(cell.was)) || verdict.outcome === null) return NO_REMARKS;
  const expected = "各项都有结果，仍是“已完成”；要收回某一项，请清空那一格";
  return asNotice(problemAt("not-applicable-ignored", cell.place, text, expected));
}
