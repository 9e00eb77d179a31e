import type { Target } from "../../register/target";
import type { TaskDocument } from "../task-document";
import type { CellRange, CellSpec, DropDownSpec, RowSpec, SheetSpec } from "../workbook-spec";
import { choicesOf } from "./answer-text";
import { printCell } from "./print-cell";
import type { TargetView } from "./target-view";
import { TARGET_SHEET_NAMES, type TaskColumn, taskColumns } from "./task-columns";

/** Title, two rows of headings, and the hidden row of ids stand above the targets. */
export const ROWS_ABOVE = 4;

/** Sheet 网站 or 新媒体: a row a target; null where the document has none of the kind. */
export function targetSheet(
  document: TaskDocument,
  views: readonly TargetView[],
  kind: Target["kind"],
): SheetSpec | null {
  const own = views.filter((view) => view.target.kind === kind);
  if (own.length === 0) return null;
  const columns = taskColumns(document.round.standard, kind);
  const printed = own.map((view, index) => columns.map((column) => printCell(column, view, index, document.kind)));
  return {
    name: TARGET_SHEET_NAMES[kind],
    visibility: "visible",
    columns: columns.map(({ width }, index) => ({ width, hidden: index === 0 })),
    rows: [...headRows(titleOf(document, kind), columns), ...printed.map((cells): RowSpec => ({ cells }))],
    merges: [{ top: 0, left: 1, bottom: 0, right: columns.length - 1 }, ...groupRanges(columns)],
    dropDowns: columns.flatMap((column, index) => dropDowns(column, index, printed)),
    wholeNumbers: columns.flatMap((column, index) => (isCount(column) ? openRanges(index, printed) : [])),
    freeze: { rows: ROWS_ABOVE, columns: columns.findIndex((column) => column.id === "_name") + 1 },
    repeatRows: [1, 2],
    orientation: "landscape",
  };
}

function titleOf({ round, kind, inspector }: TaskDocument, target: Target["kind"]): string {
  const paper = kind === "score" ? "评分表" : "任务分配表";
  const what = target === "site" ? "政府网站" : "政务新媒体";
  return `${round.name}${what}检查${paper}（检查员：${inspector.name}）`;
}

function headRows(title: string, columns: readonly TaskColumn[]): RowSpec[] {
  const above: CellSpec[] = columns.map((_, index) => ({ value: index === 1 ? title : null, style: "title" }));
  const groups: CellSpec[] = columns.map((column, index) => ({
    value: columns[index - 1]?.group === column.group ? null : column.group,
    style: "groupHeader",
  }));
  const headings: CellSpec[] = columns.map(({ heading, hint }) => ({
    value: hint === "" ? heading : `${heading}\n${hint}`,
    style: "header",
  }));
  const ids: CellSpec[] = columns.map(({ id }) => ({ value: id, style: "code" }));
  return [
    { cells: above, height: 30 },
    { cells: groups },
    { cells: headings, height: 64 },
    { cells: ids, hidden: true },
  ];
}

function groupRanges(columns: readonly TaskColumn[]): CellRange[] {
  const starts = columns.flatMap((column, index) => (columns[index - 1]?.group === column.group ? [] : [index]));
  return starts
    .map((left, n) => ({ top: 1, left, bottom: 1, right: (starts[n + 1] ?? columns.length) - 1 }))
    .filter(({ left, right }) => right > left);
}

function dropDowns(column: TaskColumn, index: number, printed: readonly (readonly CellSpec[])[]): DropDownSpec[] {
  if (column.kind !== "entry") return [];
  const choices = choicesOf(column.entry);
  if (choices === null) return [];
  const isVeto = column.entry.kind === "veto";
  const prompt = isVeto ? "可选一种情形；有多种时用“、”连接。没有问题选“未发现”。" : column.hint;
  return openRanges(index, printed).map((range) => ({ range, choices, strict: !isVeto, prompt }));
}

function isCount(column: TaskColumn): boolean {
  if (column.kind !== "entry" || (column.entry.kind !== "deduction" && column.entry.kind !== "bonus")) return false;
  return column.entry.item.rule.kind === "perOccurrence";
}

/** Runs of rows in which a column is open to be filled in. */
function openRanges(column: number, printed: readonly (readonly CellSpec[])[]): CellRange[] {
  const isOpen = (row: number): boolean => printed[row] !== undefined && printed[row][column]?.style !== "closed";
  const ranges: CellRange[] = [];
  for (let row = 0; row < printed.length; row++) {
    if (!isOpen(row) || isOpen(row - 1)) continue;
    let bottom = row;
    while (isOpen(bottom + 1)) bottom++;
    ranges.push({ top: row + ROWS_ABOVE, left: column, bottom: bottom + ROWS_ABOVE, right: column });
  }
  return ranges;
}
