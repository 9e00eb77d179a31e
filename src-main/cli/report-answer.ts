import type { Check, Report } from "../../src-core/report/report-model";
import type { RoundId } from "../../src-core/units";
import { fileInWords, type JsonFile, type JsonFileProblem } from "./file-report";

/** What `report --json` prints: a published contract. */
export interface ReportAnswer {
  /** null where --ledger could not be read. */
  readonly round: RoundId | null;
  /** What the figures still lack; null once they are final. */
  readonly draft: string | null;
  /** The departments' workbooks. */
  readonly files: readonly JsonFile[];
  /** What was written, in the order in which it was. */
  readonly written: readonly string[];
  /** How many figures there are; all of them are in figures.json. */
  readonly figures: number;
  /** Checks that agree are only counted; those that differ and notes are listed. */
  readonly agreeing: number;
  readonly checks: readonly Check[];
  readonly problems: readonly JsonFileProblem[];
  /** What changes no figure and not the exit status, but should be known. */
  readonly notices: readonly JsonFileProblem[];
}

export const emptyAnswer: ReportAnswer = {
  round: null,
  draft: null,
  files: [],
  written: [],
  figures: 0,
  agreeing: 0,
  checks: [],
  problems: [],
  notices: [],
};

/** Whether a check compared with a figure that the office typed: that it differs is a finding, not a fault. */
export function isOfPrinted({ id }: Pick<Check, "id">): boolean {
  return id.startsWith("printed-");
}

/** The checks of a report as the answer has them. */
export function checksInJson({ checks }: Pick<Report, "checks">): Pick<ReportAnswer, "agreeing" | "checks"> {
  const others = checks.filter((check) => check.state !== "agrees");
  return { agreeing: checks.length - others.length, checks: others };
}

/** The answer for people. */
export function reportInWords(answer: ReportAnswer): string {
  const { files, problems, notices, written, checks } = answer;
  return [
    ...files.map(fileInWords),
    ...problems.map((problem) => `问题  ${problem.file}  ${problem.message}`),
    ...notices.map((notice) => `提示  ${notice.file}  ${notice.message}`),
    ...(written.length === 0 ? ["没有写出通报"] : [summaryInWords(answer), ...written.map((path) => `  ${path}`)]),
    ...checks.map(({ state, name, message }) => `  ${state === "differs" ? "不一致" : "注意"}  ${name}：${message}`),
  ].join("\n");
}

function summaryInWords({ draft, written, figures, agreeing, checks }: ReportAnswer): string {
  const differing = checks.filter((check) => check.state === "differs").length;
  const state = draft === null ? "" : `（草稿：${draft}）`;
  return `写出 ${written.length} 个文件${state}；数字 ${figures} 个，核对一致 ${agreeing} 处，不一致 ${differing} 处`;
}
