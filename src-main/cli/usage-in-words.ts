import type { CommanderError } from "commander";

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
 * @returns null for what is no mistake (help was asked for)
 */
export function usageInWords(error: CommanderError): string | null {
  if (error.exitCode === 0) return null;
  if (error.code === "commander.help") return "请写明命令：assign、check、merge、score 或 standard";
  const wording = wordings[error.code] ?? "用法不对";
  const word = /'([^']+)'/.exec(error.message)?.[1];
  return word === undefined ? wording : `${wording}：${word}`;
}
