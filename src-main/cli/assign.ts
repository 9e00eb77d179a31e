import { basename, join } from "node:path";
import { periodInText, quarterOfDay } from "../../src-core/exchange/period-in-text";
import type { FileReading } from "../../src-core/exchange/read-file";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import type { Register, Round } from "../../src-core/round";
import { divideSample } from "../../src-core/sampling/divide-sample";
import { periodName, type RoundId, type TargetId } from "../../src-core/units";
import { inspectorsOf, namesOption, roundOption } from "./assign-options";
import { assignmentNames } from "./assignment-names";
import { type CliContext, type ExitCode, UsageError } from "./cli-context";
import { cliProblem, type JsonFileProblem } from "./file-report";
import { readSettings, readStandard, shippedSettings, shippedStandard } from "./office-data";
import { writeFiles } from "./read-files";
import { problemsOf, readBoth } from "./read-lists";
import { standingFiles } from "./standing-files";

export interface AssignOptions {
  readonly register: string;
  readonly sample: string;
  readonly inspectors: string;
  readonly out: string;
  readonly settings?: string | undefined;
  readonly standard?: string | undefined;
  readonly round?: string | undefined;
  readonly json?: boolean | undefined;
}

/** What `assign --json` prints: a published contract. */
interface AssignAnswer {
  /** null where the lists could not be read and nobody named it. */
  readonly round: RoundId | null;
  readonly files: readonly { readonly file: string; readonly inspector: string; readonly targets: number }[];
  readonly problems: readonly JsonFileProblem[];
  /** What changes no result and not the exit status, but should be known. */
  readonly notices: readonly JsonFileProblem[];
}

/** `assign`: one assignment workbook an inspector. Good rows are handed out even where others have problems. */
export async function assign(context: CliContext, options: AssignOptions): Promise<ExitCode> {
  const names = namesOption(options.inspectors);
  const asked = options.round === undefined ? null : roundOption(options.round);
  const [settings, standard] = await Promise.all([
    options.settings === undefined ? shippedSettings(context) : readSettings(context, options.settings),
    options.standard === undefined ? shippedStandard(context) : readStandard(context, options.standard),
  ]);
  if (settings === null) throw new UsageError("请用 --settings 指明单位设置文件");

  const { register, sample } = await readBoth(context, options.register, options.sample, settings);
  const problems = [...register.problems, ...sample.problems];
  const notices = [
    ...problemsOf(options.register, register.reading.notices),
    ...problemsOf(options.sample, sample.reading.notices),
  ];
  if (register.targets === null || sample.ids === null) {
    return answer(context, options, { round: asked, files: [], problems, notices });
  }

  const id = asked ?? roundOfSample(context, sample.reading);
  const round: Round = { id, name: periodName(id), standard, settings, sample: sample.ids };
  const { documents, idle } = taskDocuments(round, register.targets, names);
  const written = await writeDocuments(context, options.out, documents);
  const nothing = documents.length === 0 ? [nothingToAssign(options.sample)] : [];
  const without = documents.length === 0 ? [] : idle.map((name) => withoutTargets(options.sample, name));
  return answer(context, options, {
    round: id,
    files: written.files,
    problems: [...problems, ...written.problems, ...nothing],
    notices: [...notices, ...without, ...written.notices],
  });
}

/** Told by the sample's title, sheets or file name; where none says it, the quarter of today, and that is said. */
function roundOfSample(context: CliContext, reading: FileReading): RoundId {
  const { content } = reading;
  const texts =
    content.kind === "sample"
      ? [content.title ?? "", ...new Set(content.rows.map((row) => row.sheet)), basename(reading.path)]
      : [];
  const found = texts.map(periodInText).find((id) => id !== null);
  if (found !== undefined && found !== null) return found;
  const current = quarterOfDay(context.today);
  context.say(
    `抽查名单没有写明是哪一轮，按今天所在的${periodName(current)}分配；要指明轮次请用 --round 2020Q1 这样的写法`,
  );
  return current;
}

interface Division {
  readonly documents: readonly TaskDocument[];
  /** Names of those whom no target was left for. */
  readonly idle: readonly string[];
}

function taskDocuments(round: Round, register: Register, names: readonly string[]): Division {
  const byId = new Map<TargetId, Register[number]>(register.map((target) => [target.id, target]));
  const sampled = round.sample.flatMap((id) => byId.get(id) ?? []);
  const inspectors = inspectorsOf(round.id, names);
  const entries = divideSample(sampled, inspectors, round.settings);
  const documents = entries
    .filter((entry) => entry.targetIds.length > 0)
    .map(
      (entry): TaskDocument => ({
        kind: "assignment",
        round,
        inspector: { id: entry.inspectorId, name: entry.inspectorName },
        targets: entry.targetIds.flatMap((id) => byId.get(id) ?? []),
        records: [],
      }),
    );
  const idle = entries.filter((entry) => entry.targetIds.length === 0).map((entry) => entry.inspectorName);
  return { documents, idle };
}

async function writeDocuments(
  context: CliContext,
  folder: string,
  documents: readonly TaskDocument[],
): Promise<Omit<AssignAnswer, "round">> {
  const [first] = documents;
  if (first === undefined) return { files: [], problems: [], notices: [] };
  const names = assignmentNames(
    first.round.id,
    documents.map((document) => document.inspector.name),
  );
  const planned = documents.map((document, index) => ({ document, path: join(folder, names[index] ?? "") }));
  const standing = await standingFiles(context, folder, names, first.round.id);
  const free = planned.filter(({ path }) => !standing.problems.some((problem) => problem.file === path));
  const written = await writeFiles(
    context,
    free.map(({ document, path }) => ({ path, content: { kind: "task", document } })),
  );
  return {
    files: free
      .filter(({ path }) => written.paths.includes(path))
      .map(({ document, path }) => ({
        file: path,
        inspector: document.inspector.name,
        targets: document.targets.length,
      })),
    problems: [...standing.problems, ...written.problems],
    notices: standing.notices,
  };
}

function nothingToAssign(file: string): JsonFileProblem {
  return cliProblem(file, "nothing-to-assign", "没有可以分配的检查对象");
}

function withoutTargets(file: string, name: string): JsonFileProblem {
  const message = `检查对象比检查员少，${name}没有分到，没有写出任务分配表`;
  return cliProblem(file, "inspector-without-targets", message, name);
}

function answer(context: CliContext, options: AssignOptions, result: AssignAnswer): ExitCode {
  for (const { file, message } of result.notices) context.say(`提示  ${file}  ${message}`);
  if (options.json === true) context.out(JSON.stringify(result, null, 1));
  else {
    context.out(
      `${result.round === null ? "" : `${periodName(result.round)}：`}写出任务分配表 ${result.files.length} 个`,
    );
    for (const { file, inspector, targets } of result.files) context.out(`  ${inspector}  ${targets} 个对象  ${file}`);
    for (const problem of result.problems) context.out(`  问题  ${problem.file}  ${problem.message}`);
  }
  return result.problems.length === 0 ? 0 : 1;
}
