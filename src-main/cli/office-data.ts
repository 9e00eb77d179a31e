import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { CircularInFile } from "../../src-core/circular/circular-settings";
import { kindNames } from "../../src-core/exchange/kind-names";
import type { Problem } from "../../src-core/exchange/problem";
import { problemMessage } from "../../src-core/exchange/problem-message";
import type { FileReading } from "../../src-core/exchange/read-file";
import type { OfficeSettings } from "../../src-core/register/settings";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { type CliContext, UsageError } from "./cli-context";
import { readOne } from "./read-files";

const plainly = { settings: null, readAs: null } as const;

/**
 * The office's settings from a file.
 *
 * @throws UsageError when the file holds none
 */
export async function readSettings(context: CliContext, path: string): Promise<OfficeSettings> {
  return (await readSettingsFile(context, path)).settings;
}

/** Settings of an office with what their file says about the circular; null where it says nothing. */
export interface SettingsFile {
  readonly settings: OfficeSettings;
  readonly circular: CircularInFile | null;
}

/**
 * The office's settings from a file, with their part about the circular.
 *
 * @throws UsageError when the file holds none
 */
export async function readSettingsFile(context: CliContext, path: string): Promise<SettingsFile> {
  const reading = await readOne(context, path, plainly);
  if (reading.content.kind === "settings") {
    const { settings, circular = null } = reading.content;
    return { settings, circular };
  }
  if (reading.problems.some(({ code }) => code === "settings-faulty")) {
    throw new UsageError(`--settings ${path} 单位设置有误：${faultLines(reading, "").join("")}`);
  }
  throw new UsageError(
    `--settings ${path} 不是单位设置文件（format 为 xunjian-settings 的 JSON）。${inWords(reading)}`,
  );
}

/**
 * The standard from a file.
 *
 * @throws UsageError when the file holds none, or a faulty one
 */
export async function readStandard(context: CliContext, path: string): Promise<StandardPack> {
  const reading = await readOne(context, path, plainly);
  if (reading.content.kind === "standard") return reading.content.pack;
  if (reading.kind === "standard") {
    const lines = faultLines(reading, `，用 standard check ${path} 看全部`);
    throw new UsageError(`--standard ${path} 检查标准有误：${lines.join("")}`);
  }
  throw new UsageError(
    `--standard ${path} 不是检查标准文件（format 为 xunjian-standard 的 JSON，或标准工作簿）。${inWords(reading)}`,
  );
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

const MOST_FAULTS = 20;

/** Each fault on a line of its own, then how many more there are, and how to see them. */
function faultLines(reading: FileReading, how: string): readonly string[] {
  const lines = reading.problems.map((problem) => `\n  ${faultInWords(problem)}`);
  const more = lines.length - MOST_FAULTS;
  return more > 0 ? [...lines.slice(0, MOST_FAULTS), `\n  还有 ${more} 处${how}`] : lines;
}

/** What the line above says of all of them is not said again. */
function faultInWords(problem: Problem): string {
  if (problem.code !== "standard-faulty" && problem.code !== "settings-faulty") return problemMessage(problem);
  return problem.value === "" ? problem.expected : `${problem.value}：${problem.expected}`;
}

/** Why a file is none of the sort wanted: what a register should look like is of no help there. */
function inWords({ kind, problems }: FileReading): string {
  if (kind !== "unknown") return `这是${kindNames[kind]}。`;
  return problems
    .filter(({ code }) => code !== "kind-unknown")
    .slice(0, 3)
    .map(problemMessage)
    .join("；");
}
