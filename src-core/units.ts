/** Units as types: each has one checked constructor, and points and rates are formatted here only. */

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Hundredths of a point: 9250 is 92.5 points (分). Always an integer. */
export type Centipoints = Branded<number, "Centipoints">;
/** 网站标识码: ten digits, six of the administrative division and four of sequence. */
export type SiteCode = Branded<string, "SiteCode">;
/** Six digits of an administrative division: 360000 the province, 361100 a city, 361128 a county. */
export type DivisionCode = Branded<string, "DivisionCode">;
/** A site's 网站标识码, or an account's 平台|账号 (else 平台|名称|主办单位). */
export type TargetId = Branded<string, "TargetId">;
/** The id in the assignment; the name is only a label, two people may share one. */
export type InspectorId = Branded<string, "InspectorId">;
/** A round is known by its period: 2020Q1. */
export type RoundId = Branded<string, "RoundId">;
/** Hash of one state of one answer and of what it descends from. */
export type RevisionId = Branded<string, "RevisionId">;
/** ISO 8601 in UTC: 2020-04-01T08:20:00.000Z. */
export type IsoTime = Branded<string, "IsoTime">;

/**
 * Makes hundredths of a point from an integer.
 *
 * @throws RangeError when n is no integer: our bug, never a message to a person
 * @example centipoints(9250) //=> 92.5 points
 */
export function centipoints(n: number): Centipoints {
  if (!isCentipoints(n)) throw new RangeError(`not an integer of hundredths: ${n}`);
  return n;
}

function isCentipoints(n: number): n is Centipoints {
  return Number.isSafeInteger(n);
}

/**
 * Hundredths times a ratio, rounded half up to hundredths once, from whole numbers (no floating point).
 *
 * @param hundredths at least 0
 * @example timesRatio(7499, 4, 3) //=> 9999 (74.99 × 4/3 = 99.98666…)
 */
export function timesRatio(hundredths: number, numerator: number, denominator: number): number {
  return Math.floor((2 * hundredths * numerator + denominator) / (2 * denominator));
}

export function isSiteCode(text: string): text is SiteCode {
  return /^\d{10}$/.test(text);
}

export function isDivisionCode(text: string): text is DivisionCode {
  return /^\d{6}$/.test(text);
}

/** 2020Q1; half-years (2020H1) and years (2020) are periods too. */
export function isRoundId(text: string): text is RoundId {
  return /^\d{4}(Q[1-4]|H[12])?$/.test(text);
}

export function isIsoTime(text: string): text is IsoTime {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

function isNamed<T extends string>(text: string): text is Branded<string, T> {
  return text.length > 0;
}

function asserted<T extends string>(ok: (text: string) => text is T, text: string, what: string): T {
  if (!ok(text)) throw new RangeError(`not a ${what}: ${text}`);
  return text;
}

export const siteCode = (text: string): SiteCode => asserted(isSiteCode, text, "site code");
export const divisionCode = (text: string): DivisionCode => asserted(isDivisionCode, text, "division code");
export const roundId = (text: string): RoundId => asserted(isRoundId, text, "round id");
export const isoTime = (text: string): IsoTime => asserted(isIsoTime, text, "UTC time");
export const targetId = (text: string): TargetId => asserted(isNamed<"TargetId">, text, "target id");
export const inspectorId = (text: string): InspectorId => asserted(isNamed<"InspectorId">, text, "inspector id");
export const revisionId = (text: string): RevisionId => asserted(isNamed<"RevisionId">, text, "revision id");

/** Hundredths as the number of points that a cell or JSON holds: the nearest with at most two decimals. @example inPoints(9250) //=> 92.5 */
export function inPoints(hundredths: number): number {
  return hundredths / 100;
}

/**
 * Points as people read them: two decimals only where there are any.
 *
 * @example formatPoints(centipoints(9250)) //=> "92.50"
 * @example formatPoints(centipoints(10000)) //=> "100"
 */
export function formatPoints(points: Centipoints): string {
  const sign = points < 0 ? "-" : "";
  const whole = Math.floor(Math.abs(points) / 100);
  const rest = Math.abs(points) % 100;
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(rest).padStart(2, "0")}`;
}

/**
 * A share as a percentage, rounded half up once, from whole numbers (no floating point).
 * Exactly all is "100%", as the circular prints it.
 *
 * @param decimals digits after the point, 0 to 2
 * @throws RangeError for a negative part or a whole below the part
 * @example formatRate(374, 378, 2) //=> "98.94%"
 * @example formatRate(0, 0, 2) //=> "—" (nothing was inspected, there is no rate)
 */
export function formatRate(part: number, whole: number, decimals: 0 | 1 | 2 = 2): string {
  if (part < 0 || part > whole) throw new RangeError(`part ${part} of ${whole}`);
  if (whole === 0) return "—";
  if (part === whole) return "100%";
  const scale = 10 ** decimals;
  const scaled = Math.floor((part * 100 * scale * 2 + whole) / (whole * 2));
  const digits = String(scaled).padStart(decimals + 1, "0");
  return decimals === 0 ? `${digits}%` : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}%`;
}

/**
 * The period of a round in words.
 *
 * @example periodName(roundId("2020Q1")) //=> "2020年第一季度"
 */
export function periodName(id: RoundId): string {
  const year = `${id.slice(0, 4)}年`;
  const names: Record<string, string> = {
    Q1: "第一季度",
    Q2: "第二季度",
    Q3: "第三季度",
    Q4: "第四季度",
    H1: "上半年",
    H2: "下半年",
  };
  return year + (names[id.slice(4)] ?? "年度");
}
