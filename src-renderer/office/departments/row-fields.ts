import type { DisclosureRow, RowSource, SuggestionRow } from "../../../src-core/report/department-rows";

/** The tables of departments: annex 5 and annex 6. */
export type DepartmentKind = "disclosure" | "suggestions";
export type DepartmentRow = DisclosureRow | SuggestionRow;

export const departmentKindNames: Readonly<Record<DepartmentKind, string>> = {
  disclosure: "信息公开统计",
  suggestions: "建言办理统计",
};

/** Numbers of a row, as their headings are printed; those that may be blank are blank for none. */
export const disclosureFields = [
  { key: "total", label: "主动公开信息总数" },
  { key: "interpretation", label: "政策解读材料" },
  { key: "proposals", label: "建议提案办理" },
  { key: "keyAreas", label: "重点领域信息" },
  { key: "closed", label: "已按时办结" },
  { key: "open", label: "暂未办结" },
] as const;
export const suggestionFields = [
  { key: "closed", label: "受理办结" },
  { key: "open", label: "未办结" },
  { key: "averageWorkingDays", label: "办结平均时长（工作日）" },
] as const;

/** A number of a row with its heading. */
export interface NamedCount {
  readonly label: string;
  readonly value: number | null;
}

/** @example namedCounts(a row of annex 6) //=> [{ label: "受理办结", value: 12 }, …] */
export function namedCounts(row: DepartmentRow): readonly NamedCount[] {
  if ("unit" in row) return suggestionFields.map(({ key, label }) => ({ label, value: row[key] }));
  return disclosureFields.map(({ key, label }) => ({ label, value: row[key] }));
}

/** The numbers in a line, blank ones left out: 主动公开信息 12，政策解读材料 3. */
export function countsInWords(row: DepartmentRow): string {
  const said = namedCounts(row).filter(({ value }) => value !== null);
  return said.length === 0 ? "（都没有）" : said.map(({ label, value }) => `${label} ${value}`).join("，");
}

/** The name of a row's unit. */
export function unitOf(row: DepartmentRow): string {
  return "unit" in row ? row.unit : row.department;
}

/** Typed by the office, or read from a file. */
export function isTyped({ file, hash }: RowSource): boolean {
  return file === "" || hash === "";
}

/** @example sourceInWords({ file: "省审计厅.xlsx", sheet: "Sheet1", cell: "A3", hash }) //=> "省审计厅.xlsx · Sheet1 A3" */
export function sourceInWords(source: RowSource): string {
  if (isTyped(source)) return "手工录入";
  return [source.file, [source.sheet, source.cell].filter((text) => text !== "").join(" ")]
    .filter((text) => text !== "")
    .join(" · ");
}
