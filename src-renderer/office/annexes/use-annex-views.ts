import { useMemo } from "react";
import type { IssuedCircular } from "../../../src-core/signing/issued-circular";
import { useRound } from "../OfficeProvider";
import { useReport } from "../use-report";
import { useAnnexScreen } from "./annex-state";
import { type AnnexView, annexViews, issuedViews } from "./annex-views";

/** The annexes that are looked at: those that were signed, where the round is and the person wishes it, else those of now. */
export function useAnnexViews(): {
  readonly views: readonly AnnexView[];
  readonly shown: AnnexView;
  /** What was signed, where that is shown. */
  readonly issued: IssuedCircular | null;
} {
  const { register, issued: issues } = useRound();
  const report = useReport();
  const { key, shows } = useAnnexScreen();
  const latest = issues.at(-1) ?? null;
  const issued = shows === "issued" ? latest : null;
  const views = useMemo(() => {
    const now = annexViews(report.annexes, register);
    return issued === null ? now : issuedViews(issued, now);
  }, [report, register, issued]);
  const shown = views.find((view) => view.key === key) ?? views[0];
  if (shown === undefined) throw new Error("a circular without annexes");
  return { views, shown, issued };
}
