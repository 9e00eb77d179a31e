import type { Problem, ProblemCode } from "../problem";
import { type Place, problemAt } from "../task-workbook/place";

/** Gathers what there is to say while a workbook is read: all problems at once, each with its place. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  problem(code: ProblemCode, place: Place, value: string, expected: string): void;
  notice(code: ProblemCode, place: Place, value: string, expected: string): void;
}

export function newReport(): Report {
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  return {
    problems,
    notices,
    problem: (...said) => {
      problems.push(problemAt(...said));
    },
    notice: (...said) => {
      notices.push(problemAt(...said));
    },
  };
}
