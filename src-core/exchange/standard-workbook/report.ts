import type { Problem, ProblemCode } from "../problem";
import { type Place, problemAt } from "../task-workbook/place";

/** Gathers what there is to say while a workbook is read: all problems at once, each with its place. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** Without a pack to compare with: what is confirmed there was confirmed before. */
  readonly isRebuilt: boolean;
  /** Of several problems of one cell the first is said: the others follow from it. */
  problem(code: ProblemCode, place: Place, value: string, expected: string): void;
  notice(code: ProblemCode, place: Place, value: string, expected: string): void;
}

export function newReport(isRebuilt: boolean): Report {
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const isSaid = ({ sheet, cell }: Place): boolean =>
    cell !== "" && problems.some((one) => one.sheet === sheet && one.cell === cell);
  return {
    problems,
    notices,
    isRebuilt,
    problem: (code, place, ...said) => {
      if (!isSaid(place)) problems.push(problemAt(code, place, ...said));
    },
    notice: (...said) => {
      notices.push(problemAt(...said));
    },
  };
}
