import { isSiteCode, type SiteCode } from "../units";
import { cellText } from "./mend-text";
import type { ProblemCode } from "./problem";
import type { CellValue } from "./sheet-grid";

export type CodeReading =
  | { readonly kind: "code"; readonly code: SiteCode; readonly mended: readonly ProblemCode[] }
  | { readonly kind: "blank" }
  | { readonly kind: "faulty"; readonly code: "code-damaged" | "code-invalid"; readonly expected: string };

const AS_TEXT = "请把单元格格式改为文本，重新填写十位代码";

/**
 * Reads a 网站标识码. A spreadsheet may have made a number of it: where all ten digits are there it is taken, where any may
 * be lost (3.611E+09, a leading zero) it never is guessed.
 *
 * @example readCode(3611280006) //=> { kind: "code", code: "3611280006", mended: ["code-was-number"] }
 * @example readCode("3.611E+09").kind //=> "faulty", code-damaged
 */
export function readCode(value: CellValue): CodeReading {
  return typeof value === "number" ? codeOfNumber(value) : codeOfText(cellText(value));
}

function codeOfNumber(value: number): CodeReading {
  const text = String(value);
  // Sequences begin at 0001: a number that ends in 0000 was rounded (3.611E+09 typed back).
  if (isSiteCode(text) && !text.endsWith("0000")) return { kind: "code", code: text, mended: ["code-was-number"] };
  return isSiteCode(text) ? damaged() : faultyDigits(text);
}

function codeOfText(raw: string): CodeReading {
  const plain = raw.normalize("NFKC");
  const closed = plain.replace(/[\s\u200b\ufeff]+/g, "");
  // The apostrophe that marks text in a spreadsheet is no part of it, and nothing that was mended.
  const text = closed.replace(/^['"’‘]+|['"’]+$/g, "");
  if (text === "") return { kind: "blank" };
  const whole = text.replace(/\.0+$/, "");
  if (!isSiteCode(whole)) return faultyDigits(text);
  const mended: ProblemCode[] = [];
  if (/[０-９．]/.test(raw)) mended.push("full-width-mended");
  if (closed !== plain) mended.push("spaces-trimmed");
  if (whole !== text) mended.push("code-was-number");
  return { kind: "code", code: whole, mended };
}

function faultyDigits(text: string): CodeReading {
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(text)) return damaged();
  if (/^\d{9}$/.test(text)) return damaged("可能丢了开头的 0，");
  const length = /^\d+$/.test(text) ? `，现有 ${text.length} 位` : "";
  return { kind: "faulty", code: "code-invalid", expected: `十位数字${length}` };
}

function damaged(why = ""): CodeReading {
  return { kind: "faulty", code: "code-damaged", expected: why === "" ? AS_TEXT : `${AS_TEXT}（${why.slice(0, -1)}）` };
}
