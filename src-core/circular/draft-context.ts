import type { Target } from "../register/target";
import { byDefaultOrder } from "../report/annex-order";
import type { ReportInput, TracedAnnex } from "../report/report-model";
import { thisPeriod } from "./day-words";
import { type OfficeLevel, officeLevel } from "./office-level";
import type { FigureRuns } from "./runs";

/** What every part of the text is written from. */
export interface DraftContext {
  readonly input: ReportInput;
  readonly annexes: readonly TracedAnnex[];
  readonly figures: FigureRuns;
  readonly level: OfficeLevel;
  /** 本季度 */
  readonly period: string;
  /** The customary order of targets, for examples. */
  readonly compare: (a: Target, b: Target) => number;
}

export function draftContext(input: ReportInput, annexes: readonly TracedAnnex[], figures: FigureRuns): DraftContext {
  const { round } = input;
  return {
    input,
    annexes,
    figures,
    level: officeLevel(round.settings),
    period: thisPeriod(round.id),
    compare: byDefaultOrder(round.settings),
  };
}
