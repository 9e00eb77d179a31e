import { type WorkbookKind, workbookKinds } from "./problem";

/** What a file is, in the words of a clerk. */
export const kindNames: Readonly<Record<WorkbookKind, string>> = {
  register: "台账",
  sample: "抽查名单",
  assignment: "任务分配表",
  score: "评分表",
  disclosure: "信息公开情况",
  suggestions: "建言办理情况",
  standard: "检查标准",
  package: "评分包",
  ledger: "合并结果",
  unknown: "无法识别的文件",
};

/** The name of a kind where a text is one, else the text. */
export function kindInWords(text: string): string {
  const kind = workbookKinds.find((known) => known === text);
  return kind === undefined ? text : kindNames[kind];
}
