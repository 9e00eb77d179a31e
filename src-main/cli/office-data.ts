import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { FileReading } from "../../src-core/exchange/read-file";
import type { OfficeSettings } from "../../src-core/register/settings";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { type CliContext, UsageError } from "./cli-context";
import { jsonFile } from "./file-report";
import { readOne } from "./read-files";

const plainly = { settings: null, readAs: null } as const;

/**
 * The office's settings from a file.
 *
 * @throws UsageError when the file holds none
 */
export async function readSettings(context: CliContext, path: string): Promise<OfficeSettings> {
  const reading = await readOne(context, path, plainly);
  if (reading.content.kind === "settings") return reading.content.settings;
  throw new UsageError(`--settings ${path} 不是单位设置文件。${inWords(reading)}`);
}

/**
 * The standard from a file.
 *
 * @throws UsageError when the file holds none, or a faulty one
 */
export async function readStandard(context: CliContext, path: string): Promise<StandardPack> {
  const reading = await readOne(context, path, plainly);
  if (reading.content.kind === "standard") return reading.content.pack;
  throw new UsageError(`--standard ${path} 不是检查标准文件。${inWords(reading)}`);
}

/** Settings that the program ships, where there is exactly one; null otherwise. */
export async function shippedSettings(context: CliContext): Promise<OfficeSettings | null> {
  const path = await onlyFile(join(context.resources, "settings"));
  return path === null ? null : readSettings(context, path);
}

/** Of the standards that the program ships, the one that counts where none is named; the others are for training. */
const DEFAULT_STANDARD = "guoban-2019.json";

/**
 * The standard that the program ships.
 *
 * @throws UsageError where it is not there
 */
export async function shippedStandard(context: CliContext): Promise<StandardPack> {
  const folder = join(context.resources, "standards");
  const names = await readdir(folder).catch((): string[] => []);
  if (!names.includes(DEFAULT_STANDARD)) throw new UsageError("请用 --standard 指明检查标准文件");
  return readStandard(context, join(folder, DEFAULT_STANDARD));
}

async function onlyFile(folder: string): Promise<string | null> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json"));
  const [only, ...others] = names;
  return only === undefined || others.length > 0 ? null : join(folder, only);
}

function inWords(reading: FileReading): string {
  return jsonFile(reading.path, reading)
    .problems.slice(0, 3)
    .map((problem) => problem.message)
    .join("；");
}
