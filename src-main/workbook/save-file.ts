import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A file could not be saved; the message is for people. What stood there before is untouched. */
export class SaveError extends Error {
  override readonly name = "SaveError";
}

/** Waits, in milliseconds, while a virus scanner or a spreadsheet holds the file that is to be replaced. */
const WAITS = [50, 150, 400, 1000];

/**
 * Saves a file whole or not at all: written beside its place, flushed to the disk, then renamed. Folders are made.
 *
 * write-file-atomic would do the same but for one thing: it writes once and takes a short write, which is what a nearly
 * full disk gives, for a whole one. `FileHandle.writeFile` goes on until all is written or the disk says no.
 *
 * @throws SaveError with a Chinese message naming the file and what to do
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    await makeFolder(dirname(path));
    await writeFlushed(beside, bytes);
    await renamePatiently(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new SaveError(saveMessage(path, codeOf(cause)), { cause });
  }
}

/**
 * Makes a folder and those above it. `mkdir` with `recursive` never ends where a folder that exists says that it does not
 * (as those of /proc do).
 */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const above = dirname(path);
  if (above !== path && !(await isThere(above))) await makeFolder(above);
  try {
    await mkdir(path);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!(await isFolder(path))) throw error;
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of WAITS) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(codeOf(error))) throw error;
      await pause(wait);
    }
  }
  await rename(from, to);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** What a person can do about a file that could not be saved. */
export function saveMessage(path: string, code: string): string {
  const name = basename(path);
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return `无法保存“${name}”：磁盘空间不足。请清理磁盘或换一个位置后再试，原有文件没有改动。`;
    case "EBUSY":
    case "EPERM":
    case "EACCES":
      return `无法保存“${name}”：文件可能正在 WPS 或 Excel 中打开，或没有写入此文件夹的权限。请关闭文件或换一个位置后再试。`;
    case "EROFS":
      return `无法保存“${name}”：所在磁盘是只读的。请换一个位置后再试。`;
    case "ENOTDIR":
    case "EEXIST":
      return `无法保存“${name}”：“${dirname(path)}”或它的上级是一个文件，不是文件夹。请换一个位置后再试。`;
    case "ENOENT":
      return `无法保存“${name}”：文件夹不存在，可能 U 盘已拔出或网络盘已断开。请换一个位置后再试。`;
    case "EISDIR":
      return `无法保存“${name}”：同名的文件夹已经存在。请换一个名称后再试。`;
    case "ENAMETOOLONG":
      return `无法保存“${name}”：文件名过长。请换一个较短的名称后再试。`;
    default:
      return `无法保存“${name}”${code === "" ? "" : `（${code}）`}。请换一个位置后再试，原有文件没有改动。`;
  }
}
