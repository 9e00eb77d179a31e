import type { WorkbookKind } from "../../../src-core/exchange/problem";
import type { FileReading } from "../../../src-core/exchange/read-file";

const kindNames: Readonly<Record<WorkbookKind, string>> = {
  register: "台账",
  sample: "抽查名单",
  assignment: "任务分配表",
  score: "评分表",
  disclosure: "信息公开统计",
  suggestions: "建言办理统计",
  standard: "检查标准",
  package: "评分包",
  ledger: "已合并的结果",
  unknown: "认不出",
};

/** What a file turned out to be, in the office's words. */
export function fileKindName({ kind, content }: FileReading): string {
  return content.kind === "settings" ? "本办设置" : kindNames[kind];
}
