import { type Command, CommanderError } from "commander";
import { SaveError } from "../workbook/save-file";
import { type CliContext, type ExitCode, JobFailure, UsageError } from "./cli-context";
import { program } from "./program";
import { usageInWords } from "./usage-in-words";

/** 128 + SIGINT, as shells count. */
const STOPPED = 130;

/**
 * Runs one command line.
 *
 * @param args without the program's own name
 * @returns the exit status: 0 fine, 1 problems in the data or a file that could not be written, 2 wrong use, 130 stopped
 */
export async function runCli(context: CliContext, args: readonly string[]): Promise<number> {
  let code: ExitCode = 0;
  const root = program(context, (given) => {
    code = given;
  });
  try {
    await root.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return context.signal.aborted ? stopped(context) : failed(context, error, root);
  }
}

function stopped(context: CliContext): number {
  context.say("已停止。写好的文件保留，没有写了一半的文件。");
  return STOPPED;
}

function failed(context: CliContext, error: unknown, root: Command): number {
  if (error instanceof CommanderError) {
    const words = usageInWords(error, root);
    if (words === null) return 0;
    context.say(`${words}\n用 --help 看用法。`);
    return 2;
  }
  if (error instanceof UsageError) {
    context.say(error.message);
    return 2;
  }
  if (error instanceof JobFailure || error instanceof SaveError) {
    context.say(error.message);
    return 1;
  }
  throw error;
}
