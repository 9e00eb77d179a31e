import type { AnnexTable } from "../report/annex-table";
import type { Figure } from "../report/figure";
import { annexDifferences } from "./annex-differences";
import type { IssueDifference, IssuedCircular } from "./issued-circular";

/** What a circular would print now. */
export interface CurrentCircular {
  /** Those that are printed, see `printedTables`. */
  readonly annexes: readonly AnnexTable[];
  readonly figures: readonly Figure[];
}

/**
 * What became another since a circular was issued, in words: figures by their fields, then annexes row by row. Each place
 * is named once. [] where the paper would be printed with the same figures and annexes.
 */
export function issueDifferences(
  issued: Pick<IssuedCircular, "annexes" | "figures">,
  current: CurrentCircular,
): readonly IssueDifference[] {
  return eachOnce([
    ...figureDifferences(issued.figures, current.figures),
    ...annexDifferences(issued.annexes, current.annexes),
  ]);
}

function figureDifferences(issued: readonly Figure[], current: readonly Figure[]): readonly IssueDifference[] {
  const before = new Map(issued.map((figure) => [figure.id, figure]));
  const after = new Map(current.map((figure) => [figure.id, figure]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const words = [was, is].map((figure) => (figure === undefined ? "" : figureWords(figure)));
    const [old = "", now = ""] = words;
    return old === now ? [] : [{ place: (was ?? is)?.field ?? id, before: old, after: now }];
  });
}

/** As it is printed with its unit; a change says whether up or down, because its figure has no sign. */
function figureWords({ text, unit, value }: Figure): string {
  const printed = `${text}${unit}`;
  if (unit !== "个百分点" || value === null || value === 0) return value === null ? text : printed;
  return `${value > 0 ? "上升" : "下降"}${printed}`;
}

/** Two rows that are called alike are told apart by a number. */
function eachOnce(differences: readonly IssueDifference[]): readonly IssueDifference[] {
  const seen = new Map<string, number>();
  return differences.map((difference) => {
    const times = (seen.get(difference.place) ?? 0) + 1;
    seen.set(difference.place, times);
    return times === 1 ? difference : { ...difference, place: `${difference.place}（之${times}）` };
  });
}
