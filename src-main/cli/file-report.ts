import { kindNames } from "../../src-core/exchange/kind-names";
import type { Problem, WorkbookKind } from "../../src-core/exchange/problem";
import { problemMessage } from "../../src-core/exchange/problem-message";
import type { FileReading } from "../../src-core/exchange/read-file";

/** A problem as `--json` prints it: a published contract. */
export interface JsonProblem {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

/** A file as `--json` prints it: a published contract. */
export interface JsonFile {
  readonly file: string;
  readonly kind: WorkbookKind;
  readonly good: number;
  readonly problems: readonly JsonProblem[];
  readonly notices: readonly JsonProblem[];
}

/** A problem of a named file, for the commands that take several sorts of files. */
export type JsonFileProblem = JsonProblem & { readonly file: string };

/** Codes of the command line itself, beside those of `src-core/exchange/problem.ts`. */
export type CliCode =
  | "file-exists"
  | "file-unwritable"
  | "file-left-over"
  | "nothing-to-assign"
  | "text-faulty"
  | "template-faulty"
  | "figures-disagree"
  | "inspector-without-targets";

/** A problem or notice of a file as a whole that the command line found itself. */
export function cliProblem(file: string, code: CliCode, message: string, value = ""): JsonFileProblem {
  return { file, sheet: "", cell: "", value, code, message };
}

export function jsonProblem(problem: Problem): JsonProblem {
  const { sheet, cell, value, code } = problem;
  return { sheet, cell, value, code, message: problemMessage(problem) };
}

/** @param file the file as the person named it */
export function jsonFile(file: string, reading: FileReading): JsonFile {
  const { kind, good, problems, notices } = reading;
  return { file, kind, good, problems: problems.map(jsonProblem), notices: notices.map(jsonProblem) };
}

/** A file in words: a line for the file, one for each problem and notice. */
export function fileInWords({ file, kind, good, problems, notices }: JsonFile): string {
  const head = `${file}：${kindNames[kind]}，有效 ${good} 行，问题 ${problems.length} 处，提示 ${notices.length} 处`;
  return [
    head,
    ...problems.map((problem) => `  问题  ${problem.message}`),
    ...notices.map((notice) => `  提示  ${notice.message}`),
  ].join("\n");
}
