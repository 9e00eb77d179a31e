import type { WorkCalendar } from "../../src-core/calendar/work-calendar";
import { suggestionsOfMessages } from "../../src-core/exchange/department-tables/count-messages";
import {
  type JoinedRows,
  joinDisclosure,
  joinSuggestions,
  type RowsOfFile,
} from "../../src-core/exchange/department-tables/join-rows";
import type { FileReading } from "../../src-core/exchange/read-file";
import type { OfficeSettings } from "../../src-core/register/settings";
import type { DisclosureRow, RowSource, SuggestionRow } from "../../src-core/report/department-rows";
import type { CliContext } from "./cli-context";
import { type JsonFile, type JsonFileProblem, jsonFile, jsonProblem } from "./file-report";
import { readFiles } from "./read-files";
import { unexpected } from "./read-lists";

export interface DepartmentFiles {
  readonly disclosure?: readonly string[] | undefined;
  readonly suggestions?: readonly string[] | undefined;
}

export interface Departments {
  /** In the order of the files: ties of the annexes stand as they came in. */
  readonly disclosure: readonly DisclosureRow[];
  readonly suggestions: readonly SuggestionRow[];
  readonly files: readonly JsonFile[];
  /** Units of which files say different things: in no annex until one of the files is left out. */
  readonly problems: readonly JsonFileProblem[];
  readonly lostRows: number;
}

interface How {
  readonly settings: OfficeSettings;
  /** With the office's corrections: single messages are counted by it. */
  readonly calendar: WorkCalendar;
}

/** Reads the departments' workbooks of annexes 5 and 6 and joins them; good rows count even where others have problems. */
export async function readDepartments(context: CliContext, files: DepartmentFiles, how: How): Promise<Departments> {
  const five = await readTables(context, files.disclosure ?? [], how.settings);
  const six = await readTables(context, files.suggestions ?? [], how.settings);
  const disclosure = joinDisclosure(five.map((file) => ({ name: file.path, rows: disclosureOf(file.reading) })));
  const suggestions = joinSuggestions(
    six.map((file) => ({ name: file.path, rows: suggestionsOf(file.reading, how.calendar) })),
  );
  const reports = [
    ...five.map((file) => reportOf(file, "disclosure", "附件5的政府信息公开情况表")),
    ...six.map((file) => reportOf(file, "suggestions", "附件6的建言办理情况表")),
  ];
  const problems = [...conflictsOf(disclosure, five), ...conflictsOf(suggestions, six)];
  return {
    disclosure: disclosure.rows,
    suggestions: suggestions.rows,
    files: reports,
    problems,
    lostRows: problems.length + reports.reduce((sum, report) => sum + report.problems.length, 0),
  };
}

interface TableFile {
  readonly path: string;
  readonly reading: FileReading;
}

async function readTables(
  context: CliContext,
  paths: readonly string[],
  settings: OfficeSettings,
): Promise<readonly TableFile[]> {
  if (paths.length === 0) return [];
  const readings = await readFiles(context, paths, { settings, readAs: null });
  return readings.map((reading, index) => ({ path: paths[index] ?? reading.path, reading }));
}

function disclosureOf({ content }: FileReading): RowsOfFile<DisclosureRow>["rows"] {
  return content.kind === "disclosure" ? content.rows : [];
}

function suggestionsOf({ content }: FileReading, calendar: WorkCalendar): RowsOfFile<SuggestionRow>["rows"] {
  if (content.kind !== "suggestions") return [];
  return content.messages === undefined ? content.rows : suggestionsOfMessages(content.messages, calendar);
}

function reportOf({ path, reading }: TableFile, kind: "disclosure" | "suggestions", wanted: string): JsonFile {
  const report = jsonFile(path, reading);
  if (reading.content.kind === kind) return report;
  return { ...report, problems: [...report.problems, ...unexpected(reading, wanted).map(jsonProblem)] };
}

/** Each conflict with the last of the files that it is about. */
function conflictsOf(
  { conflicts }: JoinedRows<{ readonly source: RowSource }>,
  files: readonly TableFile[],
): readonly JsonFileProblem[] {
  return conflicts.map(({ candidates, problem }) => {
    const source = candidates.at(-1)?.source;
    const file = files.find(({ reading }) => reading.hash === source?.hash);
    return { file: file?.path ?? source?.file ?? "", ...jsonProblem(problem) };
  });
}
