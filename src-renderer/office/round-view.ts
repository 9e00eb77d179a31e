import type { CircularSettings } from "../../src-core/circular/circular-settings";
import { type Ledger, recordsByTarget } from "../../src-core/merge/ledger";
import type { Target } from "../../src-core/register/target";
import type { DisclosureRow, SuggestionRow } from "../../src-core/report/department-rows";
import { results as resultsOf, type TargetResult } from "../../src-core/report/results";
import { type Summary, summary as summaryOf } from "../../src-core/report/summary";
import type { Register, Round } from "../../src-core/round";
import type { IssuedCircular } from "../../src-core/signing/issued-circular";
import type { InspectorId, TargetId } from "../../src-core/units";
import type { CircularFault } from "../db/circular-row";
import { ledgerOf } from "../db/returns-store";
import type { CircularRows, InspectionRows, RoundRows } from "../db/round-rows";
import type { StoredAssignment, StoredImport, StoredRound } from "../db/stored";
import { type ConflictView, conflictViews, type DecidedView, decidedViews } from "./conflicts/conflict-views";

/** What was inspected in a round: what is stored, and what src-core derives from it. */
export interface InspectionView {
  readonly stored: StoredRound;
  readonly round: Round;
  /** The register of the round: as it was when the round was opened, or when a person brought it up to date. */
  readonly register: Register;
  /** Sampled targets that the register knows, in the order of the sample. */
  readonly targets: readonly Target[];
  readonly assignments: readonly StoredAssignment[];
  readonly imports: readonly StoredImport[];
  readonly ledger: Ledger;
  readonly results: readonly TargetResult[];
  readonly summary: Summary;
  readonly conflicts: readonly ConflictView[];
  readonly decided: readonly DecidedView[];
  /** The name of an inspector or of a reviewer of the office. */
  readonly nameOf: (id: InspectorId) => string;
  /** Names of the files a record was seen in. */
  readonly fileNames: (hashes: Iterable<string>) => readonly string[];
}

/** One round as the screens see it: its results, and what its circular says beside them. */
export interface RoundView extends InspectionView {
  /** What the office says about the circular, with the order of annexes 3 and 4 that the round has. */
  readonly circular: CircularSettings;
  /** Parts of it that are stored but cannot be read. */
  readonly circularFaults: readonly CircularFault[];
  /** What departments sent: rows of annexes 5 and 6. */
  readonly disclosure: readonly DisclosureRow[];
  readonly suggestions: readonly SuggestionRow[];
  /** What was issued of the round, no 1 first. */
  readonly issued: readonly IssuedCircular[];
}

/** Derives everything the screens of a round show. Some hundred milliseconds for a province at most: keep it in a memo. */
export function roundView(rows: RoundRows): RoundView {
  return withCircular(inspectionView(rows), rows);
}

/** The part of a view that costs: scores what came back. */
export function inspectionView(rows: InspectionRows): InspectionView {
  const { stored, register, imports } = rows;
  const { round } = stored;
  const assignments = [...rows.assignments].sort((a, b) => a.order - b.order);
  const ledger = ledgerOf(rows.returns, imports, assignments);
  const results = resultsOf(round, register, ledger);
  const records = recordsByTarget(ledger);
  return {
    stored,
    round,
    register,
    targets: results.map((result) => result.target),
    assignments,
    imports,
    ledger,
    results,
    summary: summaryOf(round, register, results),
    conflicts: conflictViews(results),
    decided: decidedViews(results, records),
    nameOf: namesOf(assignments, imports),
    fileNames: (hashes) => [...hashes].flatMap((hash) => ledger.files.get(hash)?.names ?? []),
  };
}

/** Puts what the circular says beside the results of the same round. */
export function withCircular(view: InspectionView, rows: CircularRows): RoundView {
  const { circular, disclosure, suggestions, issued } = rows;
  return {
    ...view,
    circular: { ...circular.settings, annexOrder: view.stored.annexOrder },
    circularFaults: circular.faults,
    disclosure,
    suggestions,
    issued,
  };
}

export const REVIEWER_PREFIX = "office:";

function namesOf(assignments: readonly StoredAssignment[], imports: readonly StoredImport[]) {
  const names = new Map<string, string>();
  for (const row of imports) if (row.inspectorId !== null) names.set(row.inspectorId, row.inspectorName);
  for (const row of assignments) names.set(row.inspectorId, row.inspectorName);
  return (id: InspectorId): string => {
    if (id.startsWith(REVIEWER_PREFIX)) return `省办 ${id.slice(REVIEWER_PREFIX.length)}`.trim();
    return names.get(id) ?? id;
  };
}

/** Targets by id. */
export function targetMap(targets: readonly Target[]): ReadonlyMap<TargetId, Target> {
  return new Map(targets.map((target) => [target.id, target]));
}
