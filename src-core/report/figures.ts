import type { Figure } from "./figure";
import type { ReportInput, TracedAnnex } from "./report-model";

/** Every figure of a circular, in the order of its text. */
export function figuresOf(_input: ReportInput, _annexes: readonly TracedAnnex[]): readonly Figure[] {
  return [];
}
