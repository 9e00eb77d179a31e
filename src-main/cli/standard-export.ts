import { type CliContext, type ExitCode, UsageError } from "./cli-context";
import { jsonStandard, readStandardFile } from "./standard-answer";
import { saveStandard } from "./standard-save";
import { problemLines, standardInWords } from "./standard-words";

export interface ExportOptions {
  readonly out: string;
  readonly json?: boolean | undefined;
}

/**
 * `standard export`: a standard as a workbook that a clerk edits.
 *
 * @throws UsageError for an --out that is no .xlsx
 */
export async function standardExport(context: CliContext, file: string, options: ExportOptions): Promise<ExitCode> {
  if (!/\.xlsx$/i.test(options.out)) throw new UsageError(`--out ${options.out} 应以 .xlsx 结尾`);
  const { pack, problems, notices } = await readStandardFile(context, file);
  const saved =
    pack === null ? { out: null, problems: [] } : await saveStandard(context, options.out, pack, "workbook");
  const standard = pack === null ? null : jsonStandard(pack);
  const all = [...problems.map((problem) => ({ file, ...problem })), ...saved.problems];
  if (options.json === true) {
    const named = notices.map((notice) => ({ file, ...notice }));
    context.out(JSON.stringify({ file, out: saved.out, standard, problems: all, notices: named }, null, 1));
  } else {
    const what = standard === null ? "不能用作检查标准" : standardInWords(standard);
    const done = saved.out === null ? "没有写出工作簿" : `写出工作簿 ${saved.out}`;
    context.out([`${file}：${what}`, done, ...problemLines(all, notices)].join("\n"));
  }
  return all.length === 0 ? 0 : 1;
}
