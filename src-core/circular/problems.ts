import type { Paragraph } from "./circular-draft";
import type { DraftContext } from "./draft-context";
import { accountFailures, siteFailures } from "./failure-findings";
import { portalFindings } from "./portal-findings";
import { paragraphOf, sentence } from "./runs";
import { withLeads } from "./with-leads";

/** 三、主要问题, drafted from the figures; nothing where nothing has been inspected yet. */
export function draftedProblems(context: DraftContext): readonly Paragraph[] {
  const parts = [
    { heading: "政府门户网站内容和功能有短板", paragraphs: portalFindings(context) },
    { heading: "政府网站存在突出问题", paragraphs: siteFailures(context) },
    { heading: "政务新媒体存在突出问题", paragraphs: accountFailures(context) },
  ];
  const paragraphs = withLeads(parts);
  if (paragraphs.length > 0) return paragraphs;
  if (!context.input.results.some((result) => result.state === "done")) return [];
  return [paragraphOf(sentence(`${context.period}检查中没有发现需要通报的问题。`))];
}
