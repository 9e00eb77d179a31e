import type { Problem } from "../problem";
import type { DepartmentField, DepartmentTable } from "./column";
import { countFields, departmentHeading } from "./columns";
import { readCount } from "./read-count";
import type { TableItem } from "./sort-rows";
import type { TableRow } from "./table-row";

type Sums = Map<DepartmentField, number>;

/**
 * Compares 合计 and 小计 with the rows above them. Cells that are no numbers count as nothing: they are problems by
 * themselves.
 *
 * @returns a notice with both numbers for each that disagrees
 */
export function checkTotals(table: DepartmentTable, items: readonly TableItem[]): readonly Problem[] {
  const notices: Problem[] = [];
  const whole: Sums = new Map();
  const section: Sums = new Map();
  for (const item of items) {
    if (item.kind === "row") {
      for (const field of countFields[table]) {
        for (const sums of [whole, section]) sums.set(field, (sums.get(field) ?? 0) + countIn(item.row, field));
      }
    }
    if (item.kind === "total") notices.push(...differences(table, item, section, whole));
    if (item.kind === "section" || (item.kind === "total" && item.isOfSection)) section.clear();
  }
  return notices;
}

function countIn(row: TableRow, field: DepartmentField): number {
  const reading = readCount(row.value(field));
  return reading.kind === "count" ? reading.count : 0;
}

/** 合计 may be meant for its section or for the whole table: it agrees with one of them in all columns, or is told. */
function differences(
  table: DepartmentTable,
  { row, isOfSection }: Extract<TableItem, { kind: "total" }>,
  section: Sums,
  whole: Sums,
): readonly Problem[] {
  const fields: readonly DepartmentField[] = countFields[table].filter(
    (field) => readCount(row.value(field)).kind === "count",
  );
  const unlike = (sums: Sums) => fields.filter((field) => countIn(row, field) !== (sums.get(field) ?? 0));
  const [ofSection, ofWhole] = [unlike(section), unlike(whole)];
  if (ofSection.length === 0 || ofWhole.length === 0) return [];
  const [fieldsUnlike, sums] =
    isOfSection || ofSection.length < ofWhole.length ? [ofSection, section] : [ofWhole, whole];
  return fieldsUnlike.map((field) =>
    row.at(
      field,
      "total-differs",
      `“${departmentHeading(table, field)}”合计填的是 ${countIn(row, field)}，各行相加是 ${sums.get(field) ?? 0}`,
    ),
  );
}
