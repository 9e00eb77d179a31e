import { type AnswerValue, STATUS_ITEM } from "../../../src-core/scoring/answer";
import type { Item, StandardPack, Veto } from "../../../src-core/standard/pack-schema";
import { formatPoints } from "../../../src-core/units";
import type { Evidence } from "./evidence-words";

/** A veto or item of a pack by its id. */
export function findEntry(pack: StandardPack, itemId: string): { veto: Veto } | { item: Item } | null {
  const veto = [...pack.site.vetoes, ...pack.account.vetoes].find((entry) => entry.id === itemId);
  if (veto !== undefined) return { veto };
  const groups = [...pack.site.deductions, ...pack.site.bonuses];
  const item = groups.flatMap((group) => group.items).find((entry) => entry.id === itemId);
  return item === undefined ? null : { item };
}

/** The name of a veto or item; 检查状态 and 备注 for what is said of the target. */
export function entryName(pack: StandardPack, itemId: string): string {
  const entry = findEntry(pack, itemId);
  if (entry === null) return itemId === STATUS_ITEM ? "检查状态" : "对象备注";
  return "veto" in entry ? entry.veto.name : entry.item.name;
}

/** What the standard wants to see beside a finding. */
export function evidenceOf(pack: StandardPack, itemId: string): Evidence {
  const entry = findEntry(pack, itemId);
  if (entry === null) return "none";
  return "veto" in entry ? entry.veto.evidence : entry.item.evidence;
}

/** 处, 个, 条: what is counted. */
function unitOf(pack: StandardPack, itemId: string): string {
  const entry = findEntry(pack, itemId);
  return entry !== null && "item" in entry && "unit" in entry.item.rule ? entry.item.rule.unit : "处";
}

/** What an answer says, in words: 发现（严重表述错误）, 3 处, 未发现. */
export function answerText(pack: StandardPack, itemId: string, value: AnswerValue): string {
  const entry = findEntry(pack, itemId);
  switch (value.kind) {
    case "clear":
      return "未发现";
    case "found":
      return "发现";
    case "conditions": {
      const names = entry !== null && "veto" in entry ? entry.veto.conditions : [];
      return `发现（${names
        .filter((c) => value.ids.includes(c.id))
        .map((c) => c.label)
        .join("、")}）`;
    }
    case "count":
      return `${value.count} ${unitOf(pack, itemId)}`;
    case "level": {
      const rule = entry !== null && "item" in entry ? entry.item.rule : null;
      return rule?.kind === "graded" ? (rule.levels.find((l) => l.id === value.levelId)?.name ?? "") : "";
    }
    case "points":
      return `${formatPoints(value.points)} 分`;
    case "unscorable":
      return value.reason;
    case "none":
      return "没有回答";
  }
}
