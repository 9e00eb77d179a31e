import type { OfficeSettings } from "../../register/settings";
import type { RowSource } from "../../report/department-rows";
import { leftOut } from "../find-lists";
import type { Problem, ProblemCode } from "../problem";
import type { SheetGrid } from "../sheet-grid";
import { checkTotals } from "./check-totals";
import type { DepartmentField, DepartmentTable } from "./column";
import { departmentHeading } from "./columns";
import { type DepartmentSheet, departmentTables } from "./department-sheet";
import type { DepartmentHeader } from "./find-header";
import { sortRows } from "./sort-rows";
import type { TableRow } from "./table-row";
import { declaredUnit, unitInTitle, unitName } from "./unit-name";

/** What is known of a file beside its cells. */
export interface FileContext {
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** null where the office is not known (a file is only checked). */
  readonly settings: OfficeSettings | null;
}

/** What a department's workbook came to; nothing of a row with a problem is taken. */
export interface TableReading<T> {
  readonly rows: readonly T[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** Reads the values of one row, telling what is wrong with it. */
export type RowTaker<T> = (unit: UnitRow, report: RowReport) => T | null;

/** A row with its unit's name as it is printed. */
export interface UnitRow {
  readonly unit: string;
  readonly row: TableRow;
  readonly source: RowSource;
  readonly from1904: boolean;
}

/** Collects what is wrong with a row, or was mended. */
export class RowReport {
  readonly problems: Problem[] = [];
  readonly notices: Problem[] = [];
  readonly row: TableRow;

  constructor(row: TableRow) {
    this.row = row;
  }

  problem(field: DepartmentField, code: ProblemCode, expected = ""): null {
    this.problems.push(this.row.at(field, code, expected));
    return null;
  }

  notice(field: DepartmentField, code: ProblemCode, expected = ""): void {
    this.notices.push(this.row.at(field, code, expected));
  }
}

/** Columns without which a table cannot be read. The unit may be named outside the table. */
const required: Readonly<Record<DepartmentTable, readonly DepartmentField[]>> = {
  disclosure: ["total"],
  suggestions: ["closed"],
  messages: ["receivedDay"],
};

const tableNames: Readonly<Record<DepartmentTable, string>> = {
  disclosure: "信息公开情况",
  suggestions: "建言办理情况",
  messages: "留言明细",
};

/**
 * Reads every sheet of a workbook that is a table of this kind, row by row. Sheets that are something else are left out,
 * and said so.
 */
export function readTables<T>(
  sheets: readonly SheetGrid[],
  table: DepartmentTable,
  context: FileContext,
  take: RowTaker<T>,
): TableReading<T> {
  const rows: T[] = [];
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const found = new Map(departmentTables(sheets).map((one) => [one.sheet, one]));
  for (const sheet of sheets) {
    const known = found.get(sheet);
    if (known?.header.table === table) {
      const reading = readSheet(known, context, take);
      rows.push(...reading.rows);
      problems.push(...reading.problems);
      notices.push(...reading.notices);
    } else if (sheet.rows.length > 0) {
      notices.push(leftOut(sheet.name, whyLeftOut(sheet, known?.header)));
    }
  }
  return { rows, problems, notices };
}

function whyLeftOut(sheet: SheetGrid, header: DepartmentHeader | undefined): string {
  if (sheet.isHidden) return "隐藏的工作表没有读取";
  if (header === undefined) return "这张工作表没有读取";
  return `这张工作表是${tableNames[header.table]}，没有读取，请另存为单独的文件再导入`;
}

function readSheet<T>(found: DepartmentSheet, context: FileContext, take: RowTaker<T>): TableReading<T> {
  const { grid, header } = found;
  const missing = required[header.table].filter((field) => !header.columns.has(field));
  if (missing.length > 0) {
    return { rows: [], problems: missing.map((field) => columnMissing(grid, header, field)), notices: [] };
  }
  const { items, notices: skipped } = sortRows(grid, header);
  const outside = header.columns.has("unit") ? null : unitOutside(found, context);
  const unitOf = (row: TableRow): string => {
    if (outside !== null) return outside.kind === "found" ? outside.unit : "";
    return unitName(row.value("unit"), context.settings) || (items.length === 1 ? declaredIn(found, context) : "");
  };
  const rows: T[] = [];
  const problems: Problem[] = [...unsolvedCells(grid, header)];
  const unsolved = new Set((grid.unsolved ?? []).map(([row]) => row));
  const notices: Problem[] = [...skipped, ...checkTotals(header.table, items), ...foreignColumns(grid, header)];
  if (outside?.kind === "found") notices.push(outside.notice);
  for (const item of items) {
    if (item.kind !== "row") continue;
    const report = new RowReport(item.row);
    const taken = takenRow(grid, item.row, unitOf(item.row), report, context, take);
    problems.push(...report.problems);
    notices.push(...report.notices);
    if (taken !== null && report.problems.length === 0 && !unsolved.has(item.row.index)) rows.push(taken);
  }
  return { rows, problems, notices };
}

function takenRow<T>(
  grid: SheetGrid,
  row: TableRow,
  unit: string,
  report: RowReport,
  { name, hash }: FileContext,
  take: RowTaker<T>,
): T | null {
  if (unit === "") return report.problem("unit", "unit-unknown", UNIT_WANTED);
  if (unit.length > LONGEST_UNIT) return report.problem("unit", "value-invalid", `不超过 ${LONGEST_UNIT} 个字`);
  const source = { file: name, hash, sheet: grid.name, cell: row.cell };
  return take({ unit, row, source, from1904: grid.from1904 === true }, report);
}

/** As rows are stored (department-rows.ts). */
const LONGEST_UNIT = 200;
const UNIT_WANTED = "请在表中写明单位，如“填报单位：…”，或加一栏“单位”";

type UnitOutside =
  | { readonly kind: "found"; readonly unit: string; readonly notice: Problem }
  | { readonly kind: "unknown" };

/** The unit of a table without a column of units: from a line of the sheet, else the sheet's name, else the file's. */
function unitOutside({ sheet, header }: DepartmentSheet, { name, settings }: FileContext): UnitOutside {
  const places = [
    ["“填报单位”一行", declaredUnit(sheet.rows)],
    ["工作表名", unitInTitle(sheet.name, false)],
    ["文件名", unitInTitle(name.replace(/\.[^.]*$/, ""), true)],
  ] as const;
  const [found] = places.flatMap(([place, text]) => (text === null ? [] : [{ place, unit: unitName(text, settings) }]));
  if (found === undefined) return { kind: "unknown" };
  const { place, unit } = found;
  const cell = header.place(header.dataFrom - 1, 0);
  const notice = { sheet: sheet.name, cell, column: "", value: unit, expected: `取自${place}` };
  return { kind: "found", unit, notice: { code: "unit-proposed", ...notice } };
}

/** A column of units that is blank in the only row: the sheet says elsewhere whose it is. */
function declaredIn({ sheet }: DepartmentSheet, { settings }: FileContext): string {
  return unitName(declaredUnit(sheet.rows), settings);
}

function columnMissing(sheet: SheetGrid, header: DepartmentHeader, field: DepartmentField): Problem {
  const expected = `请补充“${departmentHeading(header.table, field)}”列`;
  const cell = header.place(header.dataFrom - 1, 0);
  return { code: "column-missing", sheet: sheet.name, cell, column: "", value: "", expected };
}

/** A formula that a program wrote and nobody has calculated shows nothing. */
function unsolvedCells(sheet: SheetGrid, header: DepartmentHeader): readonly Problem[] {
  return (sheet.unsolved ?? []).flatMap(([row, at]): readonly Problem[] => {
    const column = [...header.columns.values()].find(({ index }) => index === at);
    if (row < header.dataFrom || column === undefined) return [];
    const expected = "这一格的公式没有结果，请在 Excel 或 WPS 中打开保存一次";
    return [
      {
        code: "value-invalid",
        sheet: sheet.name,
        cell: header.place(row, at),
        column: column.heading,
        value: "",
        expected,
      },
    ];
  });
}

/** Columns with content that nobody knows, told once a sheet; lists of messages have many that do not matter. */
function foreignColumns(sheet: SheetGrid, header: DepartmentHeader): readonly Problem[] {
  if (header.table === "messages") return [];
  const rows = sheet.rows.slice(header.dataFrom);
  const held = header.foreign.filter(({ index }) => rows.some((row) => (row[index] ?? null) !== null));
  if (held.length === 0) return [];
  const value = held.map(({ heading }) => heading).join("、");
  const cell = header.place(header.dataFrom - 1, held[0]?.index ?? 0);
  return [{ code: "column-unknown", sheet: sheet.name, cell, column: "", value, expected: "" }];
}
