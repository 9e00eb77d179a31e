import { workCalendar } from "../../src-core/calendar/work-calendar";
import type { CircularSettings } from "../../src-core/circular/circular-settings";
import { circularOfFile } from "../../src-core/circular/default-circular";
import type { LedgerDocument } from "../../src-core/exchange/read-file";
import { type Ledger, loadLedger } from "../../src-core/merge/ledger";
import type { OfficeSettings } from "../../src-core/register/settings";
import type { ReportInput } from "../../src-core/report/report-model";
import { results } from "../../src-core/report/results";
import { type CliContext, UsageError } from "./cli-context";
import type { JsonFile, JsonFileProblem } from "./file-report";
import { readSettingsFile } from "./office-data";
import { readOne } from "./read-files";
import { problemsOf, unexpected } from "./read-lists";
import { readDepartments } from "./report-departments";

/** Files that a circular is made of, as they were named. */
export interface ReportFiles {
  readonly ledger: string;
  readonly settings?: string | undefined;
  readonly disclosure?: readonly string[] | undefined;
  readonly suggestions?: readonly string[] | undefined;
}

export interface ReadReport {
  readonly input: ReportInput;
  readonly ledger: Ledger;
}

export interface ReportReading {
  /** null where --ledger is none: then nothing is counted. */
  readonly report: ReadReport | null;
  /** The departments' workbooks. */
  readonly files: readonly JsonFile[];
  /** Of files as a whole, and of units that files say different things about. */
  readonly problems: readonly JsonFileProblem[];
  /** Rows and units of the departments that could not be taken. */
  readonly lostRows: number;
}

/**
 * Reads what a circular is made of: ledger, settings with their part about the circular, the departments' workbooks.
 *
 * @throws UsageError for settings that cannot be read, or that are another office's
 */
export async function readReport(context: CliContext, files: ReportFiles): Promise<ReportReading> {
  const said = files.settings === undefined ? null : await readSettingsFile(context, files.settings);
  const reading = await readOne(context, files.ledger, { settings: said?.settings ?? null, readAs: null });
  const { content } = reading;
  if (content.kind !== "ledger") {
    const wrong = [...reading.problems, ...unexpected(reading, "merge 写出的 ledger.json")];
    return { report: null, files: [], problems: problemsOf(files.ledger, wrong), lostRows: 0 };
  }
  const { document } = content;
  const settings = settingsFor(document, said?.settings ?? null, files);
  const circular = circularOfFile(settings, document.round.id, said?.circular ?? {});
  const departments = await readDepartments(context, files, { settings, calendar: calendarOf(circular, files) });
  const { disclosure, suggestions } = departments;
  return {
    report: reportOf(document, { settings, circular, disclosure, suggestions }),
    files: departments.files,
    problems: departments.problems,
    lostRows: departments.lostRows,
  };
}

type Given = Pick<ReportInput, "circular" | "disclosure" | "suggestions"> & { readonly settings: OfficeSettings };

function reportOf({ round, register, ledger: stored }: LedgerDocument, given: Given): ReadReport {
  const { settings, circular, disclosure, suggestions } = given;
  const ledger = loadLedger(stored);
  const own = { ...round, settings };
  const found = results(own, register, ledger);
  return { input: { round: own, register, results: found, circular, disclosure, suggestions }, ledger };
}

/** The settings named, else those of the round; never those of another office, whose regions the ledger does not know. */
function settingsFor(
  { round }: LedgerDocument,
  given: OfficeSettings | null,
  { settings: path = "" }: ReportFiles,
): OfficeSettings {
  if (given === null) return round.settings;
  const { province } = round.settings;
  if (given.province.code === province.code) return given;
  throw new UsageError(
    `--settings ${path} 是${given.province.name}的单位设置，ledger.json 是${province.name}的，请用同一单位的`,
  );
}

function calendarOf({ calendar }: CircularSettings, { settings: path = "" }: ReportFiles) {
  const reading = workCalendar(calendar);
  if (reading.kind === "calendar") return reading.calendar;
  throw new UsageError(
    `--settings ${path} 单位设置有误：circular.calendar 中 ${reading.days.join("、")} 既是放假又是上班`,
  );
}
