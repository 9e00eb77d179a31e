import type { Target } from "../register/target";
import { vetoesFor } from "../standard/pack-items";
import type { Item, ItemGroup, StandardPack } from "../standard/pack-schema";
import { type Centipoints, centipoints, formatPoints } from "../units";
import type { TraceLine, Verdict } from "./verdict";

/** A line of a score in words. */
export interface ExplainedLine extends TraceLine {
  readonly side: "deduction" | "bonus";
  readonly name: string;
  readonly groupName: string;
  /** The arithmetic: "3 处 × 2 分 = 6 分，该项最多 4 分". */
  readonly words: string;
}

/** One step from the full points to the score. */
export interface ExplainedStep {
  readonly key: "full" | "deducted" | "left" | "ratio" | "bonus" | "total";
  readonly name: string;
  /** What the step comes to, hundredths; deductions are negative. */
  readonly points: Centipoints;
  readonly words: string;
}

/** A veto that was hit, in words. */
export interface ExplainedHit {
  readonly vetoId: string;
  readonly name: string;
  readonly source: string;
  readonly conditions: readonly { readonly id: string; readonly label: string; readonly wording: string }[];
}

/** Everything behind a verdict: what nobody can dispute who has the answers and the standard. */
export interface Explanation {
  readonly hits: readonly ExplainedHit[];
  readonly lines: readonly ExplainedLine[];
  /** Empty where nothing is scored in points. */
  readonly steps: readonly ExplainedStep[];
}

/** Words every number of a verdict: which items, by which rule, what limit was applied, and how they add up. */
export function explainVerdict(pack: StandardPack, target: Target, verdict: Verdict): Explanation {
  const { deductions, bonuses } = pack.site;
  return {
    hits: explainedHits(pack, target, verdict),
    lines: [
      ...verdict.deductions.flatMap((line) => explainedLine(deductions, line, "deduction")),
      ...verdict.bonuses.flatMap((line) => explainedLine(bonuses, line, "bonus")),
    ],
    steps: explainedSteps(pack, verdict),
  };
}

function explainedHits(pack: StandardPack, target: Target, { hits }: Verdict): readonly ExplainedHit[] {
  return vetoesFor(pack, target).flatMap(({ id, name, source, conditions }) => {
    const hit = hits.find(({ vetoId }) => vetoId === id);
    if (hit === undefined) return [];
    const found = conditions.filter((condition) => hit.conditionIds.includes(condition.id));
    return [{ vetoId: id, name, source, conditions: found.map(({ id, label, wording }) => ({ id, label, wording })) }];
  });
}

function explainedLine(groups: readonly ItemGroup[], line: TraceLine, side: ExplainedLine["side"]): ExplainedLine[] {
  const items = groups.flatMap((group) => group.items);
  const group = groups.find(({ id }) => id === line.groupId);
  const item = items.find(({ id }) => id === line.itemId);
  if (group === undefined || item === undefined) return [];
  const inPlace = items.find(({ id }) => id === line.excludedBy)?.name ?? "";
  return [{ ...line, side, name: item.name, groupName: group.name, words: lineWords(item, line, inPlace) }];
}

/**
 * The arithmetic of one line.
 *
 * @param inPlace name of the item that counts in its place; "" where it counts itself
 * @example //=> "3 处 × 2 分 = 6 分，该项最多 4 分"
 */
function lineWords(item: Item, line: TraceLine, inPlace: string): string {
  const cap = line.capped ? `，该项最多 ${formatPoints(line.limit)} 分` : "";
  const covered = line.excludedBy === null ? "" : `；与“${inPlace}”是同一问题，只计“${inPlace}”`;
  return `${findingWords(item, line)}${cap}${covered}`;
}

function findingWords({ rule }: Item, { count, each, raw, levelId }: TraceLine): string {
  const points = `${formatPoints(each)} 分`;
  switch (rule.kind) {
    case "fixed":
      return points;
    case "graded":
      return `${rule.levels.find((level) => level.id === levelId)?.name ?? ""}：${points}`;
    case "judged":
      return `按情况 ${points}`;
    case "sampled":
      return `抽查 ${rule.size.value} ${rule.unit}，${count} ${rule.unit}有问题 × ${points} = ${formatPoints(raw)} 分`;
    case "perOccurrence":
      return `${count} ${rule.unit} × ${points} = ${formatPoints(raw)} 分`;
  }
}

function explainedSteps(pack: StandardPack, verdict: Verdict): readonly ExplainedStep[] {
  const { base, basePoints, points, bonus } = verdict;
  if (base === null || basePoints === null || points === null) return [];
  const { full, deducted, left, ratio } = base;
  const group = ratio === null ? null : pack.site.deductions.find(({ id }) => id === pack.site.noServices?.groupId);
  const fullWords = group
    ? `${formatPoints(pack.site.totals.deductions.value)} − “${group.name}”${formatPoints(group.points.value)}（不涉及，不评）`
    : "扣分指标满分";
  const steps: ExplainedStep[] = [
    { key: "full", name: "满分", points: full, words: fullWords },
    { key: "deducted", name: "扣分合计", points: centipoints(0 - deducted), words: "以上扣分各项之和" },
    {
      key: "left",
      name: "扣分后",
      points: left,
      words: `${formatPoints(full)} − ${formatPoints(deducted)}${deducted > full ? "，扣完为止" : ""}`,
    },
  ];
  if (ratio !== null) {
    const words = `${formatPoints(left)} × ${ratio.numerator} ÷ ${ratio.denominator}，四舍五入到 0.01 分`;
    steps.push({ key: "ratio", name: "折算后", points: basePoints, words });
  }
  if (bonus.kind === "open") {
    const cap =
      bonus.points < bonus.sum ? `，合计 ${formatPoints(bonus.sum)} 分，最多 ${formatPoints(bonus.points)} 分` : "";
    steps.push({ key: "bonus", name: "加分合计", points: bonus.points, words: `以上加分各项之和${cap}` });
    const words = `${formatPoints(basePoints)} ＋ ${formatPoints(bonus.points)}`;
    return [...steps, { key: "total", name: "得分", points, words }];
  }
  const above = `${formatPoints(pack.site.bonusAbove.value)} 分`;
  const words =
    basePoints > pack.site.bonusAbove.value ? `高于 ${above}，各项答完后评加分` : `没有高于 ${above}，不评加分`;
  return [...steps, { key: "total", name: "得分", points, words }];
}
