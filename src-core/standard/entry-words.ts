import { type AnswerValue, REMARK_ITEM, STATUS_ITEM } from "../scoring/answer";
import { fitsRule } from "../scoring/score-line";
import { formatPoints } from "../units";
import { allVetoes } from "./pack-items";
import type { Item, StandardPack, Veto } from "./pack-schema";

/** What an answer is about: a veto, an item with points, or the target as a whole. */
export type AskedItem =
  | { readonly kind: "veto"; readonly veto: Veto }
  | { readonly kind: "deduction" | "bonus"; readonly item: Item; readonly groupName: string }
  | { readonly kind: "status" }
  | { readonly kind: "remark" }
  | { readonly kind: "unknown"; readonly id: string };

/** A bonus item that was looked at and gives nothing. */
export const NO_BONUS_TEXT = "不加分";

/** Finds an item of the standard by the id that answers carry. */
export function askedItem(pack: StandardPack, itemId: string): AskedItem {
  if (itemId === STATUS_ITEM) return { kind: "status" };
  if (itemId === REMARK_ITEM) return { kind: "remark" };
  const veto = allVetoes(pack).find((candidate) => candidate.id === itemId);
  if (veto !== undefined) return { kind: "veto", veto };
  for (const [kind, groups] of [
    ["deduction", pack.site.deductions],
    ["bonus", pack.site.bonuses],
  ] as const) {
    for (const group of groups) {
      const item = group.items.find((candidate) => candidate.id === itemId);
      if (item !== undefined) return { kind, item, groupName: group.name };
    }
  }
  return { kind: "unknown", id: itemId };
}

/** @example itemTitle(asked) //=> "互动回应差" */
export function itemTitle(asked: AskedItem): string {
  switch (asked.kind) {
    case "veto":
      return asked.veto.name;
    case "status":
      return "检查状态";
    case "remark":
      return "对象备注";
    case "unknown":
      return asked.id;
    default:
      return asked.item.name;
  }
}

/** The name of a veto or item in the first pack that has it; its id where none has. */
export function entryNameIn(packs: readonly StandardPack[], itemId: string): string {
  const all = packs.map((pack) => askedItem(pack, itemId));
  const known = all.find(({ kind }) => kind !== "unknown");
  return itemTitle(known ?? { kind: "unknown", id: itemId });
}

/** What the standard wants to see beside a finding. */
export function evidenceOf(pack: StandardPack, itemId: string): Item["evidence"] {
  const asked = askedItem(pack, itemId);
  if (asked.kind === "veto") return asked.veto.evidence;
  return "item" in asked ? asked.item.evidence : "none";
}

/**
 * An answer in words, with the names of the first pack that knows them; ids stand for what none knows.
 *
 * @example answerWords([pack], "guides", { kind: "count", count: 3 }) //=> "3 处"
 * @example for conditions of a veto //=> "发现（严重表述错误）"
 */
export function answerWords(packs: readonly StandardPack[], itemId: string, value: AnswerValue): string {
  const all = packs.map((pack) => askedItem(pack, itemId));
  const isBonus = all.find(({ kind }) => kind !== "unknown")?.kind === "bonus";
  const rules = all.flatMap((asked) => ("item" in asked ? [asked.item.rule] : []));
  switch (value.kind) {
    case "clear":
      return isBonus ? NO_BONUS_TEXT : "未发现";
    case "found":
      return isBonus ? "做到" : "发现";
    case "conditions":
      return `发现（${value.ids.map((id) => conditionLabel(all, id)).join("、")}）`;
    case "count":
      return `${value.count} ${rules.flatMap((rule) => ("unit" in rule ? [rule.unit] : []))[0] ?? "处"}`;
    case "level": {
      const levels = rules.flatMap((rule) => (rule.kind === "graded" ? rule.levels : []));
      return levels.find((level) => level.id === value.levelId)?.name ?? value.levelId;
    }
    case "points":
      return `${formatPoints(value.points)} 分`;
    case "unscorable":
      return `无法检查：${value.reason}`;
    case "none":
      return itemId === STATUS_ITEM ? "可以检查" : "没有作答";
  }
}

function conditionLabel(all: readonly AskedItem[], id: string): string {
  const conditions = all.flatMap((asked) => (asked.kind === "veto" ? asked.veto.conditions : []));
  return conditions.find((condition) => condition.id === id)?.label ?? id;
}

/**
 * As `answerWords`, with what the answer takes off or gives; one that the standard has no use for says so.
 *
 * @example //=> "3 处（每处 −1 分，最多 4 分）"
 */
export function answerWithPoints(pack: StandardPack, itemId: string, value: AnswerValue): string {
  const words = answerWords([pack], itemId, value);
  const asked = askedItem(pack, itemId);
  if (!isUseful(asked, value)) return `${words}（现行标准不适用）`;
  if (!("item" in asked)) return words;
  const sign = asked.kind === "deduction" ? "−" : "＋";
  const { rule, points } = asked.item;
  if (value.kind === "points") return `${sign}${words}`;
  if (value.kind === "found" && rule.kind === "fixed")
    return `${words}（${sign}${formatPoints(rule.points.value)} 分）`;
  if (value.kind === "count" && "unit" in rule) {
    const each = `每${rule.unit} ${sign}${formatPoints(rule.points.value)} 分`;
    return `${words}（${each}，最多 ${formatPoints(points.value)} 分）`;
  }
  const level =
    rule.kind === "graded" && value.kind === "level" ? rule.levels.find((l) => l.id === value.levelId) : null;
  return level ? `${words}（${sign}${formatPoints(level.points.value)} 分）` : words;
}

function isUseful(asked: AskedItem, value: AnswerValue): boolean {
  if (value.kind === "none" || value.kind === "clear") return true;
  if (asked.kind === "status") return value.kind === "unscorable";
  if (asked.kind === "veto") {
    return value.kind === "conditions" && asked.veto.conditions.some(({ id }) => value.ids.includes(id));
  }
  return "item" in asked && fitsRule(asked.item, value);
}
