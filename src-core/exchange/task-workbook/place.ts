import type { Problem, ProblemCode } from "../problem";

/** Where in the workbook something was read. */
export interface Place {
  readonly sheet: string;
  /** A1 reference. */
  readonly cell: string;
  /** Heading of the column. */
  readonly column: string;
}

export function problemAt(code: ProblemCode, place: Place, value: string, expected: string): Problem {
  return { code, ...place, value, expected };
}

/** Problems and notices of a reading, each for its own list. */
export interface Remarks {
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

export const NO_REMARKS: Remarks = { problems: [], notices: [] };

export function allRemarks(parts: readonly Remarks[]): Remarks {
  return { problems: parts.flatMap((part) => part.problems), notices: parts.flatMap((part) => part.notices) };
}

export function asProblem(problem: Problem): Remarks {
  return { problems: [problem], notices: [] };
}

export function asNotice(notice: Problem): Remarks {
  return { problems: [], notices: [notice] };
}
