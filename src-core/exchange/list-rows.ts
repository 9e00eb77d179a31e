import { headingOf, type ListField } from "./columns";
import type { ListHeader } from "./match-header";
import { cellText, headingKey, wordKey } from "./mend-text";
import type { Problem, ProblemCode } from "./problem";
import { type CellValue, cellRef, type SheetGrid } from "./sheet-grid";

/** One row of a list, below its header. */
export interface ListRow {
  readonly kind: ListHeader["kind"];
  /** From 0. */
  readonly index: number;
  readonly sheet: string;
  value(field: ListField): CellValue;
  /** Whether the list has such a column. */
  has(field: ListField): boolean;
  /**
   * A problem or notice about one cell of the row, with what it holds; about the code or name where the list has no such
   * column.
   */
  at(field: ListField, code: ProblemCode, expected: string): Problem;
}

export interface ListRows {
  readonly rows: readonly ListRow[];
  readonly notices: readonly Problem[];
}

const TOTAL = /^(合计|总计|小计|共计|总数|累计|全省合计|全市合计)[:：]?\d*(个|家)?$/;
const NOTE =
  /^(备注|说明|填表说明|填报说明|注\d?|填报人|填表人|制表人|制表|审核人|审核|负责人|联系人|联系电话|电话|填报单位|填报日期|填报时间|单位盖章)(\(.*\))?[:：]/;
const SECTION = /^([(（]?[一二三四五六七八九十]+[)）]?[、.．]|第[一二三四五六七八九十]+部分)/;

/**
 * The rows of a list that hold targets. Blank, total, section and note rows are left out and said so; hidden rows are
 * taken and said so.
 */
export function listRows(sheet: SheetGrid, header: ListHeader): ListRows {
  const rows: ListRow[] = [];
  const notices: Problem[] = [];
  const hidden = new Set(sheet.hiddenRows);
  let isAfterNote = false;
  let blankBefore = false;
  for (let index = header.dataFrom; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? [];
    const skipped = skipCode(cells, header, isAfterNote);
    if (skipped === null) {
      const row = listRow(sheet.name, index, cells, header);
      rows.push(row);
      if (hidden.has(index)) notices.push(rowNotice(sheet.name, index, "row-hidden", nameIn(row)));
    } else if (skipped !== "blank-row-skipped" || (!blankBefore && rows.length > 0)) {
      notices.push(rowNotice(sheet.name, index, skipped, firstText(cells)));
    }
    isAfterNote = skipped === "note-row-skipped" || (isAfterNote && skipped !== null);
    blankBefore = skipped === "blank-row-skipped";
  }
  return { rows, notices: withoutTail(notices, rows) };
}

type SkipCode = Extract<ProblemCode, "blank-row-skipped" | "total-row-skipped" | "note-row-skipped">;

function skipCode(cells: readonly CellValue[], header: ListHeader, isAfterNote: boolean): SkipCode | null {
  // Nearly all rows of a list of sites: nothing else needs a look.
  if (header.kind === "site" && /^\d{10}$/.test(cellText(cells[header.columns.get("code")?.index ?? -1]))) return null;
  const serial = header.columns.get("serial")?.index;
  const filled = cells.flatMap((cell, index) => (cellText(cell).trim() === "" ? [] : [index]));
  if (filled.every((index) => index === serial && /^\d*$/.test(wordKey(cells[index])))) return "blank-row-skipped";
  const first = wordKey(cells[filled[0] ?? -1]);
  const told = wordKey(cells[header.columns.get(header.kind === "site" ? "code" : "platform")?.index ?? -1]);
  const isAlone = filled.length === 1 && !/^\d{10}$/.test(told);
  if (TOTAL.test(first) || (told === "" && filled.slice(1, 3).some((i) => TOTAL.test(wordKey(cells[i]))))) {
    return "total-row-skipped";
  }
  if ((NOTE.test(first) && filled.length <= 2) || isHeaderAgain(cells, header)) return "note-row-skipped";
  return isAlone && (isAfterNote || SECTION.test(first) || filled[0] === serial) ? "note-row-skipped" : null;
}

/** Long lists are printed with their header repeated, and copied so. */
function isHeaderAgain(cells: readonly CellValue[], header: ListHeader): boolean {
  return [...header.columns.values()].every(
    ({ index, heading }) => typeof cells[index] === "string" && headingKey(cells[index]) === headingKey(heading),
  );
}

/** Blank rows below the last target are the end of the sheet, not a gap. */
function withoutTail(notices: readonly Problem[], rows: readonly ListRow[]): readonly Problem[] {
  const last = rows.at(-1)?.index ?? -1;
  return notices.filter(({ code, cell }) => code !== "blank-row-skipped" || Number(cell.slice(1)) <= last);
}

function rowNotice(sheet: string, index: number, code: ProblemCode, value: string): Problem {
  return { code, sheet, cell: cellRef(index, 0), column: "", value, expected: "" };
}

function firstText(cells: readonly CellValue[]): string {
  return (
    cells
      .map(cellText)
      .find((text) => text.trim() !== "")
      ?.trim() ?? ""
  );
}

function nameIn(row: ListRow): string {
  return cellText(row.value("name"));
}

/** Columns that tell a row best. */
const telling: Readonly<Record<ListHeader["kind"], readonly ListField[]>> = {
  site: ["code", "name"],
  account: ["name", "handle", "platform"],
};

function listRow(sheet: string, index: number, cells: readonly CellValue[], header: ListHeader): ListRow {
  const value = (field: ListField): CellValue => cells[header.columns.get(field)?.index ?? -1] ?? null;
  return {
    kind: header.kind,
    index,
    sheet,
    value,
    has: (field) => header.columns.has(field),
    at: (field, code, expected) => {
      const shown = [field, ...telling[header.kind]].find((known) => header.columns.has(known)) ?? field;
      const column = header.columns.get(shown);
      return {
        code,
        sheet,
        cell: cellRef(index, column?.index ?? 0),
        column: column?.heading ?? headingOf(header.kind, shown),
        value: cellText(value(shown)),
        expected,
      };
    },
  };
}
