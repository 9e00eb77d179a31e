import { createHash } from "node:crypto";
import { readFile as readBytes, stat } from "node:fs/promises";
import { basename } from "node:path";
import { plainCalendar } from "../../src-core/calendar/work-calendar";
import { suggestionsOfMessages } from "../../src-core/exchange/department-tables/count-messages";
import { readDisclosure } from "../../src-core/exchange/department-tables/read-disclosure";
import { readMessages } from "../../src-core/exchange/department-tables/read-messages";
import { readSuggestions } from "../../src-core/exchange/department-tables/read-suggestions";
import type { FileContext } from "../../src-core/exchange/department-tables/read-table";
import { listTitle } from "../../src-core/exchange/list-title";
import type { Problem } from "../../src-core/exchange/problem";
import type { FileContent, FileReading } from "../../src-core/exchange/read-file";
import { readRegister } from "../../src-core/exchange/read-register";
import { readSample } from "../../src-core/exchange/read-sample";
import { recogniseKind } from "../../src-core/exchange/recognise-kind";
import type { SheetGrid } from "../../src-core/exchange/sheet-grid";
import { readStandardWorkbook } from "../../src-core/exchange/standard-workbook/read-standard-workbook";
import { parseTaskWorkbook } from "../../src-core/exchange/task-workbook/parse-task-workbook";
import type { OfficeSettings } from "../../src-core/register/settings";
import { readJsonDocument } from "./read-json-document";
import { READ_LIMITS, type ReadLimits } from "./read-limits";
import { readWorkbook } from "./read-workbook";
import { RefusedFile } from "./refused-file";

export interface ReadFileOptions {
  readonly settings: OfficeSettings | null;
  readonly readAs: "sample" | "register" | null;
  readonly limits?: ReadLimits;
}

/** What the content of a file came to, without its name. */
export type ContentReading = Pick<FileReading, "kind" | "good" | "content" | "problems" | "notices">;

const NOTHING: FileContent = { kind: "nothing" };

/**
 * Reads one file, whatever it is: register, sample, task workbook, ledger, standard (JSON or workbook),
 * table of departments (annexes 5 and 6) or settings. A file that cannot be read
 * is of kind unknown with one problem; nothing is thrown for it.
 */
export async function readFile(path: string, options: ReadFileOptions): Promise<FileReading> {
  const file = { name: basename(path), path };
  try {
    const bytes = await boundedBytes(path, options.limits ?? READ_LIMITS);
    const hash = createHash("sha256").update(bytes).digest("hex");
    return { ...file, hash, ...readContent(bytes, options, { name: file.name, hash }) };
  } catch (error) {
    return { ...file, hash: "", ...refused(error instanceof RefusedFile ? error : unreadable(error)) };
  }
}

async function boundedBytes(path: string, limits: ReadLimits): Promise<Uint8Array> {
  const found = await stat(path);
  if (found.isDirectory()) throw new RefusedFile("file-unreadable", "这是文件夹，请选择其中的文件");
  // A pipe or device never ends, or never begins.
  if (!found.isFile()) throw new RefusedFile("file-unreadable", "这不是普通文件，请选择磁盘上的表格文件");
  const { size } = found;
  // Larger files are refused by their size alone; the reader says so in words.
  if (size > limits.fileBytes) {
    throw new RefusedFile("file-too-large", `文件不能超过 ${Math.round(limits.fileBytes / 1024 / 1024)} MB`);
  }
  return readBytes(path);
}

function unreadable(error: unknown): RefusedFile {
  const code = error instanceof Error && "code" in error ? error.code : "";
  const message =
    code === "ENOENT"
      ? "找不到这个文件，可能已被移动或删除"
      : code === "EACCES" || code === "EPERM" || code === "EBUSY"
        ? "没有读取权限，或文件正被其他程序占用，请关闭后再试"
        : "请用 Excel 或 WPS 打开后另存为 .xlsx 再试";
  return new RefusedFile("file-unreadable", message, { cause: error });
}

/** What a file is called, and the SHA-256 of its bytes: rows of departments carry both. */
type FileIdentity = Pick<FileReading, "name" | "hash">;

/** Reads the bytes of a file; see `readFile`. */
export function readContent(
  bytes: Uint8Array,
  options: ReadFileOptions,
  file: FileIdentity = { name: "", hash: "" },
): ContentReading {
  const reading = readWorkbook(bytes, options.limits, { isJson: file.name.toLowerCase().endsWith(".json") });
  switch (reading.kind) {
    case "refused":
      return refused(reading.reason);
    case "json":
      return readJsonDocument(reading.text);
    case "sheets":
      return readSheets(reading.sheets, options, file);
  }
}

function readSheets(
  sheets: readonly SheetGrid[],
  { settings, readAs }: ReadFileOptions,
  file: FileIdentity,
): ContentReading {
  const recognised = recogniseKind(sheets, readAs);
  switch (recognised.kind) {
    case "task":
      return taskReading(sheets);
    case "standard":
      return standardReading(sheets);
    case "register": {
      const { targets, stopped, problems, notices } = readRegister(sheets, settings);
      const content: FileContent = { kind: "register", targets, stopped };
      return { kind: "register", good: targets.length, content, problems, notices };
    }
    case "sample": {
      const { rows, problems, notices } = readSample(sheets);
      const title = listTitle(sheets);
      return { kind: "sample", good: rows.length, content: { kind: "sample", rows, title }, problems, notices };
    }
    case "unknown":
      return {
        kind: "unknown",
        good: 0,
        content: NOTHING,
        problems: [wholeFile("kind-unknown", recognised.why)],
        notices: [],
      };
    case "disclosure": {
      const { rows, problems, notices } = readDisclosure(sheets, { ...file, settings });
      return { kind: "disclosure", good: rows.length, content: { kind: "disclosure", rows }, problems, notices };
    }
    case "suggestions": {
      const { rows, problems, notices } = readSuggestions(sheets, { ...file, settings });
      return { kind: "suggestions", good: rows.length, content: { kind: "suggestions", rows }, problems, notices };
    }
    case "messages":
      return messagesReading(sheets, { ...file, settings });
  }
}

/** Single messages are counted by the calendar as it comes; whoever has the office's corrections counts again. */
function messagesReading(sheets: readonly SheetGrid[], context: FileContext): ContentReading {
  const { rows: messages, problems, notices } = readMessages(sheets, context);
  const rows = suggestionsOfMessages(messages, plainCalendar());
  const content: FileContent = { kind: "suggestions", rows, messages };
  return { kind: "suggestions", good: messages.length, content, problems, notices };
}

function taskReading(sheets: readonly SheetGrid[]): ContentReading {
  const { document, good, problems, notices } = parseTaskWorkbook(sheets);
  if (document === null) return { kind: "unknown", good, content: NOTHING, problems, notices };
  return { kind: document.kind, good, content: { kind: "task", document }, problems, notices };
}

function standardReading(sheets: readonly SheetGrid[]): ContentReading {
  const { pack, base, problems, notices } = readStandardWorkbook(sheets);
  const cells = base === null ? { sheets } : {};
  const content: FileContent = pack === null ? NOTHING : { kind: "standard", pack, base, ...cells };
  return { kind: "standard", good: pack === null ? 0 : 1, content, problems, notices };
}

function refused(reason: RefusedFile): ContentReading {
  const problem = { ...wholeFile(reason.code, reason.message), sheet: reason.sheet };
  return { kind: "unknown", good: 0, content: NOTHING, problems: [problem], notices: [] };
}

function wholeFile(code: Problem["code"], expected: string): Problem {
  return { code, sheet: "", cell: "", column: "", value: "", expected };
}
