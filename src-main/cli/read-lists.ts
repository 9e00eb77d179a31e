import { matchSample } from "../../src-core/exchange/match-sample";
import type { Problem } from "../../src-core/exchange/problem";
import type { FileReading } from "../../src-core/exchange/read-file";
import type { OfficeSettings } from "../../src-core/register/settings";
import type { Register } from "../../src-core/round";
import type { TargetId } from "../../src-core/units";
import type { CliContext } from "./cli-context";
import { type JsonFileProblem, jsonProblem } from "./file-report";
import { readOne } from "./read-files";

export interface RegisterList {
  readonly reading: FileReading;
  /** null where the file is no register. */
  readonly targets: Register | null;
  readonly problems: readonly JsonFileProblem[];
}

export interface SampleList {
  readonly reading: FileReading;
  /** null where the file is no sample; targets that the register has otherwise. */
  readonly ids: readonly TargetId[] | null;
  readonly problems: readonly JsonFileProblem[];
}

/** Reads the register (台账). */
export async function readRegister(context: CliContext, file: string, settings: OfficeSettings): Promise<RegisterList> {
  const reading = await readOne(context, file, { settings, readAs: "register" });
  const targets = reading.content.kind === "register" ? reading.content.targets : null;
  const wrongKind = targets === null ? unexpected(reading, "台账") : [];
  return { reading, targets, problems: problemsOf(file, [...reading.problems, ...wrongKind]) };
}

/** Reads register and sample at once, and finds the sample's targets in the register. */
export async function readBoth(
  context: CliContext,
  registerFile: string,
  sampleFile: string,
  settings: OfficeSettings,
): Promise<{ readonly register: RegisterList; readonly sample: SampleList }> {
  const [register, reading] = await Promise.all([
    readRegister(context, registerFile, settings),
    readOne(context, sampleFile, { settings, readAs: "sample" }),
  ]);
  return { register, sample: sampleOf(sampleFile, reading, register.targets) };
}

function sampleOf(file: string, reading: FileReading, register: Register | null): SampleList {
  const { content } = reading;
  if (content.kind !== "sample") {
    return {
      reading,
      ids: null,
      problems: problemsOf(file, [...reading.problems, ...unexpected(reading, "抽查名单")]),
    };
  }
  // Without a register every row would be unknown: its own problem says enough.
  const matched = register === null ? { ids: [], problems: [], notices: [] } : matchSample(content.rows, register);
  const noted = { ...reading, notices: [...reading.notices, ...matched.notices] };
  return { reading: noted, ids: matched.ids, problems: problemsOf(file, [...reading.problems, ...matched.problems]) };
}

export function problemsOf(file: string, problems: readonly Problem[]): readonly JsonFileProblem[] {
  return problems.map((problem) => ({ file, ...jsonProblem(problem) }));
}

/** A file that was read, but is not what it was given for; where it has problems, they say why. */
export function unexpected({ kind, problems }: FileReading, wanted: string): readonly Problem[] {
  if (problems.length > 0) return [];
  return [{ code: "kind-unexpected", sheet: "", cell: "", column: "", value: kind, expected: `应为${wanted}` }];
}
