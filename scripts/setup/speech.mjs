/** Trouble a person can mend: its message is shown alone, in Chinese, without a stack. Anything else thrown is our bug. */
export class Trouble extends Error {}

/** Says one short line to the person. Always on standard error: standard output belongs to the command line's own results. */
export function say(line) {
  process.stderr.write(`[政务巡检] ${line}\n`);
}

/** @example seconds(performance.now() - 1234) //=> "1.2 秒" */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} 秒`;
}

/** Runs a script's main function and turns what it answers or throws into the exit code. */
export async function main(run) {
  try {
    process.exitCode = (await run(process.argv.slice(2))) ?? 0;
  } catch (error) {
    if (error instanceof Trouble) say(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}
