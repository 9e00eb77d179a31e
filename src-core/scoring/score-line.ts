import type { Item, ItemGroup } from "../standard/pack-schema";
import { type Centipoints, centipoints } from "../units";
import type { Answers, AnswerValue } from "./answer";
import type { TraceLine } from "./verdict";

/** Points an answer comes to by the item's rule, before the item's own limit. */
function rawPoints(item: Item, value: AnswerValue): Centipoints {
  const { rule } = item;
  if (rule.kind === "fixed" && value.kind === "found") return rule.points.value;
  if (rule.kind === "perOccurrence" && value.kind === "count") return centipoints(rule.points.value * value.count);
  if (rule.kind === "judged" && value.kind === "points") return value.points;
  if (rule.kind === "graded" && value.kind === "level") {
    return rule.levels.find((level) => level.id === value.levelId)?.points.value ?? centipoints(0);
  }
  return centipoints(0);
}

/** Whether an answer is of a form that the item's rule can take; others are kept but count as not answered. */
export function fitsRule(item: Item, value: AnswerValue): boolean {
  const { rule } = item;
  switch (value.kind) {
    case "clear":
      return true;
    case "found":
      return rule.kind === "fixed";
    case "count":
      return rule.kind === "perOccurrence";
    case "level":
      return rule.kind === "graded" && rule.levels.some((level) => level.id === value.levelId);
    case "points":
      return rule.kind === "judged";
    default:
      return false;
  }
}

/**
 * The lines of some groups that take off or give points, each held to its item's own limit
 * ("an item's deductions never exceed the item's points", 国办秘函〔2019〕19号).
 */
export function scoreLines(groups: readonly ItemGroup[], answers: Answers): readonly TraceLine[] {
  const lines = groups.flatMap((group) =>
    group.items.flatMap((item) => {
      const value = answers.get(item.id);
      const raw = value === undefined ? 0 : rawPoints(item, value);
      return raw === 0 ? [] : [{ item, groupId: group.id, raw: centipoints(raw) }];
    }),
  );
  const found = new Set(lines.map((line) => line.item.id));
  return lines.map(({ item, groupId, raw }) => {
    const excludedBy = item.excludedBy.find((other) => found.has(other)) ?? null;
    const held = centipoints(Math.min(raw, item.points.value));
    return {
      itemId: item.id,
      groupId,
      raw,
      counted: excludedBy === null ? held : centipoints(0),
      capped: held < raw,
      excludedBy,
    };
  });
}

/** Sum of what counts. */
export function countedSum(lines: readonly TraceLine[]): Centipoints {
  return centipoints(lines.reduce((sum, line) => sum + line.counted, 0));
}
