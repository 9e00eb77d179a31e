import type { Round } from "../round";
import type { TargetId } from "../units";
import type { AnnexTable } from "./annex-table";
import { problemAccounts } from "./problem-rows";
import type { TargetResult } from "./results";

/**
 * Annex 4 (附件4): the accounts that failed, finished and undisputed ones only.
 *
 * @param byHand the order arranged by hand; [] for the default order
 */
export function annex4(round: Round, results: readonly TargetResult[], byHand: readonly TargetId[] = []): AnnexTable {
  return {
    no: 4,
    title: "检查发现突出问题的政务新媒体名单",
    header: ["序号", "所属地方或部门", "类型", "政务新媒体名称", "存在的突出问题"].map((text) => ({ text, parts: [] })),
    rows: problemAccounts(round, results, byHand).map(({ target, problem }, index) => [
      index + 1,
      target.belongsTo,
      target.platform,
      target.name,
      problem,
    ]),
  };
}
