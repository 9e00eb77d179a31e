import { report } from "../../src-core/report/report";
import type { Report, ReportInput } from "../../src-core/report/report-model";
import { useRound } from "./OfficeProvider";
import type { RoundView } from "./round-view";

/** What the circular of a round is made of. */
export function reportInput(view: RoundView): ReportInput {
  const { round, register, results, circular, disclosure, suggestions } = view;
  return { round, register, results, circular, disclosure, suggestions };
}

/** A view never changes, so all screens that show it share one report. */
const reports = new WeakMap<RoundView, Report>();

/** The whole circular of the round that is looked at: annexes, figures, text and checks. */
export function useReport(): Report {
  return reportOf(useRound());
}

/** The whole circular of a round. */
export function reportOf(view: RoundView): Report {
  const known = reports.get(view);
  if (known !== undefined) return known;
  const made = report(reportInput(view));
  reports.set(view, made);
  return made;
}
