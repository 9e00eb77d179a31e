import { cellText } from "../mend-text";
import { type CellValue, cellRef, type SheetGrid } from "../sheet-grid";
import { matchKey, plainText } from "../task-workbook/mend-cell";
import type { Place } from "../task-workbook/place";
import { columnOfHeading, SHEET_NAMES, type TableColumn, type TableId, tableColumns } from "./columns";
import type { Printed } from "./print-entry";
import type { Report } from "./report";

/** One row of a table of a standard workbook, below its headings. */
export interface TableRow {
  readonly table: TableId;
  /** From 0. */
  readonly index: number;
  /** Nothing stands in what people see of it. */
  readonly isBlank: boolean;
  /** Whether the sheet still has all of its hidden columns. */
  readonly hasHidden: boolean;
  /** Whether the sheet has such a column. */
  has(column: string): boolean;
  /** "" where nothing stands, or there is no such column. */
  text(column: string): string;
  place(column: string): Place;
}

const SEARCHED_ROWS = 30;

interface Header {
  readonly row: number;
  /** Column (from 0) of each id. */
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * The rows of a table, on whatever sheet it stands now and whatever order its columns have.
 *
 * @returns null where there is no such sheet, or a column that is needed is missing: reported
 */
export function tableRows(sheets: readonly SheetGrid[], table: TableId, report: Report): readonly TableRow[] | null {
  const found = findTable(sheets, table);
  if (found === null) {
    const place = { sheet: SHEET_NAMES[table], cell: "", column: "" };
    report.problem("sheet-missing", place, "", `工作表“${SHEET_NAMES[table]}”，带有原来的列名`);
    return null;
  }
  const { sheet, header } = found;
  const missing = tableColumns[table].filter(({ id, isRequired }) => isRequired && !header.columns.has(id));
  for (const { heading } of missing) {
    const place = { sheet: sheet.name, cell: cellRef(header.row, 0), column: "" };
    report.problem("column-missing", place, "", `请补充“${heading}”列`);
  }
  reportForeign(sheet, header, report);
  if (missing.length > 0) return null;
  reportUnsolved(sheet, header, table, report);
  return sheet.rows.flatMap((cells, index) => {
    const row = index > header.row ? tableRow(sheet.name, table, header, cells, index) : null;
    return row === null || (!hasId(row) && (row.isBlank || isRemark(row, report))) ? [] : [row];
  });
}

/** A formula that a program wrote and nobody has calculated shows nothing. */
function reportUnsolved(sheet: SheetGrid, header: Header, table: TableId, report: Report): void {
  const known = new Map([...header.columns].map(([id, at]) => [at, id]));
  for (const [row, at] of sheet.unsolved ?? []) {
    const column = known.get(at);
    if (row <= header.row || column === undefined) continue;
    const { heading = "" } = tableColumns[table].find(({ id }) => id === column) ?? {};
    const place = { sheet: sheet.name, cell: cellRef(row, at), column: heading };
    report.problem("value-invalid", place, "", "这一格的公式没有结果，请在 Excel 或 WPS 中打开保存一次");
  }
}

const TOTAL = /^(合计|小计|总计|共计|总分)[:：]?$/;
const NOTE = /^(注|备注|说明|填表说明|填报人|填表人|制表人|审核人|联系人|联系电话|填报单位|填报日期)\d*[:：]/;
const NAMES: Readonly<Record<TableId, readonly string[]>> = {
  head: ["key"],
  vetoes: ["kind", "name", "label"],
  items: ["part", "group", "name"],
  levels: ["name", "level"],
};

/** Totals and notes that people put below a table; said, and not read. */
function isRemark(row: TableRow, report: Report): boolean {
  const shown = tableColumns[row.table].flatMap(({ id, width }) => (width > 0 ? (row.text(id) && [id]) || [] : []));
  const total = NAMES[row.table].find((id) => TOTAL.test(matchKey(row.text(id))));
  const [first = "", second] = shown;
  const isNote = second === undefined && NOTE.test(row.text(first).replace(/\s+/g, ""));
  if (total !== undefined) report.notice("total-row-skipped", row.place(total), row.text(total), "");
  else if (isNote) report.notice("note-row-skipped", row.place(first), row.text(first), "");
  return total !== undefined || isNote;
}

/** Whether some visible sheet is the table of items: what tells a standard that lost its hidden sheet. */
export function hasItemTable(sheets: readonly SheetGrid[]): boolean {
  const found = findTable(sheets, "items");
  return found !== null && ["name", "points", "rule", "part"].every((id) => found.header.columns.has(id));
}

/** Visible sheets with something on them that no table was read from: a copy of a sheet, notes of somebody's own. */
export function unreadSheets(sheets: readonly SheetGrid[]): readonly SheetGrid[] {
  const tables: readonly TableId[] = ["head", "vetoes", "items", "levels"];
  const read = new Set(tables.map((table) => findTable(sheets, table)?.sheet));
  return sheets.filter((sheet) => !sheet.isHidden && sheet.rows.length > 0 && !read.has(sheet));
}

/** Its hidden columns tell a table under whatever name, then the sheet's name, then all the columns that it needs. */
function findTable(
  sheets: readonly SheetGrid[],
  table: TableId,
): { readonly sheet: SheetGrid; readonly header: Header } | null {
  const needed = tableColumns[table].filter((column) => column.isRequired);
  const isWhole = ({ columns }: Header): boolean => needed.every(({ id }) => columns.has(id));
  const hasOwn = ({ columns }: Header): boolean => columns.has(OWN_COLUMNS[table]) && columns.size >= 2;
  const found = sheets
    .filter((sheet) => !sheet.isHidden)
    .map((sheet) => ({ sheet, header: headerOf(sheet, table), isNamed: sheet.name.trim() === SHEET_NAMES[table] }))
    .filter(({ header, isNamed }) => (isNamed && header.columns.size >= 2) || hasOwn(header) || isWhole(header));
  return found.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
}

/** The hidden column that only this table has. */
const OWN_COLUMNS: Readonly<Record<TableId, string>> = {
  head: "_head",
  vetoes: "_condition",
  items: "_group",
  levels: "_level",
};

function rank({ header, isNamed }: { readonly header: Header; readonly isNamed: boolean }): number {
  return header.columns.size + (isNamed ? 100 : 0);
}

function headerOf({ rows }: SheetGrid, table: TableId): Header {
  let best: Header = { row: 0, columns: new Map() };
  for (const [row, cells] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const columns = new Map<string, number>();
    cells.forEach((cell, at) => {
      const column = typeof cell === "string" ? columnOfHeading(table, cell) : undefined;
      if (column !== undefined && !columns.has(column.id)) columns.set(column.id, at);
    });
    if (columns.size > best.columns.size) best = { row, columns };
  }
  return best;
}

function reportForeign(sheet: SheetGrid, header: Header, report: Report): void {
  const known = new Set(header.columns.values());
  (sheet.rows[header.row] ?? []).forEach((cell, at) => {
    const heading = cellText(cell).trim();
    if (heading === "" || known.has(at)) return;
    const place = { sheet: sheet.name, cell: cellRef(header.row, at), column: heading };
    report.notice("column-unknown", place, heading, "这一列没有读取");
  });
}

function tableRow(
  sheet: string,
  table: TableId,
  { columns }: Header,
  cells: readonly CellValue[],
  index: number,
): TableRow {
  const shown = tableColumns[table].filter(({ id, width }) => columns.has(id) && width > 0 && id !== "hint");
  const text = (column: string): string => shownText(cells[columns.get(column) ?? -1]);
  const headings = new Map(tableColumns[table].map((column: TableColumn) => [column.id, column.heading]));
  return {
    table,
    index,
    hasHidden: tableColumns[table].every(({ id, width }) => width > 0 || columns.has(id)),
    isBlank: shown.every(({ id }) => text(id) === ""),
    has: (column) => columns.has(column),
    text,
    place: (column) => {
      const at = columns.get(column);
      return { sheet, cell: at === undefined ? "" : cellRef(index, at), column: headings.get(column) ?? "" };
    },
  };
}

function hasId(row: TableRow): boolean {
  return tableColumns[row.table].some(({ id, width }) => width === 0 && row.text(id) !== "");
}

/** A cell as people see it. A spreadsheet's own arithmetic leaves 0.30000000000000004 where a person sees 0.3. */
export function shownText(cell: CellValue | undefined): string {
  return plainText(typeof cell === "number" ? String(Number(cell.toPrecision(14))) : cellText(cell));
}

/** Whether a cell shows what was printed there, or the sheet has no such column: then nothing was edited. */
export function isAsPrinted(row: TableRow, column: string, printed: Printed | undefined): boolean {
  if (printed === undefined) return false;
  return !row.has(column) || row.text(column) === shownText(printed[column] ?? null);
}
