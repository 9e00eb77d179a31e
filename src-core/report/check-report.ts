import type { CircularDraft } from "../circular/circular-draft";
import type { Checked } from "./checks/check";
import { checkDepartments } from "./checks/check-departments";
import { checkLists } from "./checks/check-lists";
import { checkPrinted } from "./checks/check-printed";
import { checkReadiness } from "./checks/check-readiness";
import { checkRegions } from "./checks/check-regions";
import { checkSums } from "./checks/check-sums";
import { checkText } from "./checks/check-text";
import type { Figure } from "./figure";
import type { Check, ReportInput, TracedAnnex } from "./report-model";

/**
 * Compares text, annexes and lists with one another, and with the figures that the office typed in. Tables are read back
 * from their printed cells, so that a table and a figure that were counted apart have to meet.
 */
export function checkReport(
  input: ReportInput,
  annexes: readonly TracedAnnex[],
  figures: readonly Figure[],
  draft: CircularDraft,
): readonly Check[] {
  const checked: Checked = { input, annexes, figures: new Map(figures.map((figure) => [figure.id, figure])), draft };
  return [
    ...checkPrinted(checked),
    ...checkRegions(checked),
    ...checkLists(checked),
    ...checkDepartments(checked),
    ...checkSums(checked),
    ...checkText(checked),
    ...checkReadiness(checked),
  ];
}
