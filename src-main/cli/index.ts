import { fileURLToPath } from "node:url";
import { forkRunner } from "../workbook/fork-runner";
import { outputTrouble } from "./output-trouble";
import { progressTo } from "./progress";
import { runCli } from "./run-cli";

// The command line's entry: out/cli/cli.js, plain Node. Everything it needs of its surroundings is looked up here.

const stop = new AbortController();
// The first time lets the workbook process be ended and say so; the second is for the impatient.
process.once("SIGINT", () => {
  process.once("SIGINT", () => process.exit(130));
  stop.abort();
});
process.stdout.on("error", (error) => {
  const trouble = outputTrouble(error);
  if (trouble === null) return;
  process.stderr.write(`${trouble}\n`);
  process.exit(1);
});
// Nothing is left to say it on.
process.stderr.on("error", () => undefined);

function localDay(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

process.exitCode = await runCli(
  {
    runner: forkRunner({ script: fileURLToPath(new URL("./workbook-process.js", import.meta.url)) }),
    resources: fileURLToPath(new URL("../../resources/", import.meta.url)),
    out: (text) => process.stdout.write(`${text}\n`),
    say: (text) => process.stderr.write(`${text}\n`),
    progress: progressTo(process.stderr),
    signal: stop.signal,
    today: localDay(new Date()),
    sayDay: (at) => {
      const day = new Date(at);
      return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
    },
  },
  process.argv.slice(2),
);
