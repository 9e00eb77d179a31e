import { z } from "zod";

/** Why a cell, row or file was not taken (problem), or was mended without doubt or skipped (notice). */
export const problemCodes = [
  // files
  "file-unreadable",
  "file-empty",
  "file-too-large",
  "file-encrypted",
  "file-not-a-workbook",
  "kind-unknown",
  "kind-unexpected",
  "format-newer",
  "hidden-sheet-damaged",
  "standard-faulty",
  "settings-faulty",
  "round-differs",
  "standard-differs",
  "round-unknown",
  // columns and rows
  "sheet-missing",
  "column-missing",
  "column-unknown",
  "row-incomplete",
  "row-duplicate",
  "row-id-repeated",
  "target-unknown",
  "target-ambiguous",
  "target-not-assigned",
  // values
  "code-damaged",
  "code-invalid",
  "class-unknown",
  "level-unknown",
  "region-unknown",
  "value-invalid",
  "value-ambiguous",
  "finding-contradicts",
  "row-unfinished",
  "unit-unknown",
  "unit-contradicts",
  "part-exceeds-total",
  "closed-before-received",
  // notices
  "code-was-number",
  "full-width-mended",
  "line-break-mended",
  "spaces-trimmed",
  "total-row-skipped",
  "blank-row-skipped",
  "note-row-skipped",
  "not-running-skipped",
  "row-hidden",
  "class-proposed",
  "name-differs",
  "edited-in-spreadsheet",
  "hidden-sheet-missing",
  "not-applicable-ignored",
  "not-counted",
  "standard-older",
  "confirmation-dropped",
  "confirmation-undated",
  "id-restored",
  "rule-changed",
  "unit-proposed",
  "total-differs",
  "parts-exceed-total",
  "rate-differs",
  "value-rounded",
  "closing-day-missing",
  "year-without-calendar",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing about a file, with its place. Worded in Chinese for people by `problemMessage`. */
export interface Problem {
  readonly code: ProblemCode;
  /** "" where it concerns the whole file. */
  readonly sheet: string;
  /** A1 reference, or "" where it concerns the sheet or file. */
  readonly cell: string;
  /** Heading of the column, or "". */
  readonly column: string;
  /** What was read. */
  readonly value: string;
  /** What was expected, or what was done about it. */
  readonly expected: string;
}

export const problemSchema: z.ZodType<Problem> = z.strictObject({
  code: z.enum(problemCodes),
  sheet: z.string(),
  cell: z.string(),
  column: z.string(),
  value: z.string(),
  expected: z.string(),
});

export const workbookKinds = [
  "register",
  "sample",
  "assignment",
  "score",
  "disclosure",
  "suggestions",
  "standard",
  "package",
  "ledger",
  "unknown",
] as const;
export type WorkbookKind = (typeof workbookKinds)[number];
