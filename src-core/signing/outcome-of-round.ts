import type { PastProblem, PastRound } from "../report/past-round";
import { problemAccounts, problemSites } from "../report/problem-rows";
import type { ReportInput } from "../report/report-model";
import { summary } from "../report/summary";

/** What a round came to, for later rounds to compare with. */
export function pastRoundOf({ round, register, results }: ReportInput): PastRound {
  const { sites, accounts } = summary(round, register, results);
  return {
    roundId: round.id,
    sites: { kind: "counts", sampled: sites.sampled, problems: sites.problems },
    accounts: { kind: "counts", sampled: accounts.sampled, problems: accounts.problems },
    source: "issued",
  };
}

/** The failures of a round as annexes 3 and 4 list them, in their order, for the next round to check again. */
export function pastProblemsOf({ round, results, circular }: ReportInput): readonly PastProblem[] {
  const rows = [
    ...problemSites(round, results, circular.annexOrder[3]),
    ...problemAccounts(round, results, circular.annexOrder[4]),
  ];
  return rows.map(({ target, problem }) => {
    const { id, kind, name, belongsTo } = target;
    return { roundId: round.id, targetId: id, kind, name, belongsTo, problem };
  });
}
