import { isSameValue } from "../../merge/answer-record";
import type { StandingAnswer } from "../../merge/standing-answers";
import { type AnswerValue, CLEAR } from "../../scoring/answer";
import type { FindingReading } from "./combine-findings";
import { asProblem, NO_REMARKS, type Place, problemAt, type Remarks } from "./place";
import type { CellReading } from "./read-target-sheet";
import { linkOf, noteOf } from "./target-view";
import type { Entry } from "./task-entries";

interface Said {
  /** null: as it stands. */
  readonly note: string | null;
  readonly link: string | null;
  readonly text: string;
  readonly was: string;
  readonly place: Place;
}

/** What becomes of one item of one target. */
export type Decision =
  | { readonly kind: "keep" }
  /** Something was said that cannot be taken; it was reported, and nothing is to be inferred of this item. */
  | { readonly kind: "hold" }
  /** The cell was emptied: taken back, or 未发现 where the row is 已完成. */
  | ({ readonly kind: "cleared" } & Said)
  | ({ readonly kind: "set"; readonly value: AnswerValue } & Said);

export interface Decided {
  readonly decision: Decision;
  readonly remarks: Remarks;
}

const KEEP: Decided = { decision: { kind: "keep" }, remarks: NO_REMARKS };
const HOLD: Decided = { decision: { kind: "hold" }, remarks: NO_REMARKS };

/**
 * Brings together what the target's row and 问题清单 say of one item. A change in one place against the printed text in the
 * other is the answer; two changes that contradict are reported and neither is taken.
 *
 * @param cell undefined where the row or column is missing
 * @param finding undefined where 问题清单 has no row for it
 */
export function decide(
  entry: Entry,
  standing: StandingAnswer | undefined,
  cell: CellReading | undefined,
  finding: FindingReading | undefined,
): Decided {
  if (cell?.kind === "faulty" || finding?.value.kind === "faulty") return HOLD;
  if (entry.kind === "remark") return decideRemark(standing, cell, finding);
  const texts = { note: finding?.note ?? null, link: finding?.link ?? null };
  if (cell?.kind === "answer") {
    if (finding !== undefined && contradicts(cell.value, finding.value)) return contradiction(cell.text, finding);
    const isNoChange = entry.kind === "status" && cell.value.kind === "none" && !wasUnscorable(standing);
    return isNoChange ? KEEP : set(cell.value, { ...texts, text: cell.text, was: cell.was, place: cell.place });
  }
  if (finding?.value.kind === "answer") return set(finding.value.value, finding);
  if (finding?.value.kind === "several") return severalRows(finding);
  if (cell?.kind === "cleared") {
    const isNoChange = entry.kind === "status" && !wasUnscorable(standing);
    return isNoChange ? KEEP : done({ kind: "cleared", ...texts, text: "", was: cell.was, place: cell.place });
  }
  return finding === undefined ? KEEP : decideTexts(standing, finding);
}

function contradicts(value: AnswerValue, said: FindingReading["value"]): boolean {
  if (said.kind === "answer") return !isSameValue(value, said.value);
  if (said.kind !== "several") return false;
  const sum = said.values.reduce((total, part) => total + (part.kind === "count" ? part.count : 0), 0);
  const isSum = value.kind === "count" && value.count === sum;
  return !isSum && !said.values.every((part) => isSameValue(part, value));
}

function contradiction(text: string, finding: FindingReading): Decided {
  const expected = `与检查对象那一行填的“${text}”一致；两处都没有采用`;
  return { ...HOLD, remarks: asProblem(problemAt("finding-contradicts", finding.place, finding.text, expected)) };
}

function severalRows(finding: FindingReading): Decided {
  const expected = "同一指标写了几行，请在检查对象那一行填写合计";
  return { ...HOLD, remarks: asProblem(problemAt("value-ambiguous", finding.place, finding.text, expected)) };
}

/** Only the note or link changed: the answer that stands is said again with the new words. */
function decideTexts(standing: StandingAnswer | undefined, finding: FindingReading): Decided {
  const value = standing?.value ?? null;
  if (value !== null && (value.kind !== "none" || finding.value.kind === "same")) {
    return finding.note === null && finding.link === null ? KEEP : set(value, finding);
  }
  if (standing !== undefined && finding.note === null && finding.link === null) return KEEP;
  const expected = standing === undefined ? "情形或次数" : "先在检查对象那一行确定结果，再改说明";
  return { ...HOLD, remarks: asProblem(problemAt("row-incomplete", finding.place, finding.text, expected)) };
}

/** 备注 is a note and a link without a value of its own. */
function decideRemark(
  standing: StandingAnswer | undefined,
  cell: CellReading | undefined,
  finding: FindingReading | undefined,
): Decided {
  const isChanged = cell?.kind === "answer" || cell?.kind === "cleared";
  const typed = cell?.kind === "answer" ? cell.text : "";
  const note = isChanged ? typed : (finding?.note ?? null);
  const link = finding?.link ?? null;
  if (note === null && link === null) return KEEP;
  const place = isChanged || finding === undefined ? cell?.place : finding.place;
  const isEmpty = (note ?? noteOf(standing)) === "" && (link ?? linkOf(standing)) === "";
  const said = { note, link, text: note ?? link ?? "", was: noteOf(standing), place: place ?? NOWHERE };
  return set(isEmpty ? { kind: "none" } : CLEAR, said);
}

const NOWHERE: Place = { sheet: "", cell: "", column: "" };

function wasUnscorable(standing: StandingAnswer | undefined): boolean {
  return standing?.heads.some((head) => head.value.kind === "unscorable") ?? false;
}

function set(value: AnswerValue, said: Said): Decided {
  const { note, link, text, was, place } = said;
  return done({ kind: "set", value, note, link, text, was, place });
}

function done(decision: Decision): Decided {
  return { decision, remarks: NO_REMARKS };
}
