import type { TargetId } from "../../units";
import { formatRate } from "../../units";
import type { Figure, FigureBasis } from "../figure";

/** A figure without its name and field, which the catalogue of fields gives it. */
export type CountedFigure = Omit<Figure, "field" | "meaning">;
type Decimals = 0 | 1 | 2;

/**
 * A number of targets, counted one by one.
 *
 * @param how what is counted: 抽查名单逐个计数
 */
export function countOf(id: string, ids: readonly TargetId[], unit: string, how: string): CountedFigure {
  const text = String(ids.length);
  return { id, value: ids.length, text, unit, how: `${how}，共 ${text} ${unit}`, basis: { kind: "targets", ids } };
}

/** A number that is a sum of printed cells. */
export function sumOf(id: string, value: number, unit: string, how: string, basis: FigureBasis): CountedFigure {
  return { id, value, text: String(value), unit, how: `${how}，共 ${value} ${unit}`, basis };
}

/** A share of two counts as it is printed, half up, from whole numbers; — where the whole is 0. */
export function rateOf(
  id: string,
  part: number,
  whole: number,
  decimals: Decimals,
  basis: FigureBasis,
  how?: string,
): CountedFigure {
  // 0%, like 100%, is exact and is printed without decimals.
  const text = part === 0 && whole > 0 ? "0%" : formatRate(part, whole, decimals);
  return {
    id,
    value: whole === 0 ? null : rateInHundredths(text),
    text,
    unit: "",
    how: whole === 0 ? "没有可算的数" : `${how ?? `${part} ÷ ${whole}`} = ${text}`,
    basis,
  };
}

/**
 * A printed rate in hundredths of a percent.
 *
 * @example rateInHundredths("98.94%") //=> 9894
 */
export function rateInHundredths(text: string): number {
  const [whole = "0", rest = ""] = text.replace("%", "").split(".");
  return Number(whole) * 100 + Number(rest.padEnd(2, "0").slice(0, 2));
}
