import type { DisclosureRow } from "../../report/department-rows";
import type { SheetGrid } from "../sheet-grid";
import type { DepartmentField } from "./column";
import { oneOfEach } from "./one-of-each";
import { readCount } from "./read-count";
import { type FileContext, type RowReport, readTables, type TableReading, type UnitRow } from "./read-table";

const PARTS = ["interpretation", "proposals", "keyAreas"] as const;

/**
 * Reads a workbook of annex 5 (政府信息公开情况): one table of all departments, or the table of one. Blank, strokes, 无 and 0 are
 * none (null), as annex 5 prints them.
 */
export function readDisclosure(sheets: readonly SheetGrid[], context: FileContext): TableReading<DisclosureRow> {
  return oneOfEach(readTables(sheets, "disclosure", context, takeRow));
}

function takeRow({ unit, row, source }: UnitRow, report: RowReport): DisclosureRow | null {
  const count = (field: DepartmentField): number | null => {
    const reading = readCount(row.value(field));
    if (reading.kind === "faulty") return report.problem(field, "value-invalid", reading.expected);
    return reading.kind === "none" || reading.count === 0 ? null : reading.count;
  };
  const read: DisclosureRow = {
    id: unit,
    department: unit,
    total: count("total"),
    interpretation: count("interpretation"),
    proposals: count("proposals"),
    keyAreas: count("keyAreas"),
    closed: count("closed"),
    open: count("open"),
    source,
  };
  const isTotalRead = !report.problems.some((problem) => problem.cell === row.at("total", "value-invalid", "").cell);
  if (isTotalRead) checkParts(read, report);
  return read;
}

function checkParts(row: DisclosureRow, report: RowReport): void {
  const total = row.total ?? 0;
  const above = PARTS.filter((part) => (row[part] ?? 0) > total);
  for (const part of above) {
    report.problem(part, "part-exceeds-total", row.total === null ? "总数没有填" : `总数是 ${total}`);
  }
  const sum = PARTS.reduce((whole, part) => whole + (row[part] ?? 0), 0);
  if (above.length === 0 && sum > total) {
    report.notice("total", "parts-exceed-total", `总数是 ${total}，各项相加是 ${sum}，请核对`);
  }
}
