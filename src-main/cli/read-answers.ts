import { readFile, stat } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { UsageError } from "./cli-context";

const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The JSON of an answers file.
 *
 * @param path "-" for standard input
 * @throws UsageError when it cannot be read or is no JSON
 */
export async function readAnswersText(path: string): Promise<unknown> {
  const content = path === "-" ? await text(process.stdin) : await fileText(path);
  try {
    const raw: unknown = JSON.parse(content.replace(/^\uFEFF/, ""));
    return raw;
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`--answers ${path} 不是完整的 JSON：${error.message}`);
    throw error;
  }
}

async function fileText(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new UsageError(`--answers ${path} 过大，请分成几个文件（每个不超过 256 MB）`);
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--answers ${path} 读不了：${error instanceof Error ? error.message : String(error)}`);
  }
}
