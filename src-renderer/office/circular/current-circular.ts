import { issueDifferences } from "../../../src-core/signing/issue-differences";
import { printedTables } from "../../../src-core/signing/issue-of";
import type { IssueDifference } from "../../../src-core/signing/issued-circular";
import type { RoundView } from "../round-view";
import { reportOf } from "../use-report";
import { issuedText } from "./sign/issued-paper";
import { textDifferences } from "./sign/text-differences";

/** A view never changes, so the left column and the step share one comparison. */
const known = new WeakMap<RoundView, readonly IssueDifference[]>();

/** What has become another in figures, annexes and text since the round's circular was last issued; [] where it never was. */
export function differencesSince(view: RoundView): readonly IssueDifference[] {
  const latest = view.issued.at(-1);
  if (latest === undefined) return [];
  const found = known.get(view);
  if (found !== undefined) return found;
  const report = reportOf(view);
  const made = [
    ...issueDifferences(latest, { annexes: printedTables(report), figures: report.figures }),
    ...textDifferences(issuedText(latest.paper), report.circular),
  ];
  known.set(view, made);
  return made;
}
