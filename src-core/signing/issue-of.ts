import { printedAnnexes } from "../circular/annex-references";
import type { PaperData } from "../circular/paper-data";
import { compareText } from "../compare-text";
import type { SourceFile } from "../merge/ledger";
import type { AnnexTable } from "../report/annex-table";
import type { Report, ReportInput } from "../report/report-model";
import type { IsoTime } from "../units";
import type { AcceptedCheck, HashedFile, IssuedCircular } from "./issued-circular";
import { pastProblemsOf, pastRoundOf } from "./outcome-of-round";
import { resultsHash } from "./results-hash";

/** What is signed, and how. */
export interface IssueRequest {
  readonly input: ReportInput;
  /** Of the same input. */
  readonly report: Report;
  /** What the paper was filled with. */
  readonly paper: PaperData;
  /** The papers as they were written. */
  readonly papers: readonly HashedFile[];
  /** The files that it rests on, see `sourcesOf`. */
  readonly sources: readonly HashedFile[];
  readonly at: IsoTime;
  readonly by: string;
  /** 1 to sign; one more than the last to correct. */
  readonly no: number;
  /** Why it is corrected; null for no 1. */
  readonly reason: string | null;
  /** Checks that do not agree, and why it is issued all the same. */
  readonly accepted?: readonly AcceptedCheck[] | undefined;
}

/** The snapshot of a circular at the moment when it is signed or corrected: enough to write it again, and to compare with. */
export function issueOf(request: IssueRequest): IssuedCircular {
  const { input, report, paper, papers, sources, at, by, no, reason, accepted = [] } = request;
  return {
    roundId: input.round.id,
    no,
    at,
    by,
    reason,
    ...(accepted.length === 0 ? {} : { accepted }),
    resultsHash: resultsHash(input),
    sources,
    papers,
    annexes: printedTables(report),
    figures: report.figures,
    paper,
    circular: input.circular,
    outcome: pastRoundOf(input),
    problems: pastProblemsOf(input),
  };
}

/** The tables of the annexes that are printed, in the order of their numbers. */
export function printedTables({ annexes }: Pick<Report, "annexes">): readonly AnnexTable[] {
  return printedAnnexes(annexes).map(({ table }) => table);
}

/** The files that a circular rests on, each once, by name: score workbooks, then what departments sent. */
export function sourcesOf(
  scores: Iterable<SourceFile>,
  { disclosure, suggestions }: Pick<ReportInput, "disclosure" | "suggestions">,
): readonly HashedFile[] {
  const byHash = new Map<string, HashedFile>();
  const add = (hash: string, name: string): void => {
    if (hash !== "" && !byHash.has(hash)) byHash.set(hash, { name, hash });
  };
  for (const { hash, names } of scores) add(hash, names[0] ?? "");
  for (const { source } of [...disclosure, ...suggestions]) add(source.hash, source.file);
  return [...byHash.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.hash, b.hash));
}
