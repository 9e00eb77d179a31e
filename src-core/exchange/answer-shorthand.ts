import { z } from "zod";
import { type AnswerValue, answerValueSchema, CLEAR } from "../scoring/answer";
import { fitsRule } from "../scoring/score-line";
import type { Item, Veto } from "../standard/pack-schema";
import { type Centipoints, centipoints, formatPoints } from "../units";
import { isTooDeep, plainNumber, shownValue } from "./shown-value";

/** How one answer of an answers file was read. */
export type ShorthandReading =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: AnswerValue }
  /** Some conditions are of the veto, others are not: the veto was hit all the same. */
  | { readonly kind: "part"; readonly value: AnswerValue; readonly read: string; readonly expected: string }
  | { readonly kind: "faulty"; readonly read: string; readonly expected: string };

/** An answer with what stands beside it. */
export const longAnswerSchema = z.strictObject({
  value: z.unknown(),
  link: z.string().max(20_000).nullable().default(null),
  note: z.string().max(20_000).nullable().default(null),
});

const MOST_COUNT = 100_000;

const CLEAR_WORDS = ["clear", "未发现"];
const FOUND_WORDS = ["found", "发现"];
const blank = { kind: "blank" } as const;

/**
 * Reads a short answer to a veto: "clear", a list of its conditions by id or label, or one of them. "found" is enough where
 * there is only one condition.
 */
export function readVetoAnswer(veto: Veto, raw: unknown): ShorthandReading {
  const expected = `"clear" 或情形：${veto.conditions.map(({ id, label }) => `${id}（${label}）`).join("、")}`;
  if (isTooDeep(raw)) return faulty(raw, expected);
  const full = answerValueSchema.safeParse(raw);
  if (full.success && full.data.kind === "none") return blank;
  if (full.success && full.data.kind === "clear") return { kind: "value", value: CLEAR };
  const said = full.success && full.data.kind === "conditions" ? full.data.ids : wordsOf(raw);
  const [first, ...others] = said ?? [];
  if (said === null || first === undefined) return faulty(raw, expected);
  if (others.length === 0 && CLEAR_WORDS.includes(first) && !Array.isArray(raw)) return { kind: "value", value: CLEAR };
  const [only, second] = veto.conditions;
  if (others.length === 0 && FOUND_WORDS.includes(first) && only !== undefined && second === undefined) {
    return { kind: "value", value: { kind: "conditions", ids: [only.id] } };
  }
  return conditionsRead(veto, said, raw, expected);
}

function conditionsRead(veto: Veto, said: readonly string[], raw: unknown, expected: string): ShorthandReading {
  const idOf = (word: string) => veto.conditions.find(({ id, label }) => id === word || label === word)?.id;
  const ids = [...new Set(said.flatMap((word) => idOf(word) ?? []))];
  const unknown = said.filter((word) => idOf(word) === undefined);
  if (ids.length === 0) return faulty(raw, expected);
  const value = { kind: "conditions", ids } as const;
  return unknown.length === 0 ? { kind: "value", value } : { kind: "part", value, read: unknown.join("、"), expected };
}

/**
 * Reads a short answer to an item, by its rule. What could mean two things is never guessed.
 *
 * @param written a number as the file has it, where a program prints it otherwise
 */
export function readItemAnswer(item: Item, raw: unknown, written?: string): ShorthandReading {
  const expected = itemChoices(item);
  if (isTooDeep(raw)) return faulty(raw, expected);
  const full = answerValueSchema.safeParse(raw);
  if (full.success) {
    if (full.data.kind === "none") return blank;
    return isTaken(item, full.data) ? { kind: "value", value: full.data } : faulty(raw, expected);
  }
  const word = typeof raw === "number" ? (written ?? String(raw)) : typeof raw === "string" ? raw.trim() : null;
  if (word === null) return faulty(raw, expected);
  if (CLEAR_WORDS.includes(word)) return { kind: "value", value: CLEAR };
  const value = wordRead(item, word, typeof raw === "number" ? plainNumber(word) : plainText(word));
  if (value !== null && isTaken(item, value)) return { kind: "value", value };
  return typeof raw === "number" ? { kind: "faulty", read: word, expected } : faulty(raw, expected);
}

/** As in a task workbook, points above the item's own are a slip and not silently held to them. */
function isTaken(item: Item, value: AnswerValue): boolean {
  return fitsRule(item, value) && (value.kind !== "points" || value.points <= item.points.value);
}

/** A number in quotes, in digits of either width; only JSON's own numbers have exponents and signs. */
function plainText(word: string): string | null {
  const half = word.normalize("NFKC");
  return /^\d+(\.\d+)?$/.test(half) ? plainNumber(half) : null;
}

function wordRead({ rule }: Item, word: string, number: string | null): AnswerValue | null {
  switch (rule.kind) {
    case "fixed":
      return FOUND_WORDS.includes(word) ? { kind: "found" } : null;
    case "graded": {
      const level = rule.levels.find(({ id }) => id === word) ?? onlyNamed(rule.levels, word);
      return level === undefined ? null : { kind: "level", levelId: level.id };
    }
    case "perOccurrence":
    case "sampled": {
      const count = number !== null && /^\d{1,6}$/.test(number) ? Number(number) : null;
      if (count === null || count > MOST_COUNT) return null;
      return count === 0 ? CLEAR : { kind: "count", count };
    }
    case "judged": {
      const points = number === null ? null : hundredthsOf(number);
      return points === null ? null : points === 0 ? CLEAR : { kind: "points", points };
    }
  }
}

function onlyNamed<L extends { readonly name: string }>(levels: readonly L[], name: string): L | undefined {
  const [first, second] = levels.filter((level) => level.name === name);
  return second === undefined ? first : undefined;
}

/**
 * Points in 分 as hundredths, from the digits themselves: no floating point.
 *
 * @returns null for what is no number of at most two decimals
 * @example hundredthsOf("0.29") //=> 29
 */
function hundredthsOf(text: string): Centipoints | null {
  const found = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text);
  return found === null ? null : centipoints(Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")));
}

function itemChoices({ rule, points }: Item): string {
  switch (rule.kind) {
    case "fixed":
      return `"clear" 或 "found"`;
    case "graded":
      return `"clear" 或档次：${rule.levels.map(({ id, name }) => `${id}（${name}）`).join("、")}`;
    case "perOccurrence":
      return `"clear"、0 或次数：正整数，不超过 ${MOST_COUNT}（单位：${rule.unit}）`;
    case "sampled":
      return `"clear" 或 0 至 ${rule.size.value} 的整数（单位：${rule.unit}）`;
    case "judged":
      return `"clear" 或 0 至 ${formatPoints(points.value)} 的分数，最多两位小数`;
  }
}

function wordsOf(raw: unknown): readonly string[] | null {
  const list = z.union([z.string().transform((word) => [word]), z.array(z.string())]).safeParse(raw);
  return list.success ? list.data.map((word) => word.trim()) : null;
}

function faulty(raw: unknown, expected: string): ShorthandReading {
  return { kind: "faulty", read: shownValue(raw), expected };
}
