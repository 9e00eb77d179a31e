import type { CellRange, CellSpec, CellStyle, DropDownSpec, RowSpec, SheetSpec } from "../workbook-spec";
import { columnIndex, SHEET_NAMES, type TableColumn, type TableId, tableColumns } from "./columns";
import type { Printed } from "./print-entry";

/** Title and headings stand above the rows. */
export const ROWS_ABOVE = 2;
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
  readonly merges: readonly CellRange[];
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
  const title: CellSpec[] = columns.map((_, index) => ({
    value: index === hidden ? spec.title : null,
    style: "title",
  }));
  const titleEnd = spec.printScale === undefined ? columns.length - 1 : Math.min(columns.length - 1, hidden + 7);
  return {
    name: SHEET_NAMES[spec.table],
    visibility: "visible",
    columns: columns.map(({ width }) => (width === 0 ? { width: 12, hidden: true } : { width })),
    rows: [
      { cells: title, height: 34 },
      { cells: columns.map(({ heading }) => ({ value: heading, style: "header" })) },
      ...rows,
    ],
    merges: [{ top: 0, left: hidden, bottom: 0, right: titleEnd }, ...spec.merges],
    dropDowns: spec.choices.map(({ column, ...list }): DropDownSpec => {
      const at = columnIndex(spec.table, column);
      return { ...list, range: { top: ROWS_ABOVE, left: at, bottom, right: at } };
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

function cellOf({ id, style, width }: TableColumn, { printed, closed }: TableRowSpec): CellSpec {
  const role: CellStyle = closed.has(id) && width > 0 ? "closed" : style;
  return { value: printed[id] ?? null, style: role };
}
