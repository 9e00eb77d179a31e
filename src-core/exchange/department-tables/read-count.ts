import { cellText, wordKey } from "../mend-text";
import type { CellValue } from "../sheet-grid";

/** A number of things as a department wrote it. */
export type CountReading =
  | { readonly kind: "none" }
  | { readonly kind: "count"; readonly count: number; readonly isRounded: boolean }
  | { readonly kind: "faulty"; readonly expected: string };

const MOST = 100_000_000;
const NONE = /^([/\\—–\-－_~～]+|无|没有|空|零)$/;

/** Whether a cell says that there is nothing: blank, 无, strokes. */
export function isNone(value: CellValue): boolean {
  const text = wordKey(value);
  return text === "" || NONE.test(text);
}

/**
 * Reads a whole number: as a number or text, full-width too, with its unit (12条) or commas (1,204). 0 is a count.
 *
 * @param units what may stand behind the number
 */
export function readCount(value: CellValue, units = /(条|件|个|次|篇|份)$/): CountReading {
  return counted(value, units, false);
}

/** Reads a length in working days (9, 9个工作日, 8.6): whole days, rounded half up. */
export function readDayCount(value: CellValue): CountReading {
  return counted(value, /(个)?(工作日|日|天)$/, true);
}

function counted(value: CellValue, units: RegExp, mayBeFraction: boolean): CountReading {
  if (isNone(value)) return { kind: "none" };
  if (typeof value === "boolean") return faulty("应为整数，如 1204");
  const plain = wordKey(value).replace(units, "");
  const text = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  if (/^[-−－]\d/.test(text)) return faulty("不能是负数");
  const [, whole = "", fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === "") return faulty(`应为整数，如 1204，不带其他文字`);
  const isWhole = /^0*$/.test(fraction);
  if (!isWhole && !mayBeFraction) return faulty("不能有小数");
  const count = Number(whole) + (!isWhole && /^[5-9]/.test(fraction) ? 1 : 0);
  return count > MOST ? faulty("数字过大，请核对") : { kind: "count", count, isRounded: !isWhole };
}

function faulty(expected: string): CountReading {
  return { kind: "faulty", expected };
}

/**
 * A rate as it was written: in percent, with the decimals that it was written with (two at most).
 *
 * @returns null for what is no rate
 * @example readRate(0.13) //=> { percent: "13", decimals: 0 }
 * @example readRate("12.5%") //=> { percent: "12.5", decimals: 1 }
 */
export function readRate(value: CellValue): { readonly percent: string; readonly decimals: 0 | 1 | 2 } | null {
  const text = wordKey(value);
  const found = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
  if (found === null) return null;
  const number = Number(found[1]);
  // A cell formatted as a percentage holds a fraction; 1 is 100%.
  const isFraction = found[2] === "" && number <= 1;
  const percent = isFraction ? Number((number * 100).toPrecision(12)) : number;
  const places = (String(percent).split(".")[1] ?? "").length;
  const decimals = places === 0 ? 0 : places === 1 ? 1 : 2;
  return { percent: places > 2 ? percent.toFixed(2) : String(percent), decimals };
}

/** What a cell shows, for messages. */
export const shownCell = (value: CellValue): string => cellText(value).trim();
