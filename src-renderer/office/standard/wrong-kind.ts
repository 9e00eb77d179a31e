import type { FileReading } from "../../../src-core/exchange/read-file";
import { fileKindName } from "../frame/workbook-kinds";

const homes: Readonly<Partial<Record<FileReading["kind"], string>>> = {
  register: "请到“台账”一步导入",
  sample: "请到“抽查”一步，在新建轮次时读取",
  score: "请到“回收”一步导入",
  assignment: "任务分配表发给检查员，由检查员导入；填好的评分表请到“回收”一步导入",
  ledger: "请到“回收”一步导入",
  package: "请到“回收”一步导入",
};

/** Why a file that was given for a standard is none, and where it belongs; null where what is wrong with it says so itself. */
export function wrongKindWords(file: FileReading): string | null {
  const { kind, content } = file;
  if (content.kind === "settings") return "这是本办设置，不是检查标准，没有导入。请到“设置”里导入。";
  if (kind === "standard") return file.problems.length > 0 ? null : "已先看另一个标准文件，这一个请另行导入。";
  if (kind === "unknown") return file.problems.length > 0 ? null : "认不出这是什么文件，没有导入。";
  const home = homes[kind];
  return `这是${fileKindName(file)}，不是检查标准，没有导入。${home === undefined ? "" : `${home}。`}`;
}
