import { contentHash } from "../../src-core/content-hash";
import { DEFAULT_ID } from "../../src-core/exchange/standard-workbook/read-head";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { succeedingPack } from "../../src-core/standard/succeed-pack";
import { versionName } from "../../src-core/standard/version-name";
import { type CliContext, type ExitCode, UsageError } from "./cli-context";
import type { JsonFileProblem } from "./file-report";
import { jsonDifference, jsonStandard, readAgainst, readStandardFile, type StandardFile } from "./standard-answer";
import { saveStandard } from "./standard-save";
import { differenceLines, problemLines, standardInWords } from "./standard-words";

export interface ImportOptions {
  readonly out: string;
  readonly base?: string | undefined;
  readonly json?: boolean | undefined;
}

interface Imported {
  readonly pack: StandardPack | null;
  readonly base: StandardPack | null;
  readonly problems: readonly JsonFileProblem[];
}

/**
 * `standard import`: an edited workbook as the next version of the standard that it was exported from.
 *
 * @throws UsageError for an --out that is no .json, and for a --base that is no sound standard
 */
export async function standardImport(context: CliContext, file: string, options: ImportOptions): Promise<ExitCode> {
  if (!/\.json$/i.test(options.out)) throw new UsageError(`--out ${options.out} 应以 .json 结尾`);
  const given = options.base === undefined ? null : await givenBase(context, options.base);
  const found = await readStandardFile(context, file);
  const differs = given === null ? null : otherStandard(found, given);
  const read = given === null || differs !== null ? found : readAgainst(found, given);
  const { pack, base, problems } = imported(read, given, differs);
  const saved = pack === null ? { out: null, problems: [] } : await saveStandard(context, options.out, pack, "json");
  const all = [...problems, ...saved.problems];
  const difference = pack === null || base === null ? null : jsonDifference(base, pack, context.sayDay);
  const standard = pack === null ? null : jsonStandard(pack);
  if (options.json === true) {
    const answer = {
      file,
      out: saved.out,
      standard,
      base: base === null ? null : jsonStandard(base),
      summary: difference?.summary ?? null,
      changes: difference?.changes ?? [],
      problems: all,
      notices: read.notices.map((notice) => ({ file, ...notice })),
    };
    context.out(JSON.stringify(answer, null, 1));
  } else {
    const what = standard === null ? "没有导入" : standardInWords(standard);
    const done = saved.out === null ? "没有写出" : `写出 ${saved.out}`;
    const differences = difference === null ? [] : differenceLines(difference);
    context.out([`${file}：${what}`, done, ...problemLines(all, read.notices), ...differences].join("\n"));
  }
  return all.length === 0 ? 0 : 1;
}

async function givenBase(context: CliContext, path: string): Promise<StandardPack> {
  const { pack, problems } = await readStandardFile(context, path);
  if (pack !== null) return pack;
  const why = problems
    .slice(0, 3)
    .map((problem) => problem.message)
    .join("；");
  throw new UsageError(`--base ${path} 不能用作检查标准。${why}`);
}

/** A workbook knows what it was exported from; JSON succeeds what --base names. */
function imported(
  { file, pack, base, problems }: StandardFile,
  given: StandardPack | null,
  differs: JsonFileProblem | null,
): Imported {
  const own = problems.map((problem) => ({ file, ...problem }));
  if (differs !== null) return { pack: null, base: null, problems: [...own, differs] };
  if (pack === null || given === null || base !== null) return { pack, base, problems: own };
  return { pack: succeedingPack(given, pack, []), base: given, problems: own };
}

/** What is said where a file was made from another standard than the one given: by what it was exported from, else by its id. */
function otherStandard({ file, pack, base, sheets }: StandardFile, given: StandardPack): JsonFileProblem | null {
  if (pack === null) return null;
  const isSame = base === null ? isOf(pack, sheets !== undefined, given) : contentHash(base) === contentHash(given);
  if (isSame) return null;
  const { id, version } = base ?? pack;
  const whence = base === null ? `文件写明的编号是 ${id}` : `工作簿由 ${id} ${versionName({ version })}导出`;
  const message = `${whence}，与 --base（${given.id} ${versionName(given)}）不是同一个标准，没有导入`;
  return { file, sheet: "", cell: "", value: `${id} ${version}`, code: "standard-differs", message };
}

/** A workbook may have lost its id too. */
function isOf({ id }: StandardPack, isWorkbook: boolean, given: StandardPack): boolean {
  return id === given.id || (isWorkbook && id === DEFAULT_ID);
}
