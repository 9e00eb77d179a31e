import { Writable } from "node:stream";
import ExcelJS from "exceljs";
import { cellRef, columnLetters } from "../../src-core/exchange/sheet-grid";
import type { CellRange, RowSpec, SheetSpec, WorkbookSpec } from "../../src-core/exchange/workbook-spec";
import { styleOf } from "./cell-styles";
import { distinctLists, dropDownValidation, listFormula, listsSheet, wholeNumberValidation } from "./drop-down-lists";
import { rowHeight } from "./row-height";
import { fixZipTimes } from "./zip-directory";

declare module "exceljs" {
  // Left out of its types: a validation for a whole range, instead of one cell at a time.
  interface Worksheet {
    readonly dataValidations: { add(address: string, validation: DataValidation): void };
  }
}

/** Equal specs give equal files, so the files carry no time of their own. */
const ANY_TIME = new Date("2020-01-01T00:00:00.000Z");
const AUTHOR = { creator: "政务巡检", lastModifiedBy: "政务巡检" };
const A4 = 9;
/** Inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.9, bottom: 0.8, header: 0.4, footer: 0.4 };
/** For sheets of several pages across: fewer pages. */
const NARROW_MARGINS = { ...MARGINS, left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
const NAME_MAX = 31;
const CELL_MAX = 32_767;

/**
 * Writes a workbook as an .xlsx file that Excel, WPS and LibreOffice open. The same spec gives the same bytes.
 *
 * @throws RangeError for what no workbook can hold (a cell of over 32,767 characters, a sheet's name over 31): our bug
 */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const sink = new ByteSink();
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: true,
  });
  Object.assign(workbook, { title: spec.title, created: ANY_TIME, modified: ANY_TIME, ...AUTHOR });
  const lists = distinctLists(spec);
  const extra = listsSheet(lists);
  for (const sheet of extra === null ? spec.sheets : [...spec.sheets, extra]) writeSheet(workbook, sheet, lists);
  await workbook.commit();
  const bytes = sink.bytes();
  fixZipTimes(bytes);
  return bytes;
}

class ByteSink extends Writable {
  readonly #chunks: Uint8Array[] = [];

  override _write(chunk: Uint8Array, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#chunks));
  }
}

function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  spec: SheetSpec,
  lists: readonly (readonly string[])[],
): void {
  if (spec.name.length > NAME_MAX) throw new RangeError(`sheet name too long: ${spec.name}`);
  const { freeze } = spec;
  const sheet = workbook.addWorksheet(spec.name, {
    state: spec.visibility,
    views: freeze === null ? [] : [{ state: "frozen", xSplit: freeze.columns, ySplit: freeze.rows }],
    pageSetup: pageSetup(spec),
    headerFooter: { oddFooter: "&C第 &P 页" },
  });
  sheet.columns = spec.columns.map(({ width, hidden = false }) => ({ width, hidden }));
  if (spec.filter !== undefined) sheet.autoFilter = rangeRef(spec.filter);
  writeRows(sheet, spec);
  for (const dropDown of spec.dropDowns.filter((d) => d.choices.length > 0)) {
    const formula = listFormula(lists, dropDown.choices);
    sheet.dataValidations.add(rangeRef(dropDown.range), dropDownValidation(dropDown, formula));
  }
  for (const range of spec.wholeNumbers) sheet.dataValidations.add(rangeRef(range), wholeNumberValidation);
  sheet.commit();
}

function pageSetup({ orientation, repeatRows, repeatColumns, printScale }: SheetSpec): Partial<ExcelJS.PageSetup> {
  return {
    paperSize: A4,
    orientation,
    horizontalCentered: true,
    ...(printScale === undefined
      ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins: MARGINS }
      : { fitToPage: false, scale: printScale, pageOrder: "overThenDown", margins: NARROW_MARGINS }),
    ...(repeatRows === null ? {} : { printTitlesRow: `${repeatRows[0] + 1}:${repeatRows[1] + 1}` }),
    ...(repeatColumns === undefined ? {} : { printTitlesColumn: repeatColumns.map(columnLetters).join(":") }),
  };
}

function rangeRef({ top, left, bottom, right }: CellRange): string {
  const first = cellRef(top, left);
  const last = cellRef(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** Rows leave memory as soon as no merged range that reaches below them is open. */
function writeRows(sheet: ExcelJS.Worksheet, spec: SheetSpec): void {
  const merges = [...spec.merges].sort((a, b) => a.top - b.top);
  let open: CellRange[] = [];
  let next = 0;
  for (const [index, rowSpec] of spec.rows.entries()) {
    const row = sheet.addRow([]);
    fillRow(row, rowSpec, rowHeight(spec, index, rowSpec));
    for (let merge = merges[next]; merge !== undefined && merge.top <= index; merge = merges[++next]) open.push(merge);
    for (const { top, left, bottom, right } of open.filter((merge) => merge.bottom <= index)) {
      sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    }
    open = open.filter((merge) => merge.bottom > index);
    if (open.length === 0) row.commit();
  }
}

function fillRow(row: ExcelJS.Row, { cells, hidden = false }: RowSpec, height: number | undefined): void {
  for (const [column, { value, style }] of cells.entries()) {
    const cell = row.getCell(column + 1);
    cell.value = typeof value === "string" ? escaped(value) : value;
    cell.style = styleOf(style, value);
  }
  if (hidden) row.hidden = true;
  if (height !== undefined) row.height = height;
}

/** A cell breaks lines with \n alone. Text that looks like a character's code (_x000D_ in the file format) is guarded. */
function escaped(value: string): string {
  if (value.length > CELL_MAX) throw new RangeError(`a cell holds at most ${CELL_MAX} characters, not ${value.length}`);
  return value.replace(/_x[0-9A-Fa-f]{4}_/g, (code) => `_x005F${code}`).replace(/\r\n?/g, "\n");
}
