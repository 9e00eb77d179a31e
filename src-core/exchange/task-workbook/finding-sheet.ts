import type { TaskDocument } from "../task-document";
import type { CellSpec, CellStyle, RowSpec, SheetSpec } from "../workbook-spec";
import { codeText, type FindingRow, findingRows } from "./finding-rows";
import type { TargetView } from "./target-view";
import { entriesOf } from "./task-entries";

export const FINDING_SHEET_NAME = "问题清单";
const ROWS_ABOVE = 3;
/** Rows left free for a person who fills in by hand. */
const BLANK_ROWS = 50;

interface FindingColumn {
  readonly id: string;
  readonly heading: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly text: (row: FindingRow) => string | number | null;
}

/** Columns of 问题清单, left to right; the first two are hidden. */
export const FINDING_COLUMNS = [
  { id: "_finding", heading: "编号", width: 12, style: "code", text: (row) => row.view.target.id },
  { id: "_item", heading: "指标编号", width: 12, style: "code", text: (row) => row.entry.id },
  { id: "_code", heading: "网站标识码或账号", width: 20, style: "code", text: (row) => codeText(row.view) },
  { id: "_name", heading: "名称", width: 26, style: "text", text: (row) => row.view.target.name },
  { id: "_item-name", heading: "指标", width: 27, style: "input", text: (row) => row.entry.name },
  { id: "_value", heading: "情形或次数", width: 27, style: "input", text: (row) => row.value },
  { id: "_points", heading: "扣分或加分", width: 12, style: "closed", text: (row) => row.points || null },
  { id: "_note", heading: "说明", width: 40, style: "input", text: (row) => row.note || null },
  { id: "_link", heading: "链接", width: 32, style: "input", text: (row) => row.link || null },
  { id: "_evidence", heading: "证据文件", width: 18, style: "input", text: () => null },
] as const satisfies readonly FindingColumn[];

const HIDDEN_COLUMNS = 2;

/** Sheet 问题清单: a row a finding or noted answer; an assignment has free rows instead. */
export function findingSheet(document: TaskDocument, views: readonly TargetView[]): SheetSpec {
  const found = findingRows(document.round.standard, views).map((row): RowSpec => ({ cells: printed(row) }));
  const free = document.kind === "assignment" ? Array.from({ length: BLANK_ROWS }, blankRow) : [];
  const bottom = ROWS_ABOVE + found.length + free.length - 1;
  const item = FINDING_COLUMNS.findIndex((column) => column.id === "_item-name");
  const choices = itemNames(document, views);
  const isFillable = bottom >= ROWS_ABOVE && choices.length > 0;
  const range = { top: ROWS_ABOVE, left: item, bottom, right: item };
  return {
    name: FINDING_SHEET_NAME,
    visibility: "visible",
    columns: FINDING_COLUMNS.map(({ width }, index) => ({ width, hidden: index < HIDDEN_COLUMNS })),
    rows: [...headRows(`${document.round.name}检查问题清单`), ...found, ...free],
    merges: [{ top: 0, left: HIDDEN_COLUMNS, bottom: 0, right: FINDING_COLUMNS.length - 1 }],
    dropDowns: isFillable ? [{ range, choices, strict: true, prompt: "选一个指标" }] : [],
    wholeNumbers: [],
    freeze: { rows: ROWS_ABOVE, columns: 4 },
    repeatRows: [1, 1],
    orientation: "landscape",
  };
}

function printed(row: FindingRow): CellSpec[] {
  return FINDING_COLUMNS.map(({ text, style }) => ({ value: text(row), style }));
}

function blankRow(): RowSpec {
  return { cells: FINDING_COLUMNS.map(({ style }) => ({ value: null, style })) };
}

function headRows(title: string): RowSpec[] {
  const above: CellSpec[] = FINDING_COLUMNS.map((_, index) => ({
    value: index === HIDDEN_COLUMNS ? title : null,
    style: "title",
  }));
  return [
    { cells: above, height: 30 },
    { cells: FINDING_COLUMNS.map(({ heading }) => ({ value: heading, style: "header" })) },
    { cells: FINDING_COLUMNS.map(({ id }) => ({ value: id, style: "code" })), hidden: true },
  ];
}

/** Names of the indicators of the kinds of targets that the document has, each once. */
function itemNames({ round }: TaskDocument, views: readonly TargetView[]): readonly string[] {
  const kinds = new Set(views.map((view) => view.target.kind));
  const entries = [...kinds].flatMap((kind) => entriesOf(round.standard, kind));
  return [...new Set(entries.filter((entry) => entry.kind !== "remark").map((entry) => entry.name))];
}
