import type { JobProgress } from "../../src-core/bridge";
import type { Dialogs } from "../dialogs";
import type { GrantedPaths } from "../security/granted-paths";
import type { WorkbookRunner } from "../workbook/workbook-job";

/** What reading and saving workbooks needs from the app around it. */
export interface WorkbookTools {
  readonly dialogs: Dialogs;
  readonly runner: WorkbookRunner;
  readonly granted: GrantedPaths;
  fileExists(path: string): boolean;
}

/** One job that the page has asked for. */
export interface Job {
  readonly signal: AbortSignal;
  onProgress(progress: Omit<JobProgress, "jobId">): void;
}
