import type { CircularDraft } from "../circular/circular-draft";
import type { Figure } from "./figure";
import type { Check, ReportInput, TracedAnnex } from "./report-model";

/** Compares text, annexes and lists with one another, and with the figures that the office typed in. */
export function checkReport(
  _input: ReportInput,
  _annexes: readonly TracedAnnex[],
  _figures: readonly Figure[],
  _draft: CircularDraft,
): readonly Check[] {
  return [];
}
