import type { Target } from "../../register/target";
import type { TaskDocument } from "../task-document";
import type { CellRange, CellSpec, DropDownSpec, RowSpec, SheetSpec } from "../workbook-spec";
import { choicesOf } from "./answer-text";
import { printCell } from "./print-cell";
import type { TargetView } from "./target-view";
import { RESULT, TARGET_SHEET_NAMES, type TaskColumn, taskColumns } from "./task-columns";

/** Title, two rows of headings, and the hidden row of ids stand above the targets. */
export const ROWS_ABOVE = 4;
/** Percent at which a target and its result stand on the first page across, also where digits are wide. */
const PRINT_SCALE = 66;
const FIRST_SHOWN = 1;
/** Width of a column that says who the target is, but is blank for every target. */
const BLANK_WIDTH = 8;

/** Sheet 网站 or 新媒体: a row a target; null where the document has none of the kind. */
export function targetSheet(
  document: TaskDocument,
  views: readonly TargetView[],
  kind: Target["kind"],
): SheetSpec | null {
  const own = views.filter((view) => view.target.kind === kind);
  if (own.length === 0) return null;
  const columns = taskColumns(document.round.standard, kind);
  // Up to the name, columns stay in sight and are repeated on each printed page.
  const fixed = columns.findIndex((column) => column.id === "_name") + 1;
  const printed = own.map((view, index) => columns.map((column) => printCell(column, view, index, document.kind)));
  return {
    name: TARGET_SHEET_NAMES[kind],
    visibility: "visible",
    columns: columns.map((column, index) => ({ width: widthOf(column, index, printed), hidden: index === 0 })),
    rows: [...headRows(titleOf(document, kind), columns, fixed), ...printed.map((cells): RowSpec => ({ cells }))],
    merges: [titleRange(columns, fixed), ...groupRanges(columns, fixed)],
    dropDowns: columns.flatMap((column, index) => dropDowns(column, index, printed)),
    wholeNumbers: columns.flatMap((column, index) => (isCount(column) ? openRanges(index, printed) : [])),
    freeze: { rows: ROWS_ABOVE, columns: fixed },
    repeatRows: [1, 2],
    repeatColumns: [FIRST_SHOWN, fixed - 1],
    printScale: PRINT_SCALE,
    orientation: "landscape",
  };
}

function titleOf({ round, kind, inspector }: TaskDocument, target: Target["kind"]): string {
  const paper = kind === "score" ? "评分表" : "任务分配表";
  const what = target === "site" ? "政府网站" : "政务新媒体";
  return `${round.name}${what}检查${paper}（检查员：${inspector.name}）`;
}

function widthOf({ kind, width }: TaskColumn, index: number, printed: readonly (readonly CellSpec[])[]): number {
  const isBlank = kind === "identity" && printed.every((cells) => (cells[index]?.value ?? "") === "");
  return isBlank ? Math.min(width, BLANK_WIDTH) : width;
}

function headRows(title: string, columns: readonly TaskColumn[], fixed: number): RowSpec[] {
  const above: CellSpec[] = columns.map((_, index) => ({ value: index === fixed ? title : null, style: "title" }));
  const groups: CellSpec[] = columns.map((column, index) => ({
    value: beginsGroup(columns, index, fixed) ? column.group : null,
    style: "groupHeader",
  }));
  const headings: CellSpec[] = columns.map(({ heading, hint }) => ({
    value: hint === "" ? heading : `${heading}\n${hint}`,
    style: "header",
  }));
  const ids: CellSpec[] = columns.map(({ id }) => ({ value: id, style: "code" }));
  return [{ cells: above }, { cells: groups }, { cells: headings }, { cells: ids, hidden: true }];
}

/** Over the first page across, where the title is seen and printed whole, beside the columns that each page repeats. */
function titleRange(columns: readonly TaskColumn[], fixed: number): CellRange {
  return { top: 0, left: fixed, bottom: 0, right: columns.findLastIndex(({ group }) => group === RESULT) };
}

/** The group of the columns that stay in sight ends with them: a merged cell cannot be repeated in part. */
function beginsGroup(columns: readonly TaskColumn[], index: number, fixed: number): boolean {
  // The column before these is hidden.
  if (index <= FIRST_SHOWN) return index === FIRST_SHOWN;
  return index === fixed || columns[index - 1]?.group !== columns[index]?.group;
}

function groupRanges(columns: readonly TaskColumn[], fixed: number): CellRange[] {
  const starts = columns.flatMap((_, index) => (beginsGroup(columns, index, fixed) ? [index] : []));
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
