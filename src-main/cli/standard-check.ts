import type { CliContext, ExitCode } from "./cli-context";
import { jsonStandard, readStandardFile } from "./standard-answer";
import { problemLines, standardInWords } from "./standard-words";

/** `standard check`: whether a file is a sound standard, how many of its numbers are confirmed, every problem with its place. */
export async function standardCheck(
  context: CliContext,
  file: string,
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  const { pack, base, problems, notices } = await readStandardFile(context, file);
  const standard = pack === null ? null : jsonStandard(pack);
  if (json) {
    const answer = { file, standard, base: base === null ? null : jsonStandard(base), problems, notices };
    context.out(JSON.stringify(answer, null, 1));
  } else {
    const head = standard === null ? "不能用作检查标准" : standardInWords(standard);
    context.out([`${file}：${head}`, ...problemLines(problems, notices)].join("\n"));
  }
  return problems.length === 0 ? 0 : 1;
}
