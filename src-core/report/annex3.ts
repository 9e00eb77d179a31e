import type { Round } from "../round";
import type { TargetId } from "../units";
import type { AnnexTable } from "./annex-table";
import { problemSites } from "./problem-rows";
import type { TargetResult } from "./results";

/**
 * Annex 3 (附件3): the sites that failed, finished and undisputed ones only. 备注 is left blank for the office.
 *
 * @param byHand the order arranged by hand; [] for the default order
 */
export function annex3(round: Round, results: readonly TargetResult[], byHand: readonly TargetId[] = []): AnnexTable {
  return {
    no: 3,
    title: "检查发现突出问题的政府网站名单",
    header: ["序号", "所属地方或部门", "网站名称", "存在的突出问题", "网站标识码", "备注"].map((text) => ({
      text,
      parts: [],
    })),
    rows: problemSites(round, results, byHand).map(({ target, problem }, index) => [
      index + 1,
      target.belongsTo,
      target.name,
      problem,
      target.code,
      null,
    ]),
  };
}
