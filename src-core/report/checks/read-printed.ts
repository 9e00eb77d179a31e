import type { Figure } from "../figure";

/** How a figure is read: what it is, not what it came to. */
type Shape = Pick<Figure, "id" | "unit">;

/**
 * What a typed figure says, in the unit of `Figure.value`: "84.27%" → 8427, "−3.82个百分点", "下降3.82" → -382, "持平" → 0,
 * "57个" → 57.
 *
 * @returns null where no number can be read
 */
export function readPrinted(text: string, figure: Shape): number | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s,，]/gu, "")
    .replace(/[−–—－]/gu, "-");
  if (isChange(figure) && plain === "持平") return 0;
  const match =
    /^(?:同比|环比)?(提高|上升|增长|增加|下降|降低|减少|[+-])?(\d+(?:\.\d+)?)(%|个百分点|[家个条件])?$/u.exec(plain);
  if (match === null) return null;
  const [, sign = "", digits = "", unit = ""] = match;
  const inHundredths = isRate(figure) || isChange(figure);
  if (!inHundredths && (unit === "%" || unit === "个百分点" || digits.includes("."))) return null;
  const value = inHundredths ? hundredths(digits) : Number(digits);
  if (value === null) return null;
  return ["下降", "降低", "减少", "-"].includes(sign) ? -value : value;
}

/** Whether a typed change says up or down; papers often print its size alone. */
export function hasDirection(text: string): boolean {
  return /[+\-−–—－]|提高|上升|增长|增加|下降|降低|减少/u.test(text);
}

export const isChange = ({ unit }: Shape): boolean => unit === "个百分点";

export const isRate = ({ id }: Shape): boolean => /(Rate|Share)$|\.share\./u.test(id);

/** Digits to hundredths without floating point; null where they are finer than that. */
function hundredths(digits: string): number | null {
  const [whole = "0", rest = ""] = digits.split(".");
  return rest.length > 2 ? null : Number(whole) * 100 + Number(rest.padEnd(2, "0"));
}
