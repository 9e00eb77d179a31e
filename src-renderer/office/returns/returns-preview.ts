import type { Problem } from "../../../src-core/exchange/problem";
import type { FileReading } from "../../../src-core/exchange/read-file";
import type { Ledger } from "../../../src-core/merge/ledger";
import { mergeReadings } from "../../../src-core/merge/merge-readings";
import type { Register, Round } from "../../../src-core/round";
import type { RevisionId } from "../../../src-core/units";

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
    const revisions = revisionsOf(file);
    const newRecords = revisions.filter((revision) => !known.records.has(revision)).length;
    const refused = merged.problems.find((problem) => problem.file === file.path);
    return {
      file,
      key: file.path,
      ...namesOf(file),
      newRecords,
      knownRecords: revisions.length - newRecords,
      refusal: refused ?? (holdsAnswers(file) ? null : "no-answers"),
      problems: file.problems,
      notices: [...file.notices, ...merged.notices.filter((notice) => notice.file === file.path)],
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

function revisionsOf({ content }: FileReading): readonly RevisionId[] {
  if (content.kind === "task") return content.document.records.map((record) => record.revision);
  return content.kind === "ledger" ? content.document.ledger.records.map((record) => record.revision) : [];
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
