import { CFB, read, type WorkBook } from "xlsx";
import type { SheetGrid } from "../../src-core/exchange/sheet-grid";
import { decodeText } from "./decode-text";
import { gridOfSheet } from "./grid-of-sheet";
import { parseCsv } from "./parse-csv";
import { READ_LIMITS, type ReadLimits } from "./read-limits";
import { RefusedFile } from "./refused-file";
import { unpackedWorkbook } from "./unpack-zip";

/** What the bytes of a file are: sheets of cells, JSON of ours (not parsed yet), or nothing that can be read. */
export type WorkbookReading =
  | { readonly kind: "sheets"; readonly sheets: readonly SheetGrid[] }
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "refused"; readonly reason: RefusedFile };

/** Values only; rows that are hidden are told with the styles. */
const READ_OPTIONS = { dense: true, cellFormula: false, cellHTML: false, cellText: false, cellStyles: true } as const;
const EMPTY = "请重新复制，或请对方重新发送";
const NOT_A_WORKBOOK = "应为 .xlsx、.xls、.et、.ods 或 .csv 表格文件";

/**
 * Reads the cells of a workbook, whatever its name says: .xlsx, .xlsm, .xlsb, .xls, .et, .ods, .csv in UTF-8 or GB18030,
 * or a web page saved as .xls. Values are raw: numbers as numbers, dates as the serial numbers they are.
 *
 * @param isJson the file's name says that it is JSON: then no table is looked for in its text
 *
 * The file is never trusted; run this in a process of its own (design.md, property 5).
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: ReadLimits = READ_LIMITS,
  { isJson = false }: { readonly isJson?: boolean } = {},
): WorkbookReading {
  try {
    return opened(bytes, limits, isJson);
  } catch (error) {
    // Parsers throw what they like on broken files; whatever it was, the file could not be read.
    return { kind: "refused", reason: error instanceof RefusedFile ? error : unreadable(error) };
  }
}

function opened(bytes: Uint8Array, limits: ReadLimits, isJson: boolean): WorkbookReading {
  if (bytes.length === 0) throw new RefusedFile("file-empty", EMPTY);
  if (bytes.length > limits.fileBytes) {
    throw new RefusedFile("file-too-large", `文件不能超过 ${Math.round(limits.fileBytes / 1024 / 1024)} MB`);
  }
  if (startsWith(bytes, [0x50, 0x4b])) return zipped(bytes, limits);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return ole(bytes, limits);
  return plain(bytes, limits, isJson);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function zipped(bytes: Uint8Array, limits: ReadLimits): WorkbookReading {
  const unpacked = unpackedWorkbook(bytes, limits);
  // OpenDocument says "1,000 empty cells" in one tag: neither stubs for them nor rows without end.
  const isOds = !Buffer.from(unpacked.buffer, unpacked.byteOffset, unpacked.length).includes("xl/workbook");
  // Formulas of .xlsx tell a cell that nobody has calculated from an empty one.
  const more = isOds ? { cellStyles: false, sheetRows: limits.rows + 1 } : { cellFormula: true };
  return sheetsOf(read(unpacked, { ...READ_OPTIONS, ...more, type: "array" }), limits);
}

/** The container of .xls, .et, .doc and of encrypted .xlsx. */
function ole(bytes: Uint8Array, limits: ReadLimits): WorkbookReading {
  const container: { FullPaths: readonly string[] } = CFB.read(bytes, { type: "array" });
  const names = container.FullPaths.map((path) => path.split("/").at(-1) ?? "");
  if (names.includes("EncryptedPackage") || names.includes("EncryptionInfo")) throw encrypted();
  if (!names.some((name) => /^(Work)?book$/i.test(name))) {
    throw new RefusedFile("file-not-a-workbook", NOT_A_WORKBOOK);
  }
  return sheetsOf(read(bytes, { ...READ_OPTIONS, type: "array" }), limits);
}

function plain(bytes: Uint8Array, limits: ReadLimits, isJson: boolean): WorkbookReading {
  const whole = decodeText(bytes);
  const text = whole?.trimStart();
  if (whole === null || text === undefined) throw new RefusedFile("file-not-a-workbook", NOT_A_WORKBOOK);
  if (text === "") throw new RefusedFile("file-empty", EMPTY);
  // With its lines, so that a place in it can be told.
  if (text.startsWith("{") || isJson) return { kind: "json", text: `${linesBefore(whole, text)}${text}` };
  return text.startsWith("<") ? webPage(text, limits) : csvSheet(text, limits);
}

function linesBefore(whole: string, text: string): string {
  return whole.slice(0, whole.length - text.length).replace(/[^\n]/g, "");
}

/** Some systems export a page with a table, or the XML of Excel 2003, under the name .xls. */
function webPage(text: string, limits: ReadLimits): WorkbookReading {
  let book: WorkBook;
  try {
    book = read(text, { ...READ_OPTIONS, raw: true, type: "string" });
  } catch (cause) {
    throw new RefusedFile("file-not-a-workbook", NOT_A_WORKBOOK, { cause });
  }
  return sheetsOf(book, limits);
}

function csvSheet(text: string, limits: ReadLimits): WorkbookReading {
  const parsed = parseCsv(text);
  const last = parsed.findLastIndex((row) => row.some((value) => value.trim() !== ""));
  const rows = parsed.slice(0, last + 1).map((row) => row.map((value) => (value === "" ? null : value)));
  if (rows.length > limits.rows || rows.some((row) => row.length > limits.columns)) {
    throw new RefusedFile("file-too-large", `不能超过 ${limits.rows.toLocaleString("en-US")} 行`);
  }
  return { kind: "sheets", sheets: [{ name: "", rows, hiddenRows: [], isHidden: false }] };
}

function sheetsOf(book: WorkBook, limits: ReadLimits): WorkbookReading {
  if (book.SheetNames.length > limits.sheets) throw new RefusedFile("file-too-large", "工作表过多");
  if (book.SheetNames.length === 0) throw unreadable(new Error("no sheets"));
  let cells = 0;
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) throw unreadable(new Error(`sheet without content: ${name}`));
    const grid = gridOfSheet(name, sheet, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, limits);
    cells += grid.rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > limits.cells) throw new RefusedFile("file-too-large", "单元格过多，请删去多余的行列后重新保存");
    return from1904 ? { ...grid, from1904 } : grid;
  });
  return { kind: "sheets", sheets };
}

function encrypted(): RefusedFile {
  return new RefusedFile("file-encrypted", "请在 Excel 或 WPS 中去掉打开密码后重新保存");
}

function unreadable(cause: unknown): RefusedFile {
  if (cause instanceof Error && /password|encrypt/i.test(cause.message)) return encrypted();
  return new RefusedFile("file-unreadable", "文件不完整或已损坏，请用 Excel 或 WPS 打开后另存为 .xlsx 再试", { cause });
}
