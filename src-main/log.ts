import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

export type LogLevel = "info" | "warn" | "error";
export type Log = (level: LogLevel, message: string, error?: unknown) => void;

const MAX_BYTES = 1_000_000;

/**
 * A log in the data folder for whoever helps a clerk by telephone: what the app refused and what broke, never what
 * people typed. Each line is on the disk before the next thing happens, so that a crash keeps its last words. At 1 MB
 * the file is put aside as `.old`, so the two never take more than 2 MB.
 *
 * @param file absolute path
 * @param now the clock
 */
export function logToFile(file: string, now: () => Date = () => new Date()): Log {
  return (level, message, error) => {
    const line = `${now().toISOString()} ${level} ${message}${error === undefined ? "" : ` ${inFull(error)}`}\n`;
    try {
      mkdirSync(dirname(file), { recursive: true });
      putAsideWhenFull(file);
      appendFileSync(file, line);
    } catch {
      // A log that cannot be written (full disk, read-only folder) must never stop the work.
    }
  };
}

function putAsideWhenFull(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size >= MAX_BYTES) renameSync(file, `${file}.old`);
}

function inFull(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : ` ← ${inFull(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
