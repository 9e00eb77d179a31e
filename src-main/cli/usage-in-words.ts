import type { Command, CommanderError } from "commander";

const wordings: Readonly<Record<string, string>> = {
  "commander.unknownOption": "没有这个选项",
  "commander.unknownCommand": "没有这个命令",
  "commander.missingArgument": "缺少参数",
  "commander.missingMandatoryOptionValue": "缺少必需的选项",
  "commander.optionMissingArgument": "选项后面缺少内容",
  "commander.excessArguments": "多余的参数",
  "commander.invalidArgument": "选项的内容不对",
};

/**
 * What was wrong with the call, in Chinese, with the word that commander names.
 *
 * @param root the program that was called, which knows the words that are too many
 * @returns null for what is no mistake (help was asked for)
 */
export function usageInWords(error: CommanderError, root: Command): string | null {
  if (error.exitCode === 0) return null;
  if (error.code === "commander.help") return "请写明命令：assign、check、merge、report、score 或 standard";
  const wording = wordings[error.code] ?? "用法不对";
  if (error.code === "commander.excessArguments") return [wording, ...excess(root)].join("：");
  const word = /'([^']+)'/.exec(error.message)?.[1];
  return word === undefined ? wording : `${wording}：${word}`;
}

/** The words that the command called has no use for; commander only says how many. */
function excess(command: Command): readonly string[] {
  const [name] = command.args;
  const called = command.commands.find((one) => one.name() === name);
  if (called !== undefined) return excess(called);
  const words = command.args.slice(command.registeredArguments.length);
  return words.length === 0 ? [] : [words.join(" ")];
}
