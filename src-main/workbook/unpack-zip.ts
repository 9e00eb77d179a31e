import { inflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import type { ReadLimits } from "./read-limits";
import { RefusedFile } from "./refused-file";
import { packedBytes, type ZipEntry, zipDirectory } from "./zip-directory";

/** Parts of a workbook that hold no cells: pictures, printers' settings. */
const WITHOUT_CELLS = /^(xl\/(media|embeddings|printerSettings)|docProps\/thumbnail|Pictures|Thumbnails)/i;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks a zip under limits and packs what may hold cells again without compression. The parser gets only that, so no
 * size that a file lies about reaches it.
 *
 * @throws RefusedFile where the zip is broken, encrypted, too large or none of a workbook
 */
export function unpackedWorkbook(bytes: Uint8Array, limits: ReadLimits): Uint8Array {
  const entries = zipDirectory(bytes);
  if (entries === null) throw new RefusedFile("file-unreadable", "文件不完整或已损坏，请重新复制或请对方重新发送");
  if (entries.some((entry) => entry.isEncrypted)) throw new RefusedFile("file-encrypted", "请去掉密码后重新保存");
  checkSizes(entries, limits);
  checkParts(entries.map((entry) => entry.name));
  const parts = entries.filter((entry) => !WITHOUT_CELLS.test(entry.name) && !entry.name.endsWith("/"));
  const files: Record<string, Uint8Array> = Object.create(null);
  for (const entry of parts) files[entry.name.replace(/^\//, "")] = contentOf(bytes, entry);
  return zipSync(files, { level: 0 });
}

function checkSizes(entries: readonly ZipEntry[], limits: ReadLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const isBomb = entries.some(
    ({ size, packedSize }) => size > limits.ratioFromBytes && size > packedSize * limits.ratio,
  );
  if (entries.length > limits.entries || total > limits.unpackedBytes || isBomb) {
    throw new RefusedFile("file-too-large", "解压后的内容过大，不像正常的工作簿");
  }
}

/** xlsx, xlsm, xlsb, ods and Apple's numbers hold these; a .docx, .pptx, .odt or plain .zip does not. */
function checkParts(names: readonly string[]): void {
  const isWorkbook = names.some((name) =>
    /^\/?(xl\/workbook\d*\.(xml|bin)|content\.xml|Index\/Document\.iwa)$/i.test(name),
  );
  if (!isWorkbook) throw new RefusedFile("file-not-a-workbook", "应为 .xlsx、.xls、.et、.ods 或 .csv 表格文件");
}

function contentOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (packed === null || (entry.method !== STORED && entry.method !== DEFLATED)) throw damaged();
  if (entry.method === STORED) return packed;
  try {
    // Node refuses a limit of 0.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (cause) {
    throw damaged(cause);
  }
}

function damaged(cause?: unknown): RefusedFile {
  return new RefusedFile("file-unreadable", "文件不完整或已损坏，请重新复制或请对方重新发送", { cause });
}
