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
 * has another, which only the office may bring.
 */
export type StandardTaken = "same" | "newer" | "older-kept" | "replaced" | "other-kept";

/** The round that a task has, and the standards it had before, the newest first. */
export interface TaskRound {
  readonly round: Round;
  readonly formerStandards: readonly StandardPack[];
}

/** Decides which standard a task has after taking a workbook. Answers never depend on it: they stay whatever comes out. */
export function roundTaken(
  document: TaskDocument,
  known: TaskRound | null,
): { readonly standard: StandardTaken; readonly next: TaskRound } {
  if (known === null) return { standard: "same", next: { round: document.round, formerStandards: [] } };
  const standard = standardTaken(document, known);
  const own = known.round.standard;
  const brought = document.round.standard;
  const { formerStandards } = known;
  if (standard === "same") return { standard, next: { round: document.round, formerStandards } };
  if (standard === "newer" || standard === "replaced") {
    return { standard, next: { round: document.round, formerStandards: distinct([own, ...formerStandards], brought) } };
  }
  const sample = [...new Set([...known.round.sample, ...document.round.sample])];
  const round = { ...known.round, sample };
  return { standard, next: { round, formerStandards: distinct([...formerStandards, brought], own) } };
}

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

/** Each pack once, without the one that is in force. */
function distinct(packs: readonly StandardPack[], current: StandardPack): readonly StandardPack[] {
  const byHash = new Map([...packs].reverse().map((pack) => [contentHash(pack), pack]));
  byHash.delete(contentHash(current));
  return [...byHash.values()].reverse();
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
