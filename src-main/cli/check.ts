import type { CliContext, ExitCode } from "./cli-context";
import { fileInWords, jsonFile } from "./file-report";
import { readSettings, shippedSettings } from "./office-data";
import { readFiles } from "./read-files";

export interface CheckOptions {
  readonly settings?: string | undefined;
  readonly as?: "register" | "sample" | undefined;
  readonly json?: boolean | undefined;
}

/** `check`: what each file is, how many good rows, every problem with its place. */
export async function check(context: CliContext, files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const settings =
    options.settings === undefined ? await shippedSettings(context) : await readSettings(context, options.settings);
  const readings = await readFiles(context, files, { settings, readAs: options.as ?? null });
  const reports = readings.map((reading, index) => jsonFile(files[index] ?? reading.path, reading));
  context.out(options.json === true ? JSON.stringify(reports, null, 1) : reports.map(fileInWords).join("\n"));
  return reports.every((report) => report.problems.length === 0) ? 0 : 1;
}
