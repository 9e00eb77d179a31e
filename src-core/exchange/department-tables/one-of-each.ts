import type { RowSource } from "../../report/department-rows";
import type { Problem } from "../problem";
import type { TableReading } from "./read-table";

interface SourcedRow {
  readonly id: string;
  readonly source: RowSource;
}

/** Whether two rows say the same of one unit, wherever they stand. */
export function saysTheSame<T extends SourcedRow>(a: T, b: T): boolean {
  const content = ({ source: _, ...said }: T): string => JSON.stringify(said);
  return content(a) === content(b);
}

/** A unit that stands in a workbook twice is taken once: an equal row is left out, an unlike one is a problem. */
export function oneOfEach<T extends SourcedRow>({ rows, problems, notices }: TableReading<T>): TableReading<T> {
  const first = new Map<string, T>();
  const again: Problem[] = [];
  const unlike: Problem[] = [];
  for (const row of rows) {
    const known = first.get(row.id);
    if (known === undefined) first.set(row.id, row);
    else if (saysTheSame(known, row)) again.push(twice(row, known, "row-duplicate"));
    else unlike.push(twice(row, known, "unit-contradicts"));
  }
  return { rows: [...first.values()], problems: [...problems, ...unlike], notices: [...notices, ...again] };
}

function twice(row: SourcedRow, first: SourcedRow, code: "row-duplicate" | "unit-contradicts"): Problem {
  const { sheet, cell } = row.source;
  const where = `工作表“${first.source.sheet}”第 ${/\d+$/.exec(first.source.cell)?.[0] ?? ""} 行`;
  return { code, sheet, cell, column: "", value: row.id, expected: `首次出现在${where}` };
}
