import { contentHash } from "../../src-core/content-hash";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import { countingAnswers, standingAnswers } from "../../src-core/merge/standing-answers";
import type { Round } from "../../src-core/round";
import { carrier } from "../../src-core/standard/carry-over";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import type { StoredSheet } from "./stored";

/**
 * What a workbook does to the standard of a task: the same; newer: a higher version replaces it; older-kept: the workbook's is
 * a lower version, or one that the task had before; replaced: the office sent another standard; other-kept: a score workbook
 * has another, which only the office may bring; switched-back: as older-kept, but the inspector chose to score by it.
 */
export type StandardTaken = "same" | "newer" | "older-kept" | "replaced" | "other-kept" | "switched-back";

/** Whether the task is scored by another standard afterwards. */
export const isOtherStandard = (taken: StandardTaken): boolean =>
  taken === "newer" || taken === "replaced" || taken === "switched-back";

/** The round that a task has, and the standards it had before, the newest first. */
export interface TaskRound {
  readonly round: Round;
  readonly formerStandards: readonly StandardPack[];
}

/**
 * Decides which standard a task has after taking a workbook. Answers never depend on it: they stay whatever comes out.
 *
 * @param isOlderWanted the inspector's word that an assignment with an earlier standard is to be followed, because the office
 *   went back to it; without it the newer one stays
 */
export function roundTaken(
  document: TaskDocument,
  known: TaskRound | null,
  isOlderWanted = false,
): { readonly standard: StandardTaken; readonly next: TaskRound } {
  if (known === null) return { standard: "same", next: { round: document.round, formerStandards: [] } };
  const found = standardTaken(document, known);
  const standard = isOlderWanted && canSwitchBack(document, found) ? "switched-back" : found;
  const own = known.round.standard;
  const brought = document.round.standard;
  const { formerStandards } = known;
  if (standard === "same") return { standard, next: { round: document.round, formerStandards } };
  if (isOtherStandard(standard)) {
    return { standard, next: { round: document.round, formerStandards: distinct([own, ...formerStandards], brought) } };
  }
  const sample = [...new Set([...known.round.sample, ...document.round.sample])];
  const round = { ...known.round, sample };
  return { standard, next: { round, formerStandards: distinct([...formerStandards, brought], own) } };
}

/** Whether the inspector may choose the earlier standard of a workbook: only where the office sent it. */
export const canSwitchBack = ({ kind }: TaskDocument, taken: StandardTaken): boolean =>
  kind === "assignment" && (taken === "older-kept" || taken === "switched-back");

function standardTaken({ kind, round }: TaskDocument, known: TaskRound): StandardTaken {
  const own = known.round.standard;
  const brought = round.standard;
  const hash = contentHash(brought);
  if (contentHash(own) === hash) return "same";
  if (brought.id === own.id && brought.version > own.version) return "newer";
  const isLower = brought.id === own.id && brought.version < own.version;
  if (isLower || known.formerStandards.some((pack) => contentHash(pack) === hash)) return "older-kept";
  return kind === "assignment" ? "replaced" : "other-kept";
}

/** Each pack once, without the one that is in force: the newest first, whatever order they came in. */
function distinct(packs: readonly StandardPack[], current: StandardPack): readonly StandardPack[] {
  const byHash = new Map(packs.map((pack) => [contentHash(pack), pack]));
  byHash.delete(contentHash(current));
  return [...byHash]
    .sort(([aHash, a], [bHash, b]) => b.version - a.version || (bHash > aHash ? 1 : -1))
    .map(([, pack]) => pack);
}

/** How many answers of some sheets do not fit the standard of their task, or not whole. */
export function unfitCount({ round, formerStandards }: TaskRound, sheets: Iterable<StoredSheet>): number {
  const carry = carrier(round.standard, formerStandards);
  let count = 0;
  for (const { target, records } of sheets) {
    count += carry(target, countingAnswers(standingAnswers(records))).unfit.length;
  }
  return count;
}
