import type { IssuedCircular } from "../signing/issued-circular";
import type { RoundId } from "../units";
import { comparePeriods } from "./period";

/** The latest issue of each round (what was signed, or its last correction), earlier rounds first. */
export function latestIssues(issued: readonly IssuedCircular[]): readonly IssuedCircular[] {
  const latest = new Map<RoundId, IssuedCircular>();
  for (const issue of issued) {
    if ((latest.get(issue.roundId)?.no ?? 0) < issue.no) latest.set(issue.roundId, issue);
  }
  return [...latest.values()].sort((a, b) => comparePeriods(a.roundId, b.roundId));
}
