import type { CellRange, CellSpec, CellStyle, DropDownSpec, RowSpec, SheetSpec } from "../workbook-spec";
import { columnIndex, SHEET_NAMES, type TableColumn, type TableId, tableColumns } from "./columns";
import type { Printed } from "./print-entry";

/** Title and headings stand above the rows. */
export const ROWS_ABOVE = 2;
/** How many columns beside the repeated ones the first page has. */
const TITLE_COLUMNS = 4;
/** Rows left free below, with the same borders and drop-downs, for what is new. */
const FREE_ROWS = 12;

export interface TableRowSpec {
  readonly printed: Printed;
  /** Columns with nothing to fill in. */
  readonly closed: ReadonlySet<string>;
}

export interface TableSpec {
  readonly table: TableId;
  readonly title: string;
  readonly rows: readonly TableRowSpec[];
  /** Columns with a list to choose from. */
  readonly choices: readonly {
    readonly column: string;
    readonly choices: readonly string[];
    readonly strict: boolean;
    readonly prompt: string;
  }[];
  readonly isOpenEnded: boolean;
  /** Columns (without the hidden ones) that stay in sight. */
  readonly fixed: number;
  readonly printScale?: number;
}

/** A sheet of a standard workbook: title, headings, a row a thing; the ids in hidden columns. */
export function tableSheet(spec: TableSpec): SheetSpec {
  const columns = tableColumns[spec.table];
  const hidden = columns.filter(({ width }) => width === 0).length;
  const free = spec.isOpenEnded
    ? Array.from({ length: FREE_ROWS }, () => ({ printed: {}, closed: new Set<string>() }))
    : [];
  const rows = [...spec.rows, ...free].map((row): RowSpec => ({ cells: columns.map((column) => cellOf(column, row)) }));
  const bottom = ROWS_ABOVE + rows.length - 1;
  const title = titleRange(spec, hidden, columns.length);
  const titleCells = columns.map(
    (_, at): CellSpec => ({ value: at === title.left ? spec.title : null, style: "title" }),
  );
  return {
    name: SHEET_NAMES[spec.table],
    visibility: "visible",
    columns: columns.map(({ width }) => (width === 0 ? { width: 12, hidden: true } : { width })),
    rows: [
      { cells: titleCells, height: 34 },
      { cells: columns.map(({ heading }) => ({ value: heading, style: "header" })) },
      ...rows,
    ],
    merges: [title],
    dropDowns: spec.choices.map(({ column, ...list }): DropDownSpec => {
      const at = columnIndex(spec.table, column);
      return { ...list, isSingle: true, range: { top: ROWS_ABOVE, left: at, bottom, right: at } };
    }),
    wholeNumbers: [],
    freeze: { rows: ROWS_ABOVE, columns: hidden + spec.fixed },
    repeatRows: [1, 1],
    ...(spec.printScale === undefined
      ? {}
      : { printScale: spec.printScale, repeatColumns: [hidden, hidden + spec.fixed - 1] as const }),
    orientation: "landscape",
  };
}

/** Where the sheet takes several pages across: over the first of them, beside the columns that each page repeats. */
function titleRange({ printScale, fixed }: TableSpec, hidden: number, width: number): CellRange {
  if (printScale === undefined) return { top: 0, left: hidden, bottom: 0, right: width - 1 };
  return { top: 0, left: hidden + fixed, bottom: 0, right: Math.min(width - 1, hidden + fixed + TITLE_COLUMNS - 1) };
}

function cellOf({ id, style, width }: TableColumn, { printed, closed }: TableRowSpec): CellSpec {
  const role: CellStyle = closed.has(id) && width > 0 ? "closed" : style;
  return { value: printed[id] ?? null, style: role };
}
