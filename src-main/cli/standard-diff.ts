import type { CliContext, ExitCode } from "./cli-context";
import { jsonDifference, jsonStandard, readStandardFile, type StandardFile } from "./standard-answer";
import { differenceLines, problemLines, standardInWords } from "./standard-words";

/** `standard diff`: what differs between two standards, item by item. That they differ is no fault. */
export async function standardDiff(
  context: CliContext,
  files: { readonly before: string; readonly after: string },
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  const before = await readStandardFile(context, files.before);
  const after = await readStandardFile(context, files.after);
  const both = before.pack === null || after.pack === null ? null : { before: before.pack, after: after.pack };
  const difference = both === null ? null : jsonDifference(both.before, both.after, context.sayDay);
  if (both !== null && both.before.id !== both.after.id) {
    context.say(`提示  两个文件是不同的标准（${both.before.id}、${both.after.id}），按编号逐项比较`);
  }
  if (json) {
    const sides = { before: jsonSide(before), after: jsonSide(after) };
    const found = difference ?? { summary: null, changes: [] };
    context.out(JSON.stringify({ ...sides, ...found }, null, 1));
  } else {
    context.out([...sideLines("前", before), ...sideLines("后", after)].join("\n"));
    if (difference !== null) context.out(differenceLines(difference).join("\n"));
  }
  return difference === null ? 1 : 0;
}

function jsonSide({ file, pack, problems, notices }: StandardFile) {
  return { file, standard: pack === null ? null : jsonStandard(pack), problems, notices };
}

function sideLines(side: string, { file, pack, problems, notices }: StandardFile): readonly string[] {
  const head = pack === null ? "不能用作检查标准" : standardInWords(jsonStandard(pack));
  return [`${side}  ${file}：${head}`, ...problemLines(problems, notices)];
}
