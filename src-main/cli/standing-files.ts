import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { FileReading } from "../../src-core/exchange/read-file";
import type { RoundId } from "../../src-core/units";
import type { CliContext } from "./cli-context";
import type { JsonFileProblem } from "./file-report";
import { readFiles } from "./read-files";

/**
 * Files in the way of those to be written. A blank assignment workbook of the same round is our own earlier output and is
 * replaced; anything else is left alone: somebody may have begun to fill it in. Other workbooks in the folder are named.
 *
 * @param names of the files to be written
 */
export async function standingFiles(
  context: CliContext,
  folder: string,
  names: readonly string[],
  round: RoundId,
): Promise<readonly JsonFileProblem[]> {
  const present: readonly string[] = await readdir(folder).catch(() => []);
  const others = present.filter((name) => /\.xlsx?$/i.test(name) && !names.includes(name));
  if (others.length > 0) context.say(`提示  ${folder} 中还有别的表格，没有改动：${others.join("、")}`);
  const paths = names.filter((name) => present.includes(name)).map((name) => join(folder, name));
  if (paths.length === 0) return [];
  const readings = await readFiles(context, paths, { settings: null, readAs: null });
  return readings.flatMap((reading, index) => {
    const file = paths[index];
    return file === undefined || isBlankAssignment(reading, round) ? [] : [inTheWay(file, reading)];
  });
}

function isBlankAssignment({ content }: FileReading, round: RoundId): boolean {
  if (content.kind !== "task") return false;
  const { kind, records, round: own } = content.document;
  return kind === "assignment" && records.length === 0 && own.id === round;
}

function inTheWay(file: string, reading: FileReading): JsonFileProblem {
  const filled = reading.content.kind === "task" && reading.content.document.records.length > 0;
  const message = filled
    ? "同名文件里已有填写的结果，没有覆盖；请移走或换一个 --out 文件夹"
    : "同名文件不是本轮的空白任务分配表，没有覆盖；请移走或换一个 --out 文件夹";
  return { file, sheet: "", cell: "", value: "", code: "file-exists", message };
}
