import type { SayDay } from "../../src-core/standard/confirmation-words";
import type { WorkbookRunner } from "../workbook/workbook-job";
import type { Progress } from "./progress";

/** What the commands need of the outside: injected, so that they run in tests and in any process. */
export interface CliContext {
  readonly runner: WorkbookRunner;
  /** Folder with standards/ and settings/. */
  readonly resources: string;
  /** The contract or the readable answer. */
  readonly out: (text: string) => void;
  /** Words for people. */
  readonly say: (text: string) => void;
  readonly progress: Progress;
  /** Aborted when the person stops the command. */
  readonly signal: AbortSignal;
  /** Today's day, local time: 2020-04-02. */
  readonly today: string;
  /** The local day of a time, in words. */
  readonly sayDay: SayDay;
}

/** 0 fine · 1 problems in the data · 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Wrong use of the command line; the message is for people. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A job that could not be done (a full disk, a process that died); the message is for people. */
export class JobFailure extends Error {
  override readonly name = "JobFailure";
}
