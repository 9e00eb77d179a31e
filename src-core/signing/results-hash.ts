import { compareText } from "../compare-text";
import { contentHash, type Json } from "../content-hash";
import type { Target } from "../register/target";
import type { DisclosureRow, SuggestionRow } from "../report/department-rows";
import type { ReportInput } from "../report/report-model";
import type { TargetResult } from "../report/results";
import { standardRef } from "../standard/parse-pack";
import type { IssuedCircular } from "./issued-circular";

/** What a hash of results is taken of: all but what the office says about its paper. */
export type HashedInput = Pick<ReportInput, "round" | "register" | "results" | "disclosure" | "suggestions">;

/**
 * Content hash of what a circular was counted from: every result, the sample, the register, the standard and the
 * departments' rows. The order in which they come and the files they were read from make no difference.
 */
export function resultsHash({ round, register, results, disclosure, suggestions }: HashedInput): string {
  return contentHash({
    round: round.id,
    standard: standardRef(round.standard).hash,
    sample: [...new Set(round.sample)].sort(),
    results: byId(results, ({ target }) => target.id).map(resultContent),
    register: byId(register, ({ id }) => id).map(targetContent),
    disclosure: byId(disclosure, ({ id }) => id).map(rowContent),
    suggestions: byId(suggestions, ({ id }) => id).map(rowContent),
  });
}

/** Whether what an issue was counted from is another by now. */
export function hasMoved(issued: Pick<IssuedCircular, "resultsHash">, input: HashedInput): boolean {
  return issued.resultsHash !== resultsHash(input);
}

function byId<T>(rows: readonly T[], idOf: (row: T) => string): readonly T[] {
  return [...rows].sort((a, b) => compareText(idOf(a), idOf(b)));
}

function resultContent({ target, verdict, state }: TargetResult): Json {
  const { outcome, points, problem, unscorable } = verdict;
  return { id: target.id, state, outcome, points, problem, unscorable };
}

function targetContent(target: Target): Json {
  return { ...target };
}

function rowContent({ source: _, ...row }: DisclosureRow | SuggestionRow): Json {
  return row;
}
