import type { Ledger } from "../../src-core/merge/ledger";
import type { TargetResult } from "../../src-core/report/results";
import type { Summary } from "../../src-core/report/summary";
import type { InspectorId, TargetId } from "../../src-core/units";
import { fileInWords, type JsonFile, type JsonFileProblem } from "./file-report";

/** A target that people answered differently. */
export interface JsonConflict {
  readonly target: TargetId;
  readonly name: string;
  /** Names of those who disagree; one name where somebody disagrees with their own other laptop. */
  readonly inspectors: readonly string[];
  readonly inspectorIds: readonly InspectorId[];
  /** Items on which they disagree. */
  readonly items: readonly string[];
}

/** What `merge --json` prints: a published contract. */
export interface MergeAnswer {
  readonly files: readonly JsonFile[];
  /** Size of the sample. */
  readonly targets: number;
  /** Sampled targets with a finished, undisputed result. */
  readonly scored: number;
  readonly conflicts: readonly JsonConflict[];
  /** As in summary.json; null where nothing could be merged. */
  readonly summary: Summary | null;
  /** Problems of the register and the sample, and of files that could not be written. */
  readonly problems: readonly JsonFileProblem[];
}

export function conflictsInJson(results: readonly TargetResult[], ledger: Ledger): readonly JsonConflict[] {
  return results
    .filter((result) => result.state === "conflict")
    .map(({ target, conflicts }) => {
      const ids = conflicts.flatMap(({ heads, silentIds }) => [...heads.map((head) => head.inspectorId), ...silentIds]);
      const inspectorIds = [...new Set(ids)].sort();
      return {
        target: target.id,
        name: target.name,
        inspectors: inspectorIds.map((id) => ledger.assignments.get(id)?.inspectorName ?? id),
        inspectorIds,
        items: conflicts.map((conflict) => conflict.itemId).sort(),
      };
    });
}

/** The answer for people. */
export function mergeInWords(answer: MergeAnswer): string {
  const { files, problems, conflicts, summary } = answer;
  return [
    ...files.map(fileInWords),
    ...problems.map((problem) => `问题  ${problem.file}  ${problem.message}`),
    ...(summary === null ? ["没有可以合并的内容，未写出结果"] : summaryInWords(answer, summary)),
    ...conflicts.map((c) => `  待裁决  ${c.target}  ${c.name}：${c.inspectors.join("、")}`),
  ].join("\n");
}

function summaryInWords({ targets, scored }: MergeAnswer, { sites, accounts, ...rest }: Summary): readonly string[] {
  const state = rest.complete ? "全部完成" : `未完成 ${rest.missing} 个，待裁决 ${rest.conflicts} 个，以下为暂计`;
  return [
    `抽查 ${targets} 个，已完成 ${scored} 个（${state}）`,
    `  政府网站  运行 ${sites.running}  抽查 ${sites.sampled}  存在突出问题 ${sites.problems}  合格率 ${sites.passRate}`,
    `  政务新媒体  总数 ${accounts.total}  抽查 ${accounts.sampled}  存在突出问题 ${accounts.problems}  合格率 ${accounts.passRate}`,
  ];
}
