import type { Report, ReportInput } from "../report/report-model";
import type { PaperData } from "./paper-data";

/** What the template of the circular is filled with: a value for every field of `paperFields`. */
export function circularPaper(_input: ReportInput, _report: Report): PaperData {
  return {};
}
