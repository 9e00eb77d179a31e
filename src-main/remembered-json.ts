import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { z } from "zod";

/** A small thing remembered from one start to the next, in a JSON file of its own. */
export interface Remembered<T> {
  /** null where nothing is remembered or the file cannot be understood: it is a convenience, never data. */
  read(): T | null;
  /** Written beside and renamed; trouble is reported to `onTrouble` and otherwise forgotten. */
  write(value: T): void;
}

/**
 * @param file absolute path of the JSON file
 * @param onTrouble told of an unwritable folder or a full disk
 */
export function rememberedJson<T>(
  file: string,
  schema: z.ZodType<T>,
  onTrouble: (error: unknown) => void,
): Remembered<T> {
  return {
    read() {
      try {
        const parsed = schema.safeParse(JSON.parse(readFileSync(file, "utf8")));
        return parsed.success ? parsed.data : null;
      } catch {
        return null; // no file yet, or not JSON
      }
    },
    write(value) {
      try {
        mkdirSync(dirname(file), { recursive: true });
        const beside = `${file}.tmp`;
        writeFileSync(beside, JSON.stringify(value));
        renameSync(beside, file);
      } catch (error) {
        onTrouble(error);
      }
    },
  };
}
