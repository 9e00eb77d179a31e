import { figureListing } from "../../src-core/report/list-figures";
import { report as reportOf } from "../../src-core/report/report";
import type { Report } from "../../src-core/report/report-model";
import type { CliContext, ExitCode } from "./cli-context";
import { cliProblem, type JsonFileProblem } from "./file-report";
import { checksInJson, emptyAnswer, isOfPrinted, type ReportAnswer, reportInWords } from "./report-answer";
import { draftOf, figuresDocument } from "./report-figures";
import { type ReadReport, type ReportFiles, type ReportReading, readReport } from "./report-input";
import { writeReport } from "./report-output";
import { fillCircular } from "./report-paper";

export interface ReportOptions extends ReportFiles {
  readonly out: string;
  readonly template?: string | undefined;
  readonly json?: boolean | undefined;
}

/** `report`: annexes, circular and figures with their rows, from a ledger and the departments' workbooks. */
export async function report(context: CliContext, options: ReportOptions): Promise<ExitCode> {
  const reading = await readReport(context, options);
  const { files, problems } = reading;
  const answer: ReportAnswer =
    reading.report === null
      ? { ...emptyAnswer, files, problems }
      : await publish(context, options, reading, reading.report);
  context.out(options.json === true ? JSON.stringify(answer, null, 1) : reportInWords(answer));
  return isClean(answer) ? 0 : 1;
}

/** Counts, writes and answers; what was counted is answered even where it could not be written. */
async function publish(
  context: CliContext,
  options: ReportOptions,
  reading: ReportReading,
  read: ReadReport,
): Promise<ReportAnswer> {
  const { input, ledger } = read;
  const counted = reportOf(input);
  const made: Report = { ...counted, draft: draftOf(counted, reading.lostRows) };
  const answer: ReportAnswer = {
    ...emptyAnswer,
    ...checksInJson(made),
    round: input.round.id,
    draft: made.draft,
    files: reading.files,
    figures: made.figures.length,
    problems: [...reading.problems, ...disagreements(options, made)],
  };
  const more = (problems: readonly JsonFileProblem[]) => ({ ...answer, problems: [...answer.problems, ...problems] });
  if (made.textFaults.length > 0) return more(textFaults(options, made));
  const paper = await fillCircular(context, input, made, options.template ?? null);
  if (paper.kind === "faulty") return more(paper.problems);
  const listing = figureListing(input, made, ledger);
  const document = figuresDocument(read, made, listing);
  const { written, problems, notices } = await writeReport(context, options.out, {
    report: made,
    circular: paper.bytes,
    listing,
    document,
  });
  return { ...more(problems), written, notices };
}

/** Fields in the office's texts that do not exist. */
function textFaults({ settings, ledger }: ReportOptions, made: Report): readonly JsonFileProblem[] {
  return made.textFaults.map(({ place, field, message }) =>
    cliProblem(settings ?? ledger, "text-faulty", `${place}：${message}`, field),
  );
}

/** Annexes, lists and text that do not agree with one another: a fault, unlike a printed figure that differs. */
function disagreements({ ledger }: ReportOptions, { checks }: Report): readonly JsonFileProblem[] {
  return checks
    .filter((check) => check.state === "differs" && !isOfPrinted(check))
    .map(({ id, name, message }) => cliProblem(ledger, "figures-disagree", `${name}：${message}`, id));
}

function isClean({ files, problems }: ReportAnswer): boolean {
  return problems.length === 0 && files.every((file) => file.problems.length === 0);
}
