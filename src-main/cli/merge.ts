import type { FileReading } from "../../src-core/exchange/read-file";
import { type MergedReadings, type MergeGiven, mergeReadings } from "../../src-core/merge/merge-readings";
import type { OfficeSettings } from "../../src-core/register/settings";
import { results } from "../../src-core/report/results";
import { summary } from "../../src-core/report/summary";
import type { Round } from "../../src-core/round";
import { roundOption } from "./assign-options";
import { type CliContext, type ExitCode, UsageError } from "./cli-context";
import { type JsonFile, type JsonFileProblem, jsonFile, jsonProblem } from "./file-report";
import { conflictsInJson, type MergeAnswer, mergeInWords } from "./merge-answer";
import { writeMerged } from "./merge-output";
import { readSettings, readStandard, shippedSettings } from "./office-data";
import { readFiles } from "./read-files";
import { problemsOf, readBoth, readRegister, unexpected } from "./read-lists";

export interface MergeOptions {
  readonly register: string;
  readonly out: string;
  readonly sample?: string | undefined;
  readonly settings?: string | undefined;
  readonly standard?: string | undefined;
  readonly round?: string | undefined;
  readonly json?: boolean | undefined;
}

/** `merge`: score workbooks and ledgers into ledger.json, annexes and summary.json. */
export async function merge(context: CliContext, files: readonly string[], options: MergeOptions): Promise<ExitCode> {
  const roundId = options.round === undefined ? undefined : roundOption(options.round);
  const [own, standard, shipped] = await Promise.all([
    options.settings === undefined ? undefined : readSettings(context, options.settings),
    options.standard === undefined ? undefined : readStandard(context, options.standard),
    shippedSettings(context),
  ]);
  const readings = await readFiles(context, files, { settings: own ?? shipped, readAs: null });
  const settings = own ?? mergeReadings(readings, { standard, roundId }).round?.settings ?? shipped;
  if (settings === null) throw new UsageError("请用 --settings 指明单位设置文件");

  const lists = await readLists(context, options, settings);
  const said: MergeGiven = { ...lists.given, settings, standard, roundId };
  const merged = mergeReadings(readings, said);
  const reports = readings.map((reading, index) => reportOf(files[index] ?? reading.path, reading, merged));
  const { round } = merged;
  const problems = [...lists.problems, ...lostTargets(options, merged)];
  const answer =
    round === null || lists.given === null
      ? emptyAnswer(reports, lists.problems)
      : await publish(context, options.out, { round, merged, reports, problems });
  context.out(options.json === true ? JSON.stringify(answer, null, 1) : mergeInWords(answer));
  return isClean(answer) ? 0 : 1;
}

/** What the lists given came to; null where one of them is not what it was given for: then nothing is counted. */
interface Lists {
  readonly given: Pick<MergeGiven, "register" | "sample"> | null;
  readonly problems: readonly JsonFileProblem[];
}

async function readLists(context: CliContext, options: MergeOptions, settings: OfficeSettings): Promise<Lists> {
  if (options.sample === undefined) {
    const { targets, problems } = await readRegister(context, options.register, settings);
    return { given: targets === null ? null : { register: targets }, problems };
  }
  const { register, sample } = await readBoth(context, options.register, options.sample, settings);
  const isRead = register.targets !== null && sample.ids !== null;
  return {
    given: isRead ? { register: register.targets, sample: sample.ids } : null,
    problems: [...register.problems, ...sample.problems],
  };
}

/** Sampled targets that the register lacks: counted in the sample, but without a result. */
function lostTargets(
  { register, sample }: MergeOptions,
  { unknownTargets }: MergedReadings,
): readonly JsonFileProblem[] {
  if (unknownTargets.length === 0) return [];
  const expected = `台账中没有 ${unknownTargets.length} 个被抽查的对象，它们没有结果`;
  const value = unknownTargets.slice(0, 5).join("、");
  return problemsOf(sample ?? register, [{ code: "target-unknown", sheet: "", cell: "", column: "", value, expected }]);
}

/** A file's own report with what merging found about it. */
function reportOf(file: string, reading: FileReading, merged: MergedReadings): JsonFile {
  const report = jsonFile(file, reading);
  const own = (list: MergedReadings["problems"]) => list.filter((p) => p.file === reading.path).map(jsonProblem);
  const isUsable = reading.content.kind === "task" || reading.content.kind === "ledger";
  return {
    ...report,
    problems: [
      ...report.problems,
      ...own(merged.problems),
      ...(isUsable ? [] : unexpected(reading, "评分表、填好的任务分配表或 ledger.json").map(jsonProblem)),
    ],
    notices: [...report.notices, ...own(merged.notices)],
  };
}

interface Outcome {
  readonly round: Round;
  readonly merged: MergedReadings;
  readonly reports: readonly JsonFile[];
  readonly problems: readonly JsonFileProblem[];
}

/** Counts, writes and answers; what was counted is answered even where it could not be written. */
async function publish(context: CliContext, folder: string, outcome: Outcome): Promise<MergeAnswer> {
  const { round, merged, reports, problems } = outcome;
  const found = results(round, merged.register, merged.ledger);
  const counts = summary(round, merged.register, found);
  const unwritten = await writeMerged(context, folder, { round, merged, results: found, summary: counts });
  return {
    files: reports,
    targets: new Set(round.sample).size,
    scored: found.filter((result) => result.state === "done").length,
    conflicts: conflictsInJson(found, merged.ledger),
    summary: counts,
    problems: [...problems, ...unwritten],
  };
}

function emptyAnswer(files: readonly JsonFile[], problems: readonly JsonFileProblem[]): MergeAnswer {
  return { files, targets: 0, scored: 0, conflicts: [], summary: null, problems };
}

function isClean(answer: MergeAnswer): boolean {
  const { files, problems, conflicts, summary } = answer;
  return (
    summary !== null &&
    problems.length === 0 &&
    conflicts.length === 0 &&
    files.every((file) => file.problems.length === 0)
  );
}
