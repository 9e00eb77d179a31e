import { contentHash } from "../../src-core/content-hash";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { stampConfirmations, stampedAs } from "../../src-core/standard/stamp-confirmations";
import { succeedingPack } from "../../src-core/standard/succeed-pack";
import { type CliContext, type ExitCode, UsageError } from "./cli-context";
import type { JsonFileProblem } from "./file-report";
import { jsonDifference, jsonStandard, readStandardFile, type StandardFile } from "./standard-answer";
import { savedStandard, saveStandard } from "./standard-save";
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
  const read = await readStandardFile(context, file);
  const { pack: edited, base, problems } = imported(read, given);
  const pack = edited === null || base === null ? edited : await withTimes(context, options.out, base, edited);
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

/** Confirmations that the file brings are of now; what was imported before stays as it was. */
async function withTimes(context: CliContext, out: string, base: StandardPack, pack: StandardPack) {
  const there = await savedStandard(context, out);
  const isThere = there !== null && contentHash(stampedAs(base, pack, there)) === contentHash(there);
  return isThere ? there : stampConfirmations(base, pack, context.now);
}

/** A workbook knows what it was exported from; one that somebody built anew, or JSON, succeeds what --base names. */
function imported({ file, pack, base, problems }: StandardFile, given: StandardPack | null): Imported {
  const own = problems.map((problem) => ({ file, ...problem }));
  if (pack === null || given === null) return { pack, base, problems: own };
  if (base === null) return { pack: succeedingPack(given, pack, []), base: given, problems: own };
  if (contentHash(base) === contentHash(given)) return { pack, base, problems: own };
  const message = `工作簿由 ${base.id} 第 ${base.version} 版导出，与 --base（${given.id} 第 ${given.version} 版）不是同一个标准，没有导入`;
  const differs = { file, sheet: "", cell: "", value: `${base.id} ${base.version}`, code: "standard-differs", message };
  return { pack: null, base: null, problems: [...own, differs] };
}
