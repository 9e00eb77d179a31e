import { z } from "zod";
import { type FileReading, fileReadingSchema } from "../../src-core/exchange/read-file";
import { type WorkbookReply, workbookReplySchema } from "../workbook/workbook-job";

const manyFiles = z.strictObject({ kind: z.literal("read"), files: z.array(z.unknown()) });

/**
 * Parses what a workbook process answered: it has handled files from anywhere, so its word is not taken either.
 * Readings are parsed one by one with a breath in between, because every record's hash is checked and two thousand
 * files at once would hold up the window, whose input passes through this process.
 *
 * @returns null for anything that is no reply
 */
export async function parseReply(raw: unknown, breathe: () => Promise<void>): Promise<WorkbookReply | null> {
  const many = manyFiles.safeParse(raw);
  if (!many.success) return workbookReplySchema.safeParse(raw).data ?? null;
  const files: FileReading[] = [];
  for (const file of many.data.files) {
    const parsed = fileReadingSchema.safeParse(file);
    if (!parsed.success) return null;
    files.push(parsed.data);
    await breathe();
  }
  return { kind: "read", files };
}
