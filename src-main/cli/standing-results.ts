import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { LedgerDocument } from "../../src-core/exchange/read-file";
import { saveFile } from "../workbook/save-file";
import type { CliContext } from "./cli-context";
import { cliProblem, type JsonFileProblem } from "./file-report";
import { readOne } from "./read-files";

export const LEDGER_FILE = "ledger.json";
export const SUMMARY_FILE = "summary.json";

/**
 * Results of others that stand where ours are to be written, none of which may be overwritten. A folder's results are ours
 * where its ledger.json is a ledger or, without one, its summary.json is a summary: the ledger is written first.
 *
 * @param names of the files to be written, relative to the folder
 * @param former the ledger that stands there; null where there is none, or the file is none
 */
export async function foreignResults(
  folder: string,
  names: readonly string[],
  former: LedgerDocument | null,
): Promise<readonly JsonFileProblem[]> {
  if (former !== null) return [];
  const present = await presentIn(folder, names);
  const isOwn = !present.includes(LEDGER_FILE) && (await isSummary(join(folder, SUMMARY_FILE)));
  if (isOwn) return [];
  const message = "同名文件不是本程序能读的合并结果，没有覆盖，这次的结果没有写出；请移走或换一个 --out 文件夹";
  return present.map((name) => cliProblem(join(folder, name), "file-exists", message));
}

/** The ledger that stands in a folder; null where there is none. */
export async function standingLedger(context: CliContext, folder: string): Promise<LedgerDocument | null> {
  if (!(await namesIn(folder)).includes(LEDGER_FILE)) return null;
  const { content } = await readOne(context, join(folder, LEDGER_FILE), { settings: null, readAs: null });
  return content.kind === "ledger" ? content.document : null;
}

/**
 * Keeps a copy of a ledger that is about to be replaced by one that lacks something of it, and says so: two merges into one
 * folder by mistake lose nothing. The same or more files merged again need no copy.
 *
 * @throws SaveError when the copy could not be written
 */
export async function keepFormer(
  context: CliContext,
  folder: string,
  former: LedgerDocument,
  next: LedgerDocument,
): Promise<void> {
  if (holdsAll(next, former)) return;
  const bytes = await readFile(join(folder, LEDGER_FILE));
  const name = await freeName(folder, bytes);
  await saveFile(join(folder, name), bytes);
  context.say(`提示  ${folder} 中原有的 ${LEDGER_FILE} 含有这次没有合并的内容，已另存为 ${name}，再由这次的结果替换`);
}

function holdsAll(next: LedgerDocument, former: LedgerDocument): boolean {
  const records = new Set(next.ledger.records.map((record) => record.revision));
  const files = new Set(next.ledger.files.map((file) => file.hash));
  return (
    next.round.id === former.round.id &&
    former.ledger.records.every((record) => records.has(record.revision)) &&
    former.ledger.files.every((file) => files.has(file.hash))
  );
}

/** The first name that is free, or holds the same already. */
async function freeName(folder: string, bytes: Buffer): Promise<string> {
  const present = await namesIn(folder);
  for (let n = 1; ; n += 1) {
    const name = `ledger.上次${n === 1 ? "" : `-${n}`}.json`;
    if (!present.includes(name)) return name;
    const standing = await readFile(join(folder, name)).catch(() => null);
    if (standing?.equals(bytes) === true) return name;
  }
}

async function presentIn(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const annexes = (await namesIn(join(folder, "annexes"))).map((name) => join("annexes", name));
  const standing = new Set([...(await namesIn(folder)), ...annexes]);
  return names.filter((name) => standing.has(name));
}

function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

const summarySchema = z.looseObject({
  sites: z.looseObject({ passRate: z.string() }),
  accounts: z.looseObject({ passRate: z.string() }),
});

async function isSummary(path: string): Promise<boolean> {
  try {
    return summarySchema.safeParse(JSON.parse(await readFile(path, "utf8"))).success;
  } catch {
    return false;
  }
}
