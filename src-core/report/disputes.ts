import type { AnswerRecord } from "../merge/answer-record";
import { valueKey } from "../merge/answer-record";
import type { Ledger } from "../merge/ledger";
import { returnedSheets } from "../merge/returned-sheets";
import { conflictsOf, countingAnswers, type StandingAnswer, standingAnswers } from "../merge/standing-answers";
import type { Target } from "../register/target";
import { REMARK_ITEM, STATUS_ITEM } from "../scoring/answer";
import { scoreTarget } from "../scoring/score-target";
import { countsUnder } from "../standard/carry-over";
import type { StandardPack } from "../standard/pack-schema";
import type { InspectorId } from "../units";

/** An item that the office has to decide. */
export interface Conflict extends StandingAnswer {
  readonly value: null;
  /** Inspectors who finished the target without a word on this item, while others found it decisive. */
  readonly silentIds: readonly InspectorId[];
}

/** A sheet that came back finished. */
interface FinishedSheet {
  readonly inspectorIds: readonly InspectorId[];
  readonly values: ReadonlyMap<string, string>;
  /** The vetoes that were hit, or the status that says the target cannot be inspected. */
  readonly decisive: readonly string[];
}

/**
 * What people disagree on for one target: items answered differently, and items that decide one finished sheet while
 * another finished sheet does not have them. After a veto nothing else is answered, so two people with different vetoes
 * contradict each other on no single item; joined in silence they would be a finding that nobody made.
 *
 * Remarks decide nothing: two of them stand side by side. Nor do answers of which none counts by the standard (they may be
 * to an older version of it): a further one will be asked for.
 */
export function disputesOf(
  pack: StandardPack,
  target: Target,
  records: readonly AnswerRecord[],
  origins: Ledger["origins"],
  standings: ReadonlyMap<string, StandingAnswer>,
): readonly Conflict[] {
  const direct = conflictsOf(standings)
    .filter((standing) => standing.itemId !== REMARK_ITEM)
    // Of answers to an older standard none of which counts by this one there is nothing to decide.
    .filter(({ itemId, heads }) => heads.some(({ value }) => countsUnder(pack, target, itemId, value)));
  const known = new Set(direct.map((standing) => standing.itemId));
  const finished = returnedSheets(records, origins).flatMap((sheet) => finishedSheet(pack, target, sheet));
  const decisive = new Set(finished.flatMap((sheet) => sheet.decisive));
  const lone = [...decisive].sort().flatMap((itemId): Conflict[] => {
    const standing = standings.get(itemId);
    if (standing === undefined || known.has(itemId) || isDecided(standing)) return [];
    if (new Set(finished.map((sheet) => sheet.values.get(itemId) ?? "")).size < 2) return [];
    const silent = finished.filter((sheet) => !sheet.values.has(itemId)).flatMap((sheet) => sheet.inspectorIds);
    return [{ ...standing, value: null, silentIds: [...new Set(silent)].sort() }];
  });
  return [...direct.map((standing): Conflict => ({ ...standing, value: null, silentIds: [] })), ...lone];
}

function finishedSheet(pack: StandardPack, target: Target, sheet: readonly AnswerRecord[]): FinishedSheet[] {
  const answers = countingAnswers(standingAnswers(sheet));
  const verdict = scoreTarget(pack, target, answers, null);
  if (verdict.outcome === null) return [];
  const decisive = verdict.outcome === "unscorable" ? [STATUS_ITEM] : verdict.hits.map((hit) => hit.vetoId);
  return [
    {
      inspectorIds: [...new Set(sheet.map((record) => record.inspectorId))],
      values: new Map([...answers].map(([itemId, value]) => [itemId, valueKey(value)])),
      decisive,
    },
  ];
}

function isDecided(standing: StandingAnswer): boolean {
  return standing.heads.every((head) => head.origin === "decision");
}
