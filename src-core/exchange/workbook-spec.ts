/**
 * A workbook to be written, as plain data: src-core decides what stands where, src-main/workbook turns it into a file.
 * Styles are roles; their fonts, borders and fills have one home in the writer.
 */
export type CellStyle =
  | "plain"
  /** 附件1, above the title */
  | "annexLabel"
  | "title"
  | "subtitle"
  | "header"
  /** Header of a group of columns in the upper of two header rows. */
  | "groupHeader"
  | "text"
  /** An address: shrunk rather than wrapped. */
  | "oneLine"
  | "centered"
  /** A code: as text, monospaced, centred. */
  | "code"
  | "number"
  | "total"
  /** A cell that a person fills in. */
  | "input"
  | "inputNumber"
  /** A word that a person chooses. */
  | "inputWord"
  /** Points that a person fills in: decimals stay in sight. */
  | "inputPoints"
  /** Greyed: nothing to fill in here for this row. */
  | "closed"
  | "note"
  | "heading";

export interface CellSpec {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

export interface RowSpec {
  readonly cells: readonly CellSpec[];
  /** Points; the writer's default where absent. */
  readonly height?: number;
  readonly hidden?: boolean;
}

export interface ColumnSpec {
  /** Width in characters. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** Rows and columns from 0, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface DropDownSpec {
  readonly range: CellRange;
  readonly choices: readonly string[];
  /** false: other text is allowed after a warning (several conditions joined by 、). */
  readonly strict: boolean;
  /** Other text is a new name, not several choices. */
  readonly isSingle?: boolean;
  readonly prompt: string;
}

export interface SheetSpec {
  readonly name: string;
  readonly visibility: "visible" | "veryHidden";
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  readonly merges: readonly CellRange[];
  readonly dropDowns: readonly DropDownSpec[];
  /** Whole numbers from 0 allowed only. */
  readonly wholeNumbers: readonly CellRange[];
  /** Rows above and columns left of this cell stay in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** First and last row (from 0) repeated on each printed page. */
  readonly repeatRows: readonly [number, number] | null;
  /** First and last column (from 0) repeated at the left of each printed page. */
  readonly repeatColumns?: readonly [number, number];
  /** Percent, over as many pages across as that takes; absent: shrunk to the width of one page. */
  readonly printScale?: number;
  readonly orientation: "portrait" | "landscape";
  /** Header over rows that a person filters; absent where nothing is filtered. */
  readonly filter?: CellRange;
}

export interface WorkbookSpec {
  readonly title: string;
  readonly sheets: readonly SheetSpec[];
}
