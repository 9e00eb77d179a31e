import type { TargetId } from "../units";
import type { AnnexKey, AnnexTable } from "./annex-table";
import { type CountedTable, countedAnnex1 } from "./annex1";
import { annex2 } from "./annex2";
import { annex3 } from "./annex3";
import { annex4 } from "./annex4";
import { annex5 } from "./annex5";
import { annex6 } from "./annex6";
import type { FigureBasis } from "./figure";
import { problemAccounts, problemSites } from "./problem-rows";
import { recheckAnnex, recheckRows } from "./recheck";
import type { ReportInput, TracedAnnex } from "./report-model";

interface Candidate extends CountedTable {
  readonly key: AnnexKey;
  readonly targetIds: readonly TargetId[];
  /** Not part of the paper at all where nothing was imported for it. */
  readonly isWanted: boolean;
}

/**
 * All annexes of a round, numbered as they will be printed, each cell with what it was counted from. The lists of
 * disclosure, suggestions and re-checks are printed only where there is something to list; the others always, unless the
 * office leaves empty ones out.
 */
export function annexesOf(input: ReportInput): readonly TracedAnnex[] {
  let last = 0;
  return candidates(input).map(({ key, table, origins, targetIds, isWanted }) => {
    const isPrinted = isWanted && (table.rows.length > 0 || !input.circular.dropsEmptyAnnexes);
    if (isPrinted) last++;
    const no = isPrinted ? last : last + 1;
    return { key, printedNo: isPrinted ? no : null, table: { ...table, no }, origins, targetIds };
  });
}

function candidates(input: ReportInput): readonly Candidate[] {
  const { round, register, results, circular, disclosure, suggestions } = input;
  const sites = problemSites(round, results, circular.annexOrder[3]).map((row) => row.target.id);
  const accounts = problemAccounts(round, results, circular.annexOrder[4]).map((row) => row.target.id);
  const rechecked = recheckRows(circular.pastProblems, results).map((row) => row.past.targetId);
  return [
    candidate("sites", countedAnnex1(round, register, results), [], true),
    candidate("highScorers", annex2(round, results, circular), [], true),
    candidate("problemSites", listed(annex3(round, results, circular.annexOrder[3]), sites), sites, true),
    candidate("problemAccounts", listed(annex4(round, results, circular.annexOrder[4]), accounts), accounts, true),
    candidate("disclosure", annex5(disclosure, circular), [], disclosure.length > 0),
    candidate("suggestions", annex6(suggestions, circular, round.settings), [], suggestions.length > 0),
    candidate("recheck", recheckAnnex(circular.pastProblems, results), rechecked, rechecked.length > 0),
  ];
}

function candidate(key: AnnexKey, counted: CountedTable, targetIds: readonly TargetId[], isWanted: boolean): Candidate {
  return { key, ...counted, targetIds, isWanted };
}

/** Each row of a list stands for its own target. */
function listed(table: AnnexTable, ids: readonly TargetId[]): CountedTable {
  const origins = table.rows.map((cells, index) => {
    const id = ids[index];
    const basis: FigureBasis | null = id === undefined ? null : { kind: "targets", ids: [id] };
    return cells.map((_, column) => (column === 0 ? null : basis));
  });
  return { table, origins };
}
