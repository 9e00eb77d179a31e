import type { Target } from "../../src-core/register/target";
import { type AnswerValue, STATUS_ITEM } from "../../src-core/scoring/answer";
import { vetoesFor } from "../../src-core/standard/pack-items";
import type { Item, StandardPack, Veto } from "../../src-core/standard/pack-schema";
import { formatPoints } from "../../src-core/units";

/** What an answer is about: a veto, an item with points, or the target as a whole. */
export type AskedItem =
  | { readonly kind: "veto"; readonly veto: Veto }
  | { readonly kind: "deduction" | "bonus"; readonly item: Item; readonly groupName: string }
  | { readonly kind: "status" }
  | { readonly kind: "unknown"; readonly id: string };

/** Finds an item of the standard by the id that answers carry. */
export function askedItem(pack: StandardPack, target: Target, itemId: string): AskedItem {
  if (itemId === STATUS_ITEM) return { kind: "status" };
  const veto = vetoesFor(pack, target).find((candidate) => candidate.id === itemId);
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
  if (asked.kind === "veto") return asked.veto.name;
  if (asked.kind === "status") return "能不能检查";
  return asked.kind === "unknown" ? asked.id : asked.item.name;
}

/** 单项否决, 扣分 · 发布解读, 加分 · 创新发展. */
export function itemPart(asked: AskedItem): string {
  if (asked.kind === "veto") return "单项否决";
  if (asked.kind === "status" || asked.kind === "unknown") return "检查对象";
  return `${asked.kind === "deduction" ? "扣分" : "加分"} · ${asked.groupName}`;
}

/** An answer in words, with its points where it has any. */
export function answerWords(asked: AskedItem, value: AnswerValue): string {
  switch (value.kind) {
    case "none":
      return asked.kind === "status" ? "可以检查" : "没有作答";
    case "clear":
      return asked.kind === "bonus" ? "不加分" : "未发现";
    case "unscorable":
      return `无法检查：${value.reason}`;
    case "conditions":
      return conditionWords(asked, value.ids);
    default:
      return itemWords(asked, value);
  }
}

function conditionWords(asked: AskedItem, ids: readonly string[]): string {
  if (asked.kind !== "veto") return `发现 ${ids.length} 种情形`;
  const labels = asked.veto.conditions.filter((condition) => ids.includes(condition.id)).map((c) => c.label);
  return `发现：${labels.join("、")}`;
}

function itemWords(asked: AskedItem, value: AnswerValue): string {
  if (asked.kind !== "deduction" && asked.kind !== "bonus") return "不适用的答案";
  const sign = asked.kind === "deduction" ? "−" : "＋";
  const { rule } = asked.item;
  if (value.kind === "found" && rule.kind === "fixed") {
    return `${asked.kind === "deduction" ? "发现" : "做到"}（${sign}${formatPoints(rule.points.value)} 分）`;
  }
  if (value.kind === "count" && "unit" in rule) {
    return `${value.count} ${rule.unit}（每${rule.unit} ${sign}${formatPoints(rule.points.value)} 分，最多 ${formatPoints(asked.item.points.value)} 分）`;
  }
  if (value.kind === "level" && rule.kind === "graded") {
    const level = rule.levels.find((candidate) => candidate.id === value.levelId);
    return level === undefined ? "不适用的答案" : `${level.name}（${sign}${formatPoints(level.points.value)} 分）`;
  }
  return value.kind === "points" ? `${sign}${formatPoints(value.points)} 分` : "不适用的答案";
}
