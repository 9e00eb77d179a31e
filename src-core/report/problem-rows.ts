import type { Target } from "../register/target";
import type { Round } from "../round";
import type { TargetId } from "../units";
import { arrange, byDefaultOrder } from "./annex-order";
import { isProblem, type TargetResult } from "./results";

/** A row of annex 3 or 4 before it is printed. */
export interface ProblemRow<T extends Target = Target> {
  readonly target: T;
  /** 存在的突出问题, in the standard's wording. */
  readonly problem: string;
}

/**
 * Failed sites, as annex 3 lists them.
 *
 * @param byHand the order arranged by hand; [] for the default order
 */
export function problemSites(round: Round, results: readonly TargetResult[], byHand: readonly TargetId[]) {
  const rows = results.filter(isProblem).flatMap(({ target, verdict }) => {
    return target.kind === "site" ? [{ target, problem: verdict.problem }] : [];
  });
  return inOrder(round, rows, byHand);
}

/** Failed accounts, as annex 4 lists them; see problemSites. */
export function problemAccounts(round: Round, results: readonly TargetResult[], byHand: readonly TargetId[]) {
  const rows = results.filter(isProblem).flatMap(({ target, verdict }) => {
    return target.kind === "account" ? [{ target, problem: verdict.problem }] : [];
  });
  return inOrder(round, rows, byHand);
}

function inOrder<T extends Target>(
  round: Round,
  rows: readonly ProblemRow<T>[],
  byHand: readonly TargetId[],
): readonly ProblemRow<T>[] {
  const compare = byDefaultOrder(round.settings);
  const byId = new Map(rows.map((row) => [row.target.id, row]));
  const defaultOrder = [...rows].sort((a, b) => compare(a.target, b.target)).map((row) => row.target.id);
  return arrange(defaultOrder, byHand).flatMap((id) => byId.get(id) ?? []);
}
