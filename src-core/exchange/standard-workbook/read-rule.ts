import type { Item, PackCount, PackPoints, Rule } from "../../standard/pack-schema";
import { ruleName } from "../../standard/rule-name";
import { centipoints, formatPoints } from "../../units";
import { mendName } from "../mend-text";
import { type Cells, cellValue, pointsForm } from "./read-cells";
import type { NumberReader } from "./read-confirmation";
import type { Levels } from "./read-levels";
import { isAsPrinted } from "./table-rows";
import { countOfText, pointsOfText } from "./words";

const usedColumns: Readonly<Record<Rule["kind"], readonly string[]>> = {
  judged: [],
  graded: [],
  fixed: ["each"],
  perOccurrence: ["each", "unit"],
  sampled: ["each", "unit", "size"],
};

/** The rule that a row of 指标 states. What another kind of rule said of a number is confirmed no longer. */
export function readRule(
  kind: Rule["kind"],
  cells: Cells,
  item: Item | undefined,
  own: { readonly points: PackPoints; readonly levels: Levels | null },
  numbers: NumberReader,
): Rule {
  const was = item?.rule;
  unusedCells(kind, cells, was);
  switch (kind) {
    case "judged":
      return { kind };
    case "graded":
      if (own.levels?.length === 0) {
        const { row, report } = cells;
        const expected = "请在“档次”表中至少写出这一项的一个档次";
        report.problem("row-incomplete", row.place("rule"), row.text("rule"), expected);
      }
      return { kind, levels: own.levels ?? [] };
    case "fixed": {
      const { row } = cells;
      if (row.text("each") === "" && row.has("each")) return { kind, points: copied(own.points, was, numbers) };
      const points = each(kind, cells, was, numbers);
      if (was !== undefined && was.kind !== kind && isAsPrinted(row, "each", cells.printed)) sayFixed(cells, points);
      return { kind, points };
    }
    case "perOccurrence":
      return { kind, points: each(kind, cells, was, numbers), unit: unitOf(cells, was) };
    case "sampled":
      return {
        kind,
        size: sizeOf(cells, was, numbers),
        points: each(kind, cells, was, numbers),
        unit: unitOf(cells, was),
      };
  }
}

/** 固定分值 without a number of its own: all of the item's. */
function copied({ value }: PackPoints, was: Rule | undefined, numbers: NumberReader): PackPoints {
  return numbers.number(value, was?.kind === "fixed" ? was.points : undefined);
}

function each(kind: Rule["kind"], cells: Cells, was: Rule | undefined, numbers: NumberReader): PackPoints {
  const before = was !== undefined && "points" in was ? was.points : undefined;
  const read = cellValue(cells, "each", before?.value, pointsOfText, pointsForm);
  return numbers.number(read ?? before?.value ?? centipoints(0), was?.kind === kind ? before : undefined);
}

function sizeOf(cells: Cells, was: Rule | undefined, numbers: NumberReader): PackCount {
  const before = was?.kind === "sampled" ? was.size : undefined;
  const read = cellValue(cells, "size", before?.value, countOfText, "大于 0 的整数，例如 3");
  return numbers.number(read ?? before?.value ?? 1, before);
}

function unitOf(cells: Cells, was: Rule | undefined): string {
  const before = was !== undefined && "unit" in was ? was.unit : undefined;
  return cellValue(cells, "unit", before, (text) => mendName(text).text || null, "“单位”，例如 处") ?? before ?? "处";
}

/** What was the points of each occurrence is now taken off once: nobody may have meant that. */
function sayFixed({ row, report }: Cells, { value }: PackPoints): void {
  const expected = `计分方法改为固定分值，发现就计 ${formatPoints(centipoints(value))} 分；要计满分请清空这一格`;
  report.notice("rule-changed", row.place("each"), row.text("each"), expected);
}

/** A cell that the rule has no use for is said, unless it was printed beside this rule. */
function unusedCells(kind: Rule["kind"], { row, printed, report }: Cells, was: Rule | undefined): void {
  for (const column of ["each", "unit", "size"]) {
    const text = row.text(column);
    if (text === "" || usedColumns[kind].includes(column) || (was?.kind === kind && isAsPrinted(row, column, printed)))
      continue;
    report.notice("not-applicable-ignored", row.place(column), text, `${ruleName({ kind })}用不到这一格`);
  }
}
