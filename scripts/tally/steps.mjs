import path from "node:path";
import { runWithDisplay } from "../launch/display.mjs";
import { runNpm } from "../setup/command.mjs";
import { root } from "../setup/paths.mjs";
import { playwrightCounts, vitestCounts } from "./counts.mjs";

const unitReport = path.join(root, "test-results", "unit.json");
const e2eReport = path.join(root, "test-results", "e2e.json");
const playwright = path.join(root, "node_modules", "@playwright", "test", "cli.js");

/** `biome ci` colours every single character, even into a file; a log had better be readable. */
const plainInLogs = process.stderr.isTTY ? [] : ["--colors=off"];

/**
 * What `npm test` does, in this order. `run` takes the app's environment and further arguments, and answers the exit
 * code; `report`, where a step has one, is the file that its counts are read from.
 */
export const steps = [
  { name: "types", run: (env, more) => runScript("test:types", more, env) },
  { name: "lint", run: (env, more) => runScript("test:lint", [...plainInLogs, ...more], env) },
  {
    name: "unit",
    report: unitReport,
    readCounts: () => vitestCounts(unitReport),
    run: (env, more) => {
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`];
      return runScript("test:unit", [...reporters, ...more], env);
    },
  },
  {
    name: "e2e",
    report: e2eReport,
    readCounts: () => playwrightCounts(e2eReport),
    run: (env, more) => {
      // Not by way of npm, so that the program on the display is Playwright itself and gets our signals.
      const args = [playwright, "test", "--reporter=list,json", ...more];
      const reportTo = { PLAYWRIGHT_JSON_OUTPUT_NAME: path.relative(root, e2eReport) };
      return runWithDisplay(process.execPath, args, { env: { ...env, ...reportTo } });
    },
  },
];

function runScript(name, more, env) {
  return runNpm(["run", "--silent", name, "--", ...more], { env });
}
