import type { WorkbookKind } from "../../../src-core/exchange/problem";
import type { ImportCandidate } from "./import-state";

const kindNames: Readonly<Record<WorkbookKind, string>> = {
  register: "台账",
  sample: "抽查名单",
  assignment: "任务分配表",
  score: "评分表",
  disclosure: "信息公开统计表",
  suggestions: "网民留言统计表",
  standard: "检查指标",
  package: "评分包",
  ledger: "汇总文件",
  unknown: "看不出是哪一种表",
};

/** What a file is, in words. */
export const kindTitle = (kind: WorkbookKind): string => kindNames[kind];

/** Why a file is nothing for an inspector, and what to do. */
export function wrongKindText({ reading }: ImportCandidate): string {
  switch (reading.kind) {
    case "register":
    case "sample":
    case "disclosure":
    case "suggestions":
    case "ledger":
    case "standard":
      return `这是${kindTitle(reading.kind)}，由省办使用，检查员用不到。请导入省办发来的任务分配表；如果您在省办工作，请在右上角切换到“省办”再导入。`;
    case "assignment":
    case "score":
      return "这份表的内容读不出来，没有导入。请向省办要一份新的任务分配表。";
    default:
      return "这不是任务分配表，没有导入。请选省办发来的任务分配表（.xlsx）。";
  }
}

/** What taking a file will do, in figures. */
export function effectText({ document, known, isKnownTask }: ImportCandidate): string {
  if (document === null) return "";
  const added = document.targets.length - known;
  if (!isKnownTask) return `新建这份任务，加入 ${added} 个对象。`;
  if (added === 0) return `这 ${known} 个对象本机都有，已填的答案保留。`;
  return `加入 ${added} 个新对象；本机已有的 ${known} 个保留已填的答案。`;
}
