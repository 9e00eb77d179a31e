import { plainHead } from "./annex-table";
import type { CountedTable } from "./annex1";
import type { FigureBasis } from "./figure";
import type { PastProblem } from "./past-round";
import { isProblem, type TargetResult } from "./results";

/** What became of a failure that was checked again. */
export type RecheckState = "mended" | "still" | "unchecked";

export interface RecheckRow {
  readonly past: PastProblem;
  readonly state: RecheckState;
  /** 已整改, 仍存在突出问题：栏目不更新, 未复查, 无法检查：已关停. */
  readonly words: string;
}

/** The failures of an earlier round as this round finds them, in the order in which they were listed; each target once. */
export function recheckRows(problems: readonly PastProblem[], results: readonly TargetResult[]): readonly RecheckRow[] {
  const found = new Map(results.map((result) => [result.target.id, result]));
  const once = [...new Map(problems.map((problem) => [problem.targetId, problem])).values()];
  return once.map((past) => ({ past, ...outcomeOf(found.get(past.targetId)) }));
}

function outcomeOf(result: TargetResult | undefined): Pick<RecheckRow, "state" | "words"> {
  if (result === undefined || result.state !== "done") return { state: "unchecked", words: "未复查" };
  if (isProblem(result)) return { state: "still", words: `仍存在突出问题：${result.verdict.problem}` };
  const { unscorable } = result.verdict;
  return unscorable === null
    ? { state: "mended", words: "已整改" }
    : { state: "unchecked", words: `无法检查：${unscorable}` };
}

/** The list of what was checked again (复查), the last annex where there is one. */
export function recheckAnnex(problems: readonly PastProblem[], results: readonly TargetResult[]): CountedTable {
  const rows = recheckRows(problems, results);
  return {
    table: {
      no: 7,
      title: "上次检查发现突出问题整改复查情况",
      header: ["序号", "所属地方或部门", "类型", "名称", "上次存在的突出问题", "复查结果"].map(plainHead),
      rows: rows.map(({ past, words }, index) => [
        index + 1,
        past.belongsTo,
        past.kind === "site" ? "政府网站" : "政务新媒体",
        past.name,
        past.problem,
        words,
      ]),
    },
    origins: rows.map(({ past }) => {
      const basis: FigureBasis = { kind: "targets", ids: [past.targetId] };
      return [null, ...Array.from({ length: 5 }, () => basis)];
    }),
  };
}
