import type { Target } from "../../../src-core/register/target";
import type { AnnexTable } from "../../../src-core/report/annex-table";
import { annex1 } from "../../../src-core/report/annex1";
import { annex3 } from "../../../src-core/report/annex3";
import { annex4 } from "../../../src-core/report/annex4";
import { problemAccounts, problemSites } from "../../../src-core/report/problem-rows";
import type { TargetId } from "../../../src-core/units";
import type { RoundView } from "../round-view";
import type { AnnexNo } from "./annex-state";

/** An annex as it is printed, and the target of each row where rows are targets. */
export interface AnnexView {
  readonly table: AnnexTable;
  readonly targets: readonly Target[];
}

/** The three annexes as they stand, rows of 3 and 4 as arranged by hand. */
export function annexViews(view: RoundView): Readonly<Record<AnnexNo, AnnexView>> {
  const { round, register, results } = view;
  const order = view.stored.annexOrder;
  return {
    1: { table: annex1(round, register, results), targets: [] },
    3: {
      table: annex3(round, results, order[3]),
      targets: problemSites(round, results, order[3]).map((row) => row.target),
    },
    4: {
      table: annex4(round, results, order[4]),
      targets: problemAccounts(round, results, order[4]).map((row) => row.target),
    },
  };
}

/**
 * Moves a row to another place; the others close up.
 *
 * @param to place from 0, held to the list
 * @example movedTo([a, b, c], a, 2) //=> [b, c, a]
 */
export function movedTo(order: readonly TargetId[], id: TargetId, to: number): readonly TargetId[] {
  const rest = order.filter((other) => other !== id);
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), id, ...rest.slice(place)];
}
