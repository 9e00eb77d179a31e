import { cellText } from "../mend-text";
import type { Problem, ProblemCode } from "../problem";
import type { CellValue } from "../sheet-grid";
import type { DepartmentField } from "./column";
import { departmentHeading } from "./columns";
import type { DepartmentHeader } from "./find-header";

/** One row of a department's table below its header. */
export interface TableRow {
  readonly sheet: string;
  /** From 0. */
  readonly index: number;
  /** Head of the section it stands in: 二、设区市. */
  readonly head: string | null;
  value(field: DepartmentField): CellValue;
  /** A1 reference of the cell that names the unit, else of the row's first. */
  readonly cell: string;
  /** A problem or notice about one cell of the row, with what it holds. */
  at(field: DepartmentField, code: ProblemCode, expected: string): Problem;
}

export function tableRow(
  sheet: string,
  header: DepartmentHeader,
  cells: readonly CellValue[],
  index: number,
  head: string | null,
): TableRow {
  const value = (field: DepartmentField): CellValue => cells[header.columns.get(field)?.index ?? -1] ?? null;
  return {
    sheet,
    index,
    head,
    value,
    cell: header.place(index, header.columns.get("unit")?.index ?? 0),
    at: (field, code, expected) => {
      const column = header.columns.get(field);
      return {
        code,
        sheet,
        cell: header.place(index, column?.index ?? 0),
        column: column?.heading ?? (field === "unit" ? "" : departmentHeading(header.table, field)),
        value: cellText(value(field)),
        expected,
      };
    },
  };
}
