import type { RoundId } from "../units";
import type { Run } from "./circular-draft";
import { type CircularSettings, type ComparisonKind, comparisonKinds } from "./circular-settings";
import { periodBefore } from "./period";
import { type FigureRuns, joined, sentence } from "./runs";

const comparisonNames: Readonly<Record<ComparisonKind, string>> = { yearOnYear: "同比", periodOnPeriod: "环比" };

/** Whether a round can be compared so: a year has no period before it but the year before. */
export function hasComparison(id: RoundId, kind: ComparisonKind): boolean {
  return kind === "yearOnYear" || periodBefore(id) !== null;
}

/** 同比提高1.33个百分点, 同比持平, 同比无可比数据; nothing for the 环比 of a year. */
export function comparisonPhrase(
  figures: FigureRuns,
  id: RoundId,
  side: "sites" | "accounts",
  kind: ComparisonKind,
): readonly Run[] {
  if (!hasComparison(id, kind)) return [];
  return sentence(comparisonNames[kind], changeWords(figures, `${side}.${kind}`));
}

function changeWords(figures: FigureRuns, figure: string): readonly Run[] {
  const change = figures.value(figure);
  // Linked like a number: one asks of them, too, where they come from.
  if (change === null) return [{ text: "无可比数据", figure }];
  if (change === 0) return [{ text: "持平", figure }];
  return sentence(change > 0 ? "提高" : "下降", figures.run(figure), "个百分点");
}

/** The comparisons that the office prints, each after a comma; 同比、环比均无可比数据 where none has an earlier round. */
export function printedComparisons(
  figures: FigureRuns,
  id: RoundId,
  circular: CircularSettings,
  side: "sites" | "accounts",
): readonly Run[] {
  const chosen = circular.comparisons[side];
  const kinds = comparisonKinds.filter((kind) => chosen.includes(kind) && hasComparison(id, kind));
  if (kinds.length === 0) return [];
  if (kinds.length > 1 && kinds.every((kind) => figures.value(`${side}.${kind}`) === null)) {
    const [first = "", second = ""] = kinds.map((kind) => `${side}.${kind}`);
    const none = { text: "均无可比数据", figure: second };
    return sentence("，", { text: "同比", figure: first }, "、环比", none);
  }
  const phrases = kinds.map((kind) => comparisonPhrase(figures, id, side, kind));
  return sentence("，", joined(phrases, "，"));
}
