import type { Item, ItemGroup } from "../standard/pack-schema";
import { type Centipoints, centipoints } from "../units";
import type { Answers, AnswerValue } from "./answer";
import { coveredFindings } from "./exclusion";
import type { TraceLine } from "./verdict";

/** What an answer comes to by the item's rule, before the item's own limit; null for one that finds nothing or that the rule cannot take. */
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

/** A line with the item that it is of. */
export interface FoundItem {
  readonly item: Item;
  readonly line: TraceLine;
}

/** What the answers say on the items of some groups. */
export interface ItemsReading {
  /** In the order of the standard. */
  readonly found: readonly FoundItem[];
  /** Items without an answer that their rule can take. */
  readonly missing: readonly string[];
  /** How many items were asked. */
  readonly asked: number;
}

/**
 * Reads the answers to the items of some groups, each once: the lines that take off or give points, each held to its
 * item's own limit ("an item's deductions never exceed the item's points", 国办秘函〔2019〕19号), and what is missing.
 * Of findings of one cause one counts.
 */
export function readItems(groups: readonly ItemGroup[], answers: Answers): ItemsReading {
  const found: FoundItem[] = [];
  const missing: string[] = [];
  let asked = 0;
  for (const group of groups) {
    asked += group.items.length;
    for (const item of group.items) {
      const value = answers.get(item.id);
      if (value?.kind === "clear") continue;
      const line = value === undefined ? null : foundLine(group, item, value);
      if (line === null) missing.push(item.id);
      else found.push({ item, line });
    }
  }
  return { found: withoutCovered(found), missing, asked };
}

function withoutCovered(found: readonly FoundItem[]): readonly FoundItem[] {
  if (found.every(({ item }) => item.excludedBy.length === 0)) return found;
  const findings = found.map(({ item: { id, excludedBy }, line }) => ({ itemId: id, held: line.counted, excludedBy }));
  const covered = coveredFindings(findings);
  return found.map(({ item, line }) => {
    const excludedBy = covered.get(item.id);
    return { item, line: excludedBy === undefined ? line : { ...line, excludedBy, counted: centipoints(0) } };
  });
}

function foundLine(group: ItemGroup, item: Item, value: AnswerValue): TraceLine | null {
  const what = finding(item, value);
  if (what === null) return null;
  const { id: itemId, source, rule } = item;
  const { count, each, levelId } = what;
  const raw = centipoints(count * each);
  const limit = item.points.value;
  const counted = centipoints(Math.min(raw, limit));
  const place = { itemId, groupId: group.id, rule: rule.kind, source };
  return { ...place, count, each, levelId, raw, limit, counted, capped: counted < raw, excludedBy: null };
}

/** Sum of what counts, hundredths. */
export function countedSum(found: readonly FoundItem[]): Centipoints {
  return centipoints(found.reduce((sum, { line }) => sum + line.counted, 0));
}
