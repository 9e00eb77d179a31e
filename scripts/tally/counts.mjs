import fs from "node:fs";

/** Counts of one run of tests. A test that passed only on a second try is counted as failed: we want to know. */
export const none = { passed: 0, failed: 0, skipped: 0 };

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Reads the report of `vitest --reporter=json`; undefined where there is none. */
export function vitestCounts(file) {
  const report = readReport(file);
  if (report === undefined) return undefined;
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests } = report;
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}

/** Reads the report of Playwright's json reporter; undefined where there is none. */
export function playwrightCounts(file) {
  const stats = readReport(file)?.stats;
  if (stats === undefined) return undefined;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
