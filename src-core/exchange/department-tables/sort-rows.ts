import { cellText, wordKey } from "../mend-text";
import type { Problem, ProblemCode } from "../problem";
import type { CellValue, SheetGrid } from "../sheet-grid";
import { tableKey } from "./column";
import type { DepartmentHeader } from "./find-header";
import { type TableRow, tableRow } from "./table-row";
import { isSectionHead } from "./unit-name";

/** What stands below a header, in its order. */
export type TableItem =
  | { readonly kind: "row"; readonly row: TableRow }
  /** 合计 and 小计, to be checked against the rows above. */
  | { readonly kind: "total"; readonly row: TableRow; readonly isOfSection: boolean }
  | { readonly kind: "section" };

export interface SortedRows {
  readonly items: readonly TableItem[];
  readonly notices: readonly Problem[];
}

const TOTAL = /^.{0,8}(合计|总计|小计|共计|总数|累计|合\(总\)计)[:：]?$/;
const NOTE =
  /^(备注|说明|填表说明|填报说明|注\d?|填报人|填表人|制表人|制表|审核人|审核|负责人|单位负责人|联系人|联系电话|电话|填报单位|报送单位|填报日期|填报时间|报送时间|日期|单位盖章|单位|统计时段|统计时间)(\(.*\))?[:：]|^(注意|填表须知)/;
/** What stands in the row that numbers the columns: 栏次 1 2 3, 甲 乙 1 2 3. */
const COLUMN_NUMBER = /^(栏次|行次|[甲乙丙丁]|\d{1,2}|[a-h])$/;
const LONGEST_NAME = 40;

/** Tells rows of units from totals, heads of sections, repeated headers, notes and blank rows; what is left out is said. */
export function sortRows(sheet: SheetGrid, header: DepartmentHeader): SortedRows {
  const items: TableItem[] = [];
  const notices: Problem[] = [];
  const hidden = new Set(sheet.hiddenRows);
  let head: string | null = null;
  let isAfterNote = false;
  for (let index = header.dataFrom; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? [];
    const row = tableRow(sheet.name, header, cells, index, head);
    const kind = kindOf(cells, header, sheet, isAfterNote);
    const skipped = (code: ProblemCode): void => {
      notices.push({
        code,
        sheet: sheet.name,
        cell: header.place(index, 0),
        column: "",
        value: firstText(cells),
        expected: "",
      });
    };
    isAfterNote = kind === "note" || (isAfterNote && kind === "blank");
    if (kind === "row") {
      items.push({ kind, row });
      if (hidden.has(index)) skipped("row-hidden");
    } else if (kind === "section") {
      head = firstText(cells);
      items.push({ kind });
    } else if (kind === "total") {
      items.push({ kind, row, isOfSection: /小计/.test(firstText(cells)) });
      skipped("total-row-skipped");
    } else if (kind === "note") {
      skipped("note-row-skipped");
    }
  }
  return { items, notices };
}

type RowKind = "row" | "total" | "section" | "note" | "blank";

function kindOf(
  cells: readonly CellValue[],
  header: DepartmentHeader,
  sheet: SheetGrid,
  isAfterNote: boolean,
): RowKind {
  const serial = header.columns.get("serial")?.index;
  const filled = [...cells.keys()].filter((index) => cellText(cells[index]).trim() !== "");
  if (filled.every((index) => index === serial && /^\d*$/.test(wordKey(cells[index])))) return "blank";
  const unitAt = header.columns.get("unit")?.index;
  const first = wordKey(cells[filled[0] ?? -1]);
  const unit = wordKey(cells[unitAt ?? -1]);
  if (numbersColumns(filled.map((index) => wordKey(cells[index]))) || isHeaderAgain(cells, header, sheet))
    return "note";
  // A message may be entitled as it likes.
  if (TOTAL.test(unit) || (header.table === "messages" ? /^[合总小共]计$/ : TOTAL).test(first)) return "total";
  const values = filled.filter((index) => index !== serial && index !== unitAt && isColumn(header, index));
  if (values.length === 0 && isSectionHead(first)) return "section";
  if (values.length === 0 && (NOTE.test(first) || first.length > LONGEST_NAME || isAfterNote)) return "note";
  if (NOTE.test(first) && filled.length <= 2) return "note";
  // A text alone that stands where no unit's name stands.
  return filled.length === 1 && filled[0] !== unitAt && /\D/.test(first) && values.length === 0 ? "note" : "row";
}

const isColumn = (header: DepartmentHeader, index: number): boolean =>
  [...header.columns.values()].some((column) => column.index === index);

function numbersColumns(texts: readonly string[]): boolean {
  return texts.length > 2 && /^\D/.test(texts[0] ?? "") && texts.every((text) => COLUMN_NUMBER.test(text));
}

/** Long tables are printed with their header repeated, and copied so. */
function isHeaderAgain(cells: readonly CellValue[], header: DepartmentHeader, { rows }: SheetGrid): boolean {
  const keys = cells.map(tableKey);
  const words = keys.filter((key) => key !== "");
  if (words.length < 2 || words.some((key) => /^\d/.test(key))) return false;
  return rows
    .slice(header.top, header.dataFrom)
    .some((row) => keys.every((key, index) => key === "" || key === tableKey(row[index])));
}

function firstText(cells: readonly CellValue[]): string {
  return cells.map((cell) => cellText(cell).trim()).find((text) => text !== "") ?? "";
}
