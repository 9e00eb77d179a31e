import type { Item, ItemGroup } from "../standard/pack-schema";
import { type Centipoints, centipoints } from "../units";
import type { Answers, AnswerValue } from "./answer";
import { coveredFindings } from "./exclusion";
import type { TraceLine } from "./verdict";

/** What an answer comes to by the item's rule, before the item's own limit; null where it finds nothing or does not fit. */
function finding(item: Item, value: AnswerValue): Pick<TraceLine, "count" | "each" | "levelId"> | null {
  const { rule } = item;
  if (!fitsRule(item, value)) return null;
  if (rule.kind === "fixed" && value.kind === "found") return { count: 1, each: rule.points.value, levelId: null };
  if (rule.kind === "judged" && value.kind === "points") return { count: 1, each: value.points, levelId: null };
  if ((rule.kind === "perOccurrence" || rule.kind === "sampled") && value.kind === "count") {
    return { count: value.count, each: rule.points.value, levelId: null };
  }
  const level = rule.kind === "graded" && value.kind === "level" ? levelOf(rule.levels, value.levelId) : undefined;
  return level === undefined ? null : { count: 1, each: level.points.value, levelId: level.id };
}

function levelOf<L extends { readonly id: string }>(levels: readonly L[], id: string): L | undefined {
  return levels.find((level) => level.id === id);
}

/** Whether an answer is of a form that the item's rule can take; others are kept but count as not answered. */
export function fitsRule({ rule }: Item, value: AnswerValue): boolean {
  switch (value.kind) {
    case "clear":
      return true;
    case "found":
      return rule.kind === "fixed";
    case "count":
      return rule.kind === "perOccurrence" || (rule.kind === "sampled" && value.count <= rule.size.value);
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
 * ("an item's deductions never exceed the item's points", 国办秘函〔2019〕19号); of findings of one cause one counts.
 */
export function scoreLines(groups: readonly ItemGroup[], answers: Answers): readonly TraceLine[] {
  const found = groups.flatMap((group) => group.items.flatMap((item) => foundLine(group, item, answers.get(item.id))));
  const bound = found.some(({ item }) => item.excludedBy.length > 0);
  const covered = bound
    ? coveredFindings(found.map(({ item, line }) => ({ ...line, held: line.counted, excludedBy: item.excludedBy })))
    : NONE;
  return found.map(({ line }) => {
    const excludedBy = covered.get(line.itemId) ?? null;
    return excludedBy === null ? line : { ...line, excludedBy, counted: centipoints(0) };
  });
}

const NONE: ReadonlyMap<string, string> = new Map();

function foundLine(
  group: ItemGroup,
  item: Item,
  value: AnswerValue | undefined,
): readonly { readonly item: Item; readonly line: TraceLine }[] {
  const what = value === undefined ? null : finding(item, value);
  if (what === null) return [];
  const raw = centipoints(what.count * what.each);
  const limit = item.points.value;
  const counted = centipoints(Math.min(raw, limit));
  const { id: itemId, source, rule } = item;
  const capped = counted < raw;
  const place = { itemId, groupId: group.id, rule: rule.kind, source };
  return [{ item, line: { ...place, ...what, raw, limit, counted, capped, excludedBy: null } }];
}

/** Sum of what counts, hundredths. */
export function countedSum(lines: readonly TraceLine[]): Centipoints {
  return centipoints(lines.reduce((sum, line) => sum + line.counted, 0));
}
