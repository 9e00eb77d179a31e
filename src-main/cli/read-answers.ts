import { readFile, stat } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { type JsonTextReading, readJsonText } from "../../src-core/exchange/json-text";
import { decodeText } from "../workbook/decode-text";
import { UsageError } from "./cli-context";

const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The JSON of an answers file, in the encodings that Chinese offices use.
 *
 * @param path "-" for standard input
 * @throws UsageError when it cannot be read, is no JSON, or has a key twice in one object
 */
export async function readAnswersText(path: string): Promise<Extract<JsonTextReading, { kind: "value" }>> {
  const bytes = path === "-" ? await buffer(process.stdin) : await fileBytes(path);
  if (bytes.length === 0) throw refused(path, "是空的；请写入答案，或重新复制这个文件");
  const text = decodeText(bytes);
  if (text === null) throw refused(path, "不是文本文件，或者文字编码认不出来；请另存为 UTF-8 编码的 JSON 再试");
  if (text.trim() === "") throw refused(path, "是空的；请写入答案，或重新复制这个文件");
  const read = readJsonText(text);
  if (read.kind === "broken") throw refused(path, `不是正确的 JSON。${read.message}`);
  if (read.twice.length > 0) throw refused(path, `同一个字段写了两次，不知道以哪一次为准：\n${lines(read.twice)}`);
  return read;
}

function refused(path: string, words: string): UsageError {
  return new UsageError(`--answers ${path} ${words}`);
}

function lines(all: readonly string[]): string {
  return all.map((line) => `  ${line}`).join("\n");
}

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw refused(path, "是文件夹，请写明其中的答案文件");
    if (found.size > MOST_BYTES) throw refused(path, "过大，请分成几个文件（每个不超过 256 MB）");
    return await readFile(path);
  } catch (error) {
    throw error instanceof UsageError ? error : refused(path, unreadable(error));
  }
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT" || code === "ENOTDIR") return "找不到，可能写错了路径，或文件已被移动、删除";
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY") {
    return "没有读取权限，或正被其他程序占用，请关闭后再试";
  }
  return "读不出来，请重新复制后再试";
}
