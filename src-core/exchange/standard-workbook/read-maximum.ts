import type { PackPoints, Rule } from "../../standard/pack-schema";
import { centipoints, formatPoints } from "../../units";
import type { Cells } from "./read-cells";
import { isAsPrinted } from "./table-rows";

/**
 * Says at the cell that was changed where a rule takes more at once than its item has: the points at once, or the item's;
 * and where either is nothing.
 *
 * @param levelRows rows of 档次, in the order of the rule's levels
 */
export function sayAboveMaximum(cells: Cells, points: PackPoints, rule: Rule, levelRows: readonly Cells[]): void {
  const most = points.value;
  const say = (at: Cells, column: string, value: number): void => {
    if (value <= most || most === 0) return;
    const isOwn = at.printed === undefined || !isAsPrinted(at.row, column, at.printed);
    const changed = isOwn ? { ...at, column } : { ...cells, column: "points" };
    const place = changed.row.place(changed.column);
    const [each, full] = [value, most].map((one) => formatPoints(centipoints(one)));
    const what = column === "each" ? "每次分值" : "档次的分值";
    const expected = `${what} ${each} 分，超过该项满分 ${full} 分`;
    changed.report.problem("standard-faulty", place, changed.row.text(changed.column), expected);
  };
  if (rule.kind === "graded") {
    for (const [index, level] of rule.levels.entries()) {
      const row = levelRows[index];
      if (row !== undefined) say(row, "points", level.points.value);
    }
  } else if (rule.kind !== "judged") say(cells, "each", rule.points.value);
  sayNothing(cells, points, rule);
}

/** An item or rule of no points, at its cell; what follows from it is not said. */
function sayNothing({ row, report }: Cells, points: PackPoints, rule: Rule): void {
  const say = (column: string): void => {
    const place = row.place(column);
    report.problem("standard-faulty", place, row.text(column), `${place.column}为 0，查出也不计分`);
  };
  if (points.value === 0) say("points");
  else if ("points" in rule && rule.points.value === 0) say("each");
}
