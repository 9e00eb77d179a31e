import type { Paragraph } from "./circular-draft";
import { disclosureHeading, disclosureSituation } from "./disclosure-situation";
import type { DraftContext } from "./draft-context";
import { inspectedAccounts } from "./inspected-accounts";
import { inspectedSites } from "./inspected-sites";
import { recheckSituation } from "./recheck-situation";
import { runningTargets } from "./running-targets";
import { paragraphOf } from "./runs";
import { withLeads } from "./with-leads";

/** 一、基本情况: wholly from figures. */
export function situation(context: DraftContext): readonly Paragraph[] {
  const overall = [...inspectedSites(context), ...inspectedAccounts(context), ...recheckSituation(context)];
  const parts = [
    { heading: "总体情况", paragraphs: overall },
    { heading: disclosureHeading(context), paragraphs: disclosureSituation(context) },
  ];
  return [paragraphOf(runningTargets(context)), ...withLeads(parts)];
}
