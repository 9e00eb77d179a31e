import type { StandingAnswer } from "../../merge/standing-answers";
import { type AnswerValue, unscorableReasons } from "../../scoring/answer";
import { fitsRule } from "../../scoring/score-line";
import type { Verdict } from "../../scoring/verdict";
import { stateNames } from "../../scoring/verdict";
import { NO_BONUS_TEXT } from "../../standard/entry-words";
import { inPoints } from "../../units";
import type { Entry, ItemEntry, VetoEntry } from "./task-entries";

/** Printed where records disagree and nobody has decided. */
export const CONFLICT_TEXT = "有分歧";
/** Looked at, nothing found. */
export const CLEAR_TEXT = "未发现";

/** The choices of 检查状态. */
export const statusChoices: readonly string[] = [
  ...Object.values(stateNames),
  ...unscorableReasons.map((reason) => unscorableText(reason)),
];

function unscorableText(reason: string): string {
  return `无法检查:${reason}`;
}

export function statusText(verdict: Verdict): string {
  return verdict.unscorable === null ? stateNames[verdict.state] : unscorableText(verdict.unscorable);
}

/**
 * An answer as its cell shows it; null where it was not answered or does not fit the standard.
 *
 * @example for two conditions of one veto //=> "要闻类5个以上、空白栏目5个以上"
 * @example for a count or for points //=> 3 or 2.5, a number
 */
export function standingText(entry: Entry, standing: StandingAnswer | undefined): string | number | null {
  if (standing === undefined) return null;
  return standing.value === null ? CONFLICT_TEXT : answerText(entry, standing.value);
}

/** As `standingText`, for a single answer. */
export function answerText(entry: Entry, value: AnswerValue): string | number | null {
  switch (entry.kind) {
    case "veto":
      return vetoText(entry, value);
    case "status":
      return value.kind === "unscorable" ? unscorableText(value.reason) : null;
    case "remark":
      return null;
    default:
      return fitsRule(entry.item, value) ? itemText(entry, value) : null;
  }
}

function vetoText({ veto }: VetoEntry, value: AnswerValue): string | null {
  if (value.kind === "clear") return CLEAR_TEXT;
  if (value.kind !== "conditions") return null;
  const labels = veto.conditions.filter((c) => value.ids.includes(c.id)).map((c) => c.label);
  return labels.length === 0 ? null : labels.join("、");
}

function itemText({ kind, item }: ItemEntry, value: AnswerValue): string | number | null {
  const { rule } = item;
  switch (value.kind) {
    case "clear":
      if (rule.kind !== "fixed" && rule.kind !== "graded") return 0;
      return kind === "bonus" ? NO_BONUS_TEXT : CLEAR_TEXT;
    case "found":
      return foundText(kind);
    case "count":
      return value.count;
    case "points":
      return inPoints(value.points);
    case "level":
      return rule.kind === "graded" ? (rule.levels.find((level) => level.id === value.levelId)?.name ?? null) : null;
    default:
      return null;
  }
}

export function foundText(kind: ItemEntry["kind"]): string {
  return kind === "bonus" ? "加分" : "扣分";
}

/** The drop-down of an entry; null where a number is typed. */
export function choicesOf(entry: Entry): readonly string[] | null {
  switch (entry.kind) {
    case "status":
      return statusChoices;
    case "remark":
      return null;
    case "veto":
      return [CLEAR_TEXT, ...entry.veto.conditions.map((c) => c.label)];
    default: {
      const none = entry.kind === "bonus" ? NO_BONUS_TEXT : CLEAR_TEXT;
      if (entry.item.rule.kind === "fixed") return [none, foundText(entry.kind)];
      return entry.item.rule.kind === "graded" ? [none, ...entry.item.rule.levels.map((level) => level.name)] : null;
    }
  }
}
