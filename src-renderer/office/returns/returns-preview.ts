import type { Problem } from "../../../src-core/exchange/problem";
import { problemMessage } from "../../../src-core/exchange/problem-message";
import type { FileReading } from "../../../src-core/exchange/read-file";
import type { AnswerRecord } from "../../../src-core/merge/answer-record";
import type { Ledger } from "../../../src-core/merge/ledger";
import { type MergedReadings, mergeReadings } from "../../../src-core/merge/merge-readings";
import type { Register, Round } from "../../../src-core/round";
import { editsIn } from "../../ui/ProblemList";

/** What one file would bring into the round. */
export interface FilePreview {
  readonly file: FileReading;
  readonly key: string;
  readonly inspectorName: string;
  readonly roundName: string;
  /** Answers that the round does not have yet, and that it has. */
  readonly newRecords: number;
  readonly knownRecords: number;
  /** Why it cannot be merged: another round, another standard, no answers in it. */
  readonly refusal: Problem | "no-answers" | null;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** Cells edited in a spreadsheet that the round does not know yet: they replace answers. */
  readonly edits: number;
  /** An assignment that nobody has filled in. */
  readonly isBlank: boolean;
}

/** Why a file cannot be merged, in few words, and in full. */
export function refusalWords({ refusal, file }: FilePreview): { readonly short: string; readonly full: string } | null {
  if (refusal === null) return null;
  const [first] = file.problems;
  if (refusal === "no-answers" && file.kind === "unknown" && first !== undefined) {
    const words = problemMessage(first);
    return { short: words, full: words };
  }
  if (refusal === "no-answers") return { short: "没有评分", full: "里面没有评分，不能合并。请选检查员交回的评分表。" };
  return refusal.code === "round-differs"
    ? { short: "不是本轮次", full: "不是本轮次的，不能合并" }
    : { short: "标准不同", full: "检查标准不同，不能合并" };
}

/** Holds files against the round before anything is stored. */
export function previewReturns(
  files: readonly FileReading[],
  round: Round,
  register: Register,
  known: Ledger,
): readonly FilePreview[] {
  const merged = mergeFiles(files, round, register);
  return files.map((file) => {
    const records = recordsIn(file);
    const fresh = records.filter((record) => !known.records.has(record.revision));
    const refused = merged.problems.find((problem) => problem.file === file.path);
    return {
      file,
      key: file.path,
      ...namesOf(file),
      newRecords: fresh.length,
      knownRecords: records.length - fresh.length,
      refusal: refused ?? (holdsAnswers(file) ? null : "no-answers"),
      problems: file.problems,
      notices: [...file.notices, ...merged.notices.filter((notice) => notice.file === file.path)],
      edits: fresh.some((record) => record.origin === "edited") ? editsIn(file.notices).length : 0,
      isBlank: isBlank(file),
    };
  });
}

/** Joins files under the round that is looked at, never one that a file names. */
export function mergeFiles(files: readonly FileReading[], round: Round, register: Register) {
  const { standard, settings, sample, id } = round;
  return mergeReadings(files, { register, standard, settings, sample, roundId: id });
}

function holdsAnswers({ content }: FileReading): boolean {
  return content.kind === "task" || content.kind === "ledger";
}

/** Whether a file is of the right kind but holds no answer. */
export function isBlank(file: FileReading): boolean {
  return holdsAnswers(file) && recordsIn(file).length === 0;
}

function recordsIn({ content }: FileReading): readonly Pick<AnswerRecord, "revision" | "origin">[] {
  if (content.kind === "task") return content.document.records;
  return content.kind === "ledger" ? content.document.ledger.records : [];
}

function namesOf({ content }: FileReading): { inspectorName: string; roundName: string } {
  if (content.kind === "task") {
    const { inspector, round } = content.document;
    return { inspectorName: inspector.name, roundName: round.name };
  }
  if (content.kind !== "ledger") return { inspectorName: "", roundName: "" };
  const { ledger, round } = content.document;
  return { inspectorName: `${ledger.assignments.length} 位检查员`, roundName: round.name };
}

/**
 * Answers that the round's standard does not count, or not whole, each once though several files hold it.
 *
 * @example //=> ["甲西县人民政府“办事指南”（3 处）：现行标准没有这一项"]
 */
export function unfitLines(unfit: MergedReadings["unfit"]): readonly string[] {
  return [...new Set(unfit.map(({ target, name, words, why }) => `${target.name}“${name}”（${words}）：${why}`))];
}
