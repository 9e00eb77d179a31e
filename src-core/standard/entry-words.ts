import { type AnswerValue, REMARK_ITEM, STATUS_ITEM } from "../scoring/answer";
import { formatPoints } from "../units";
import { allItems, allVetoes } from "./pack-items";
import type { Item, StandardPack, Veto } from "./pack-schema";

/** The name of a veto or item in the first pack that has it; its id where none has. */
export function entryNameIn(packs: readonly StandardPack[], itemId: string): string {
  if (itemId === STATUS_ITEM) return "检查状态";
  if (itemId === REMARK_ITEM) return "对象备注";
  const named = packs.flatMap((pack): (Veto | Item)[] => [...allVetoes(pack), ...allItems(pack)]);
  return named.find((entry) => entry.id === itemId)?.name ?? itemId;
}

/**
 * An answer in words, with the names of the first pack that knows them; ids stand for what none knows.
 *
 * @example valueWords([pack], "guides", { kind: "count", count: 3 }) //=> "3 处"
 */
export function valueWords(packs: readonly StandardPack[], itemId: string, value: AnswerValue): string {
  switch (value.kind) {
    case "clear":
      return "未发现";
    case "found":
      return "发现";
    case "conditions":
      return `发现（${value.ids.map((id) => conditionLabel(packs, itemId, id)).join("、")}）`;
    case "count":
      return `${value.count} ${unitOf(packs, itemId)}`;
    case "level":
      return levelName(packs, itemId, value.levelId);
    case "points":
      return `${formatPoints(value.points)} 分`;
    case "unscorable":
      return value.reason;
    case "none":
      return "没有回答";
  }
}

function conditionLabel(packs: readonly StandardPack[], vetoId: string, id: string): string {
  const conditions = packs
    .flatMap(allVetoes)
    .filter((veto) => veto.id === vetoId)
    .flatMap((veto) => veto.conditions);
  return conditions.find((condition) => condition.id === id)?.label ?? id;
}

function rulesOf(packs: readonly StandardPack[], itemId: string): readonly Item["rule"][] {
  return packs.flatMap((pack) => allItems(pack).filter((item) => item.id === itemId)).map((item) => item.rule);
}

function unitOf(packs: readonly StandardPack[], itemId: string): string {
  return rulesOf(packs, itemId).flatMap((rule) => ("unit" in rule ? [rule.unit] : []))[0] ?? "处";
}

function levelName(packs: readonly StandardPack[], itemId: string, id: string): string {
  const levels = rulesOf(packs, itemId).flatMap((rule) => (rule.kind === "graded" ? rule.levels : []));
  return levels.find((level) => level.id === id)?.name ?? id;
}
