import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { FileReading } from "../../src-core/exchange/read-file";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import type { RoundId } from "../../src-core/units";
import { assignmentPrefix } from "./assignment-names";
import type { CliContext } from "./cli-context";
import { cliProblem, type JsonFileProblem } from "./file-report";
import { readFiles } from "./read-files";

export interface StandingFiles {
  /** Files in the way of those to be written. */
  readonly problems: readonly JsonFileProblem[];
  /** Assignment workbooks of the same round that are not written this time. */
  readonly notices: readonly JsonFileProblem[];
}

/**
 * What stands in the folder that assignment workbooks are to be written to. A blank one of the same round is our own
 * earlier output and is replaced; anything else is left alone: somebody may have begun to fill it in. An earlier one that
 * is not written this time is named, for it hands targets out a second time; so are the folder's other workbooks.
 *
 * @param names of the files to be written
 */
export async function standingFiles(
  context: CliContext,
  folder: string,
  names: readonly string[],
  round: RoundId,
): Promise<StandingFiles> {
  const present: readonly string[] = await readdir(folder).catch(() => []);
  const tables = present.filter((name) => /\.xlsx?$/i.test(name)).sort();
  const inPlace = names.filter((name) => present.includes(name));
  const earlier = tables.filter((name) => name.startsWith(assignmentPrefix(round)) && !names.includes(name));
  const tasks = await tasksIn(context, folder, [...inPlace, ...earlier]);
  const ofRound = (name: string): TaskDocument | null => {
    const task = tasks.get(name) ?? null;
    return task?.kind === "assignment" && task.round.id === round ? task : null;
  };
  const others = tables.filter((name) => !names.includes(name) && !(earlier.includes(name) && ofRound(name) !== null));
  if (others.length > 0) context.say(`提示  ${folder} 中还有别的表格，没有改动：${others.join("、")}`);
  return {
    problems: inPlace.flatMap((name) =>
      ofRound(name)?.records.length === 0 ? [] : [inTheWay(join(folder, name), tasks.get(name) ?? null)],
    ),
    notices: earlier.flatMap((name) => leftOver(join(folder, name), ofRound(name))),
  };
}

/** Task workbooks by name; null for files that are none. */
async function tasksIn(
  context: CliContext,
  folder: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, TaskDocument | null>> {
  if (names.length === 0) return new Map();
  const paths = names.map((name) => join(folder, name));
  const readings = await readFiles(context, paths, { settings: null, readAs: null });
  return new Map(names.map((name, index) => [name, taskOf(readings[index])]));
}

function taskOf(reading: FileReading | undefined): TaskDocument | null {
  return reading?.content.kind === "task" ? reading.content.document : null;
}

function inTheWay(file: string, task: TaskDocument | null): JsonFileProblem {
  const what = task !== null && task.records.length > 0 ? "里已有填写的结果" : "不是本轮的空白任务分配表";
  return cliProblem(file, "file-exists", `同名文件${what}，没有覆盖；请移走或换一个 --out 文件夹`);
}

function leftOver(file: string, task: TaskDocument | null): readonly JsonFileProblem[] {
  if (task === null) return [];
  const { name } = task.inspector;
  const message = `这是以前分给${name}的本轮任务分配表，这次没有写出；如已作废请移走，以免重复检查`;
  return [cliProblem(file, "file-left-over", message, name)];
}
