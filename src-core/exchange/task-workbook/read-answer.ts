import { type AnswerValue, CLEAR } from "../../scoring/answer";
import { NO_BONUS_TEXT } from "../../standard/entry-words";
import { type Centipoints, centipoints, formatPoints } from "../../units";
import type { CellValue } from "../sheet-grid";
import { choicesOf, foundText } from "./answer-text";
import { cellText, matchKey } from "./mend-cell";
import { readConditions } from "./read-conditions";
import { readStatus } from "./read-status";
import type { Entry, ItemEntry } from "./task-entries";

/** What a person's cell says. */
export type AnswerReading =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: AnswerValue }
  | { readonly kind: "faulty"; readonly code: "value-invalid" | "value-ambiguous"; readonly expected: string };

const CLEAR_WORDS: ReadonlySet<string> = new Set(
  ["未发现", "未发现问题", "无", "无问题", "没有", "没有问题", "正常", "否", "0", "×", "✗", "x", "n", "no"].map(
    (word) => matchKey(word),
  ),
);
const FOUND_WORDS: ReadonlySet<string> = new Set(
  ["发现", "是", "有", "☑", "√", "✓", "✔", "y", "yes", "1"].map((word) => matchKey(word)),
);

/**
 * Reads a cell as an answer to one entry. Exact choices always work; 无, 正常, 否, 0, × and N say 未发现; 有, 是, √ and 1 say that
 * there is something, where that can mean one thing only. What could mean two things is never guessed.
 *
 * @example for an item per occurrence: 3 //=> count 3; "2000万" //=> value-invalid
 */
export function readAnswer(entry: Entry, cell: CellValue): AnswerReading {
  const key = matchKey(cellText(cell));
  if (key === "") return { kind: "blank" };
  if (entry.kind === "status") return readStatus(key);
  if (entry.kind === "remark") return { kind: "value", value: CLEAR };
  if (entry.kind === "veto") return readConditions(entry, cellText(cell), CLEAR_WORDS, FOUND_WORDS);
  const chosen = readChoice(entry, key);
  if (chosen !== null) return { kind: "value", value: chosen };
  const { rule } = entry.item;
  switch (rule.kind) {
    case "fixed":
      return readFixed(entry, key, rule.points.value);
    case "graded":
      return readGraded(entry, key);
    case "perOccurrence":
      return readCount(key, rule.unit, 100_000);
    case "sampled":
      return readCount(key, rule.unit, rule.size.value);
    case "judged":
      return readPoints(key, entry.item.points.value);
  }
}

function readChoice(entry: ItemEntry, key: string): AnswerValue | null {
  const { rule } = entry.item;
  if (rule.kind === "graded") {
    const levels = rule.levels.filter((level) => matchKey(level.name) === key || level.id === key);
    if (levels.length === 1 && levels[0] !== undefined) return { kind: "level", levelId: levels[0].id };
  }
  const noPoints = entry.kind === "bonus" ? [NO_BONUS_TEXT, "不得分"] : ["不扣分"];
  return CLEAR_WORDS.has(key) || noPoints.includes(key) ? CLEAR : null;
}

function readFixed(entry: ItemEntry, key: string, points: Centipoints): AnswerReading {
  const found = foundText(entry.kind);
  // The item's own points, typed for a choice: 5, 5分 or 扣5分 can only mean that it was found.
  const typed = key.replace(/^[扣加-]/, "").replace(/分$/, "");
  const isFound = key === found || FOUND_WORDS.has(key) || key === matchKey(entry.name) || hundredths(typed) === points;
  return isFound ? { kind: "value", value: { kind: "found" } } : invalid(choicesText(entry));
}

function readGraded(entry: ItemEntry, key: string): AnswerReading {
  const levels = entry.item.rule.kind === "graded" ? entry.item.rule.levels : [];
  if (!FOUND_WORDS.has(key) && key !== matchKey(entry.name)) return invalid(choicesText(entry));
  const only = levels.length === 1 ? levels[0] : undefined;
  if (only !== undefined) return { kind: "value", value: { kind: "level", levelId: only.id } };
  return { kind: "faulty", code: "value-ambiguous", expected: choicesText(entry) };
}

function readCount(key: string, unit: string, most: number): AnswerReading {
  const typed = [unit, "次"]
    .map((suffix) => matchKey(suffix))
    .reduce((text, suffix) => text.replace(new RegExp(`${escaped(suffix)}$`), ""), key);
  if (!/^\d{1,9}(\.0+)?$/.test(typed)) return invalid("0 或正整数（次数）");
  const count = Number(typed);
  if (count > most) return invalid(`不超过 ${most} 的次数`);
  return { kind: "value", value: count === 0 ? CLEAR : { kind: "count", count } };
}

function readPoints(key: string, limit: Centipoints): AnswerReading {
  const points = hundredths(key.replace(/分$/, ""));
  if (points === null) return invalid(`0 至 ${formatPoints(limit)} 的分数，最多两位小数`);
  if (points > limit) return invalid(`不超过 ${formatPoints(limit)} 分`);
  return { kind: "value", value: points === 0 ? CLEAR : { kind: "points", points } };
}

/**
 * Decimal text as hundredths without floating point; null where it is none. A number that a formula left just beside a
 * hundredth (2.3000000000000003) is that hundredth.
 */
function hundredths(text: string): Centipoints | null {
  const exact = /^(\d{1,6})(?:\.(\d{1,2})0*)?$/.exec(text);
  if (exact !== null) return centipoints(Number(exact[1]) * 100 + Number((exact[2] ?? "").padEnd(2, "0")));
  const long = /^\d{1,6}\.\d{12,}$/.test(text) ? Math.round(Number(text) * 100) : null;
  return long !== null && Math.abs(long - Number(text) * 100) < 1e-6 ? centipoints(long) : null;
}

function invalid(expected: string): AnswerReading {
  return { kind: "faulty", code: "value-invalid", expected };
}

function choicesText(entry: Entry): string {
  return (choicesOf(entry) ?? []).join("、");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
