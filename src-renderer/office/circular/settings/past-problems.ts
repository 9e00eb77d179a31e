import type { Target } from "../../../../src-core/register/target";
import { orderFromList } from "../../../../src-core/report/match-list";
import type { PastProblem } from "../../../../src-core/report/past-round";
import type { RoundId, TargetId } from "../../../../src-core/units";

/** What a pasted list of failures came to. */
export interface MatchedProblems {
  readonly problems: readonly PastProblem[];
  /** Lines that name nothing of the register. */
  readonly unmatched: readonly string[];
  /** Lines that several answer to. */
  readonly ambiguous: readonly string[];
}

/**
 * Reads the failures of the paper before from pasted lines: by 网站标识码, or by name as annexes 3 and 4 print it; a column of
 * the problem is taken along where the line has one.
 *
 * @param roundId of the paper that listed them
 */
export function matchPastProblems(register: readonly Target[], roundId: RoundId, text: string): MatchedProblems {
  const byId = new Map(register.map((target) => [target.id, target]));
  const problems = new Map<TargetId, PastProblem>();
  const unmatched: string[] = [];
  const ambiguous: string[] = [];
  for (const line of text.split(/\r\n|[\r\n]/)) {
    if (line.trim() === "") continue;
    const found = orderFromList(register, line);
    const [id] = found.order;
    const target = id === undefined ? undefined : byId.get(id);
    if (found.ambiguous.length > 0) ambiguous.push(line.trim());
    else if (target === undefined) unmatched.push(line.trim());
    else if (!problems.has(target.id)) problems.set(target.id, pastProblem(target, roundId, line));
  }
  return { problems: [...problems.values()], unmatched, ambiguous };
}

function pastProblem(target: Target, roundId: RoundId, line: string): PastProblem {
  const { id, kind, name, belongsTo } = target;
  return { roundId, targetId: id, kind, name, belongsTo, problem: problemIn(target, line) };
}

/** The column that is none of those that name the target; "" where there is none. */
function problemIn(target: Target, line: string): string {
  const own = new Set<string>([target.name, target.belongsTo, target.kind === "site" ? target.code : target.platform]);
  const others = line
    .split("\t")
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "" && !/^\d+$/.test(cell) && !own.has(cell));
  return line.includes("\t") ? (others[0] ?? "") : "";
}
