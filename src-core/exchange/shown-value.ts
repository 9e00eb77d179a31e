/** No answer nests deeper than `{ value: { kind, ids: [...] } }`. */
const MOST_LEVELS = 8;
const MOST_SHOWN = 200;

/** Whether a value nests deeper than any answer does: nothing that calls itself may look into it. */
export function isTooDeep(raw: unknown): boolean {
  let level: readonly unknown[] = [raw];
  for (let depth = 0; depth <= MOST_LEVELS; depth += 1) {
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** What was read, for people: as JSON, shortened. */
export function shownValue(raw: unknown): string {
  if (isTooDeep(raw)) return "嵌套过深的内容";
  const text = JSON.stringify(raw) ?? "";
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/**
 * A number of JSON in plain decimals: without exponent, needless zeros and the sign of zero. No floating point.
 *
 * @returns null for what is no number, and for exponents beyond reason
 * @example plainNumber("1.500") //=> "1.5"
 * @example plainNumber("25e-1") //=> "2.5"
 */
export function plainNumber(text: string): string | null {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (found === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = found;
  const shift = Number(exponent);
  if (Math.abs(shift) > 30) return null;
  const zeros = "0".repeat(Math.abs(shift));
  const digits = shift < 0 ? `${zeros}${whole}${fraction}` : `${whole}${fraction}${zeros}`;
  const point = shift < 0 ? whole.length : whole.length + shift;
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const after = digits.slice(point).replace(/0+$/, "");
  const plain = after === "" ? before : `${before}.${after}`;
  return sign === "" || plain === "0" ? plain : `-${plain}`;
}
