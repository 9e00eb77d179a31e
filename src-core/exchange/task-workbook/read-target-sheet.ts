import type { Target } from "../../register/target";
import type { AnswerValue } from "../../scoring/answer";
import type { SheetGrid } from "../sheet-grid";
import type { TaskDocument } from "../task-document";
import { TargetFinder } from "./find-target";
import { cellOf, locateColumns, placeOf, type SheetLayout } from "./locate-columns";
import { matchRows, OWN_COLUMNS } from "./match-rows";
import { cellText, hasFullWidthDigits, matchKey, plainText } from "./mend-cell";
import { allRemarks, asNotice, asProblem, NO_REMARKS, type Place, problemAt, type Remarks } from "./place";
import { printCell } from "./print-cell";
import { readAnswer } from "./read-answer";
import { isDone } from "./read-status";
import type { TargetView } from "./target-view";
import { type EntryColumn, type TaskColumn, taskColumns } from "./task-columns";

/** What a person did to one cell of a target's row. */
export type CellReading =
  /** As printed; `isBlank` tells an empty one. */
  | { readonly kind: "same"; readonly isBlank: boolean; readonly place: Place }
  | { readonly kind: "cleared"; readonly was: string; readonly place: Place }
  | {
      readonly kind: "answer";
      readonly value: AnswerValue;
      readonly text: string;
      readonly was: string;
      readonly place: Place;
    }
  /** Cannot be read; already reported. */
  | { readonly kind: "faulty"; readonly place: Place };

/** A target's row as it was read. */
export interface RowReading {
  readonly place: Place;
  /** By item id; a column that is missing has none. */
  readonly cells: ReadonlyMap<string, CellReading>;
  /** A person said that the whole row was looked at (已完成, where it was not printed). */
  readonly saysDone: boolean;
  /** 检查状态 reads 已完成 now, whoever wrote it. */
  readonly isDone: boolean;
  /** Some cell of it could not be read. */
  readonly hasProblem: boolean;
}

export interface SheetReading {
  readonly rows: ReadonlyMap<TargetView, RowReading>;
  readonly remarks: Remarks;
}

/** Reads sheet 网站 or 新媒体 and says what differs from what was printed there. */
export function readTargetSheet(
  document: TaskDocument,
  views: readonly TargetView[],
  kind: Target["kind"],
  grid: SheetGrid,
): SheetReading {
  const columns = taskColumns(document.round.standard, kind);
  const layout = locateColumns(grid, columns);
  const nothing: ReadonlyMap<TargetView, RowReading> = new Map();
  if (layout === null) {
    const place = { sheet: grid.name, cell: "", column: "" };
    return { rows: nothing, remarks: asProblem(problemAt("column-missing", place, "", "两行表头")) };
  }
  const own = views.filter((view) => view.target.kind === kind);
  const matched = matchRows(layout, kind, new TargetFinder(document, own));
  const order = new Map(own.map((view, index) => [view, index]));
  const read = [...matched.rows].map(([view, row]) => {
    const reader: RowReader = { layout, columns, view, index: order.get(view) ?? 0, kind: document.kind };
    return { view, ...readRow(reader, row) };
  });
  const remarks = [missingColumns(layout, columns), { problems: [], notices: layout.notices }, matched.remarks];
  return {
    rows: new Map(read.map(({ view, reading }) => [view, reading])),
    remarks: allRemarks([...remarks, ...read.map((row) => row.remarks)]),
  };
}

function missingColumns({ grid, columns: found }: SheetLayout, columns: readonly TaskColumn[]): Remarks {
  const missing = columns.filter(
    (column) => column.kind === "entry" && column.entry.kind !== "remark" && !found.has(column.id),
  );
  const problems = missing.map(({ heading }) =>
    problemAt("column-missing", { sheet: grid.name, cell: "", column: heading }, "", "这一列的结果没有读取"),
  );
  return { problems, notices: [] };
}

interface RowReader {
  readonly layout: SheetLayout;
  readonly columns: readonly TaskColumn[];
  readonly view: TargetView;
  readonly index: number;
  readonly kind: TaskDocument["kind"];
}

function readRow(reader: RowReader, row: number): { readonly reading: RowReading; readonly remarks: Remarks } {
  const { layout, columns, view, index, kind } = reader;
  const cells = new Map<string, CellReading>();
  const remarks: Remarks[] = [];
  let saysDone = false;
  let isNowDone = false;
  for (const column of columns) {
    if (!layout.columns.has(column.id)) continue;
    const printed = printCell(column, view, index, kind);
    const now = cellText(cellOf(layout, row, column.id));
    const before = cellText(printed.value);
    // Most cells are as they were printed: only the others are worth mending.
    const [text, was] = now === before ? [now, now] : [plainText(now), plainText(before)];
    const place = placeOf(layout, row, column.id);
    if (column.kind !== "entry" || printed.style === "closed") {
      remarks.push(ignored(column, text, was, place));
      continue;
    }
    const read = readCell(column, view, text, was, place);
    cells.set(column.id, read.reading);
    remarks.push(read.remarks);
    if (column.entry.kind === "status") {
      isNowDone = isDone(matchKey(text));
      saysDone = isNowDone && !isDone(matchKey(was));
    }
  }
  const place = placeOf(layout, row, view.target.kind === "site" ? "_code" : "_name");
  const all = allRemarks(remarks);
  return { reading: { place, cells, saysDone, isDone: isNowDone, hasProblem: all.problems.length > 0 }, remarks: all };
}

/** What stands in a cell that is not asked for: said, never taken. */
function ignored(column: TaskColumn, text: string, was: string, place: Place): Remarks {
  if (OWN_COLUMNS.has(column.id) || text === "" || text === was || matchKey(text) === matchKey(was)) return NO_REMARKS;
  const why =
    column.kind === "identity"
      ? "检查对象的信息以台账为准，没有改动"
      : column.kind === "entry"
        ? "这个检查对象不检查这一项"
        : "由程序计算";
  return asNotice(problemAt("not-applicable-ignored", place, text, why));
}

function readCell(
  { entry }: EntryColumn,
  view: TargetView,
  text: string,
  was: string,
  place: Place,
): { readonly reading: CellReading; readonly remarks: Remarks } {
  const isFree = entry.kind === "remark";
  const isSame = text === was || (!isFree && matchKey(text) === matchKey(was));
  if (isSame) return { reading: { kind: "same", isBlank: text === "", place }, remarks: NO_REMARKS };
  const read = readAnswer(entry, text);
  if (read.kind === "blank") return { reading: { kind: "cleared", was, place }, remarks: NO_REMARKS };
  if (read.kind === "faulty") {
    return { reading: { kind: "faulty", place }, remarks: asProblem(problemAt(read.code, place, text, read.expected)) };
  }
  const mended = !isFree && hasFullWidthDigits(text) && view.applicable.has(entry.id);
  const remarks = mended ? asNotice(problemAt("full-width-mended", place, text, matchKey(text))) : NO_REMARKS;
  return { reading: { kind: "answer", value: read.value, text, was, place }, remarks };
}
