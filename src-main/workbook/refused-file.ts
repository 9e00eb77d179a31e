import type { ProblemCode } from "../../src-core/exchange/problem";

/** Why a file was not read at all. */
export type RefusalCode = Extract<
  ProblemCode,
  "file-unreadable" | "file-empty" | "file-too-large" | "file-encrypted" | "file-not-a-workbook"
>;

/** Thrown while a file is opened and caught by its reader, which hands the reason on as a problem. */
export class RefusedFile extends Error {
  override readonly name = "RefusedFile";
  readonly code: RefusalCode;
  /** Where in the file: a sheet's name, or "". */
  readonly sheet: string;

  /** @param message what was expected, in Chinese: `expected` of the problem */
  constructor(code: RefusalCode, message: string, options?: { sheet?: string; cause?: unknown }) {
    super(message, { cause: options?.cause });
    this.code = code;
    this.sheet = options?.sheet ?? "";
  }
}
