import { draftCircular } from "../circular/draft-circular";
import { draftWords } from "./annex-draft";
import { annexesOf } from "./annexes";
import { checkReport } from "./check-report";
import { figuresOf } from "./figures";
import type { Report, ReportInput } from "./report-model";
import { summary } from "./summary";

/** A whole circular from its rows: annexes, figures, text, and how they agree. Pure; some ten milliseconds for a province. */
export function report(input: ReportInput): Report {
  const annexes = annexesOf(input);
  const figures = figuresOf(input);
  const { draft: circular, faults: textFaults } = draftCircular(input, annexes, figures);
  const checks = checkReport(input, annexes, figures, circular);
  const draft = draftWords(summary(input.round, input.register, input.results));
  return { annexes, figures, circular, textFaults, checks, draft };
}
