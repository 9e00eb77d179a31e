import type { ProblemCode } from "./problem";
import type { CellValue } from "./sheet-grid";

/** A cell's text as it is kept, and what was mended on the way, without doubt. */
export interface MendedText {
  readonly text: string;
  readonly mended: readonly Extract<ProblemCode, "line-break-mended" | "spaces-trimmed" | "full-width-mended">[];
}

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
/** Without a blank between words of a Chinese name; between Latin ones a break is a blank. */
const BREAK_BETWEEN_WORDS = /(?<=[A-Za-z0-9,.])\s*[\r\n\u2028]+\s*(?=[A-Za-z0-9])/g;
const BREAK = /[ \t\u3000\u00a0]*[\r\n\u2028]+[ \t\u3000\u00a0]*/g;

/** A cell as plain text: "" where it is empty, numbers as Excel would write them in full, 是/否 for ticks. */
export function cellText(value: CellValue | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  return String(value);
}

/**
 * A name as it is kept: without line breaks inside, blanks around it and the apostrophe that marks text in a spreadsheet.
 *
 * @example mendName(" 德安县\n人民政府　").text //=> "德安县人民政府"
 */
export function mendName(value: CellValue | undefined): MendedText {
  const raw = cellText(value).replace(INVISIBLE, "");
  const trimmed = raw.trim();
  const text = trimmed.replace(BREAK_BETWEEN_WORDS, " ").replace(BREAK, "").replace(/^'/, "");
  const mended: MendedText["mended"][number][] = [];
  if (/[\r\n\u2028]/.test(trimmed)) mended.push("line-break-mended");
  if (trimmed !== raw) mended.push("spaces-trimmed");
  return { text, mended };
}

/**
 * What two spellings of the same short word have in common: half-width, without blanks and breaks, in lower case.
 *
 * @example wordKey("网站\n标识码（１０位）") //=> "网站标识码(10位)"
 */
export function wordKey(value: CellValue | undefined): string {
  return cellText(value).normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/g, "").replace(/^'/, "").toLowerCase();
}

/**
 * What a heading says, without units and remarks in brackets, marks of required columns and colons.
 *
 * @example headingKey("* 得 分（分）：") //=> "得分"
 */
export function headingKey(value: CellValue | undefined): string {
  return wordKey(value)
    .replace(/\([^)]*\)?|\[[^\]]*\]?|【[^】]*】?|〔[^〕]*〕?/g, "")
    .replace(/^[*★※]+|[*★※:]+$/g, "");
}
