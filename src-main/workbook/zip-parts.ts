import { inflateRawSync } from "node:zlib";
import type { ReadLimits } from "./read-limits";
import { RefusedFile } from "./refused-file";
import { packedBytes, type ZipEntry, zipDirectory } from "./zip-directory";

const STORED = 0;
const DEFLATED = 8;

/** As much of the limits as a zip is held to. */
export type ZipLimits = Pick<ReadLimits, "entries" | "unpackedBytes" | "ratio" | "ratioFromBytes">;

/**
 * The directory of a zip, held to limits before anything is unpacked.
 *
 * @throws RefusedFile where the zip is broken, encrypted or too large
 */
export function boundedDirectory(bytes: Uint8Array, limits: ZipLimits, tooLarge: string): readonly ZipEntry[] {
  const entries = zipDirectory(bytes);
  if (entries === null) throw damaged();
  if (entries.some((entry) => entry.isEncrypted)) throw new RefusedFile("file-encrypted", "请去掉密码后重新保存");
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const isBomb = entries.some(
    ({ size, packedSize }) => size > limits.ratioFromBytes && size > packedSize * limits.ratio,
  );
  if (entries.length > limits.entries || total > limits.unpackedBytes || isBomb) {
    throw new RefusedFile("file-too-large", tooLarge);
  }
  return entries;
}

/**
 * Unpacks entries of a zip; folders are left out. No entry gives more than its directory says, which was held to limits.
 *
 * @throws RefusedFile where one is damaged
 */
export function unpackedParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = Object.create(null);
  for (const entry of entries) {
    if (!entry.name.endsWith("/")) parts[entry.name.replace(/^\//, "")] = contentOf(bytes, entry);
  }
  return parts;
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
