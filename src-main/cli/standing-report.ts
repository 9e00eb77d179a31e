import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { HashedFile } from "../../src-core/signing/issued-circular";
import type { CliContext } from "./cli-context";
import { cliProblem, type JsonFileProblem } from "./file-report";
import { standingLedger } from "./standing-results";

export const FIGURES_FILE = "figures.json";
/** Folder of the annexes, as `merge` names it; names of files in figures.json have / on every system. */
export const ANNEX_FOLDER = "annexes";

export interface StandingReport {
  /** Files in the way of those to be written. */
  readonly problems: readonly JsonFileProblem[];
  /** Files of an earlier report that are not written this time. */
  readonly notices: readonly JsonFileProblem[];
}

/**
 * What stands in the folder that a report is to be written to. Ours is what figures.json names and nobody changed since
 * (an edited circular holds somebody's work), and the annexes of a merge; everything else is left alone.
 *
 * @param names of the files to be written, relative to the folder
 */
export async function standingReport(
  context: CliContext,
  folder: string,
  names: readonly string[],
): Promise<StandingReport> {
  const present = await presentIn(folder);
  const former = present.includes(FIGURES_FILE) ? await formerFiles(join(folder, FIGURES_FILE)) : null;
  const isOurs = await ownership(context, folder, present, former);
  const problems: JsonFileProblem[] = [];
  for (const name of names.filter((one) => present.includes(one))) {
    if (!(await isOurs(name))) problems.push(inTheWay(join(folder, name), isNamed(former, name)));
  }
  const left = (former ?? []).filter(({ name }) => present.includes(name) && !names.includes(name));
  return { problems, notices: left.map(({ name }) => leftOver(join(folder, name))) };
}

/** SHA-256 of a file; "" where it cannot be read. */
export async function hashOfFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? "" : createHash("sha256").update(bytes).digest("hex");
}

async function ownership(
  context: CliContext,
  folder: string,
  present: readonly string[],
  former: readonly HashedFile[] | null,
): Promise<(name: string) => Promise<boolean>> {
  const isMerged = present.some(isAnnex) && (await standingLedger(context, folder)) !== null;
  // While a report is being written figures.json names no file yet: what stands was ours before, or is half of the next.
  const isUnfinished = former?.length === 0;
  return async (name) => {
    if (name === FIGURES_FILE) return former !== null;
    if (isUnfinished || (isMerged && isAnnex(name))) return true;
    const known = former?.find((file) => file.name === name);
    return known !== undefined && known.hash === (await hashOfFile(join(folder, name)));
  };
}

function isAnnex(name: string): boolean {
  return name.startsWith(`${ANNEX_FOLDER}/`);
}

function isNamed(former: readonly HashedFile[] | null, name: string): boolean {
  return former?.some((file) => file.name === name) ?? false;
}

function inTheWay(path: string, wasOurs: boolean): JsonFileProblem {
  const why = wasOurs ? "写出以后被改过" : "不是本程序写出的";
  const message = `同名文件${why}，没有覆盖，这次的结果没有写出；请移走或换一个 --out 文件夹`;
  return cliProblem(path, "file-exists", message);
}

function leftOver(path: string): JsonFileProblem {
  return cliProblem(path, "file-left-over", "这是以前写出的，这次没有这个文件；如已作废请移走");
}

const formerSchema = z.looseObject({
  format: z.literal("xunjian-figures"),
  files: z.array(z.looseObject({ name: z.string(), hash: z.string() })),
});

/** What the figures.json of a folder names; null where it is none. */
async function formerFiles(path: string): Promise<readonly HashedFile[] | null> {
  try {
    return formerSchema.parse(JSON.parse(await readFile(path, "utf8"))).files;
  } catch {
    return null;
  }
}

async function presentIn(folder: string): Promise<readonly string[]> {
  const annexes = await namesIn(join(folder, ANNEX_FOLDER));
  return [...(await namesIn(folder)), ...annexes.map((name) => `${ANNEX_FOLDER}/${name}`)];
}

function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
