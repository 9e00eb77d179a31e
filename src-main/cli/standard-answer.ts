import type { Problem } from "../../src-core/exchange/problem";
import type { FileReading } from "../../src-core/exchange/read-file";
import type { SheetGrid } from "../../src-core/exchange/sheet-grid";
import { readStandardWorkbook } from "../../src-core/exchange/standard-workbook/read-standard-workbook";
import {
  type ChangeCounts,
  comparePacks,
  type PackChange,
  summariseChanges,
} from "../../src-core/standard/compare-packs";
import type { SayDay } from "../../src-core/standard/confirmation-words";
import { packNumbers, unconfirmedCount } from "../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { standardRef } from "../../src-core/standard/parse-pack";
import type { CliContext } from "./cli-context";
import { type JsonProblem, jsonProblem } from "./file-report";
import { readOne } from "./read-files";
import { unexpected } from "./read-lists";

/** A standard as `--json` names it: a published contract. */
export interface JsonStandard {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly hash: string;
  readonly succeeds: { readonly version: number; readonly hash: string } | null;
  /** How many numbers it has, and how many of them nobody confirmed. */
  readonly numbers: number;
  readonly unconfirmed: number;
}

/** Names a standard for `--json`: its pin, and how many of its numbers are to be confirmed. */
export function jsonStandard(pack: StandardPack): JsonStandard {
  const { title, succeeds } = pack;
  return {
    ...standardRef(pack),
    title,
    succeeds,
    numbers: packNumbers(pack).length,
    unconfirmed: unconfirmedCount(pack),
  };
}

/** What differs, as `--json` prints it: a published contract. */
export interface JsonDifference {
  readonly summary: ChangeCounts;
  readonly changes: readonly PackChange[];
}

/** The difference of two standards for `--json`: counts by kind, then each thing that differs. */
export function jsonDifference(before: StandardPack, after: StandardPack, sayDay: SayDay): JsonDifference {
  const changes = comparePacks(before, after, sayDay);
  return { summary: summariseChanges(changes), changes };
}

/** A file that was given as a standard. */
export interface StandardFile {
  readonly file: string;
  /** null where it has problems, or is something else, which is then a problem. */
  readonly pack: StandardPack | null;
  /** What an edited workbook was exported from. */
  readonly base: StandardPack | null;
  /** Of a workbook that lost what it was exported from: its cells. */
  readonly sheets?: readonly SheetGrid[] | undefined;
  readonly problems: readonly JsonProblem[];
  readonly notices: readonly JsonProblem[];
}

/** Reads a standard, JSON or workbook. */
export async function readStandardFile(context: CliContext, file: string): Promise<StandardFile> {
  const reading = await readOne(context, file, { settings: null, readAs: null });
  const { content, notices } = reading;
  const found = content.kind === "standard" ? content : { pack: null, base: null };
  const problems: readonly Problem[] = [...reading.problems, ...notStandard(reading)];
  return {
    file,
    pack: found.pack,
    base: found.base,
    ...("sheets" in found && found.sheets !== undefined ? { sheets: found.sheets } : {}),
    problems: problems.map(jsonProblem),
    notices: notices.map(jsonProblem),
  };
}

/** A workbook that lost what it was exported from, read against a standard that is given for it; others as they are. */
export function readAgainst(read: StandardFile, given: StandardPack): StandardFile {
  if (read.sheets === undefined) return read;
  const { pack, base, problems, notices } = readStandardWorkbook(read.sheets, given);
  return { file: read.file, pack, base, problems: problems.map(jsonProblem), notices: notices.map(jsonProblem) };
}

function notStandard(reading: FileReading): readonly Problem[] {
  return reading.content.kind === "standard" ? [] : unexpected(reading, "检查标准");
}
