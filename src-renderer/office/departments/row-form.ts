import type { DisclosureRow, SuggestionRow } from "../../../src-core/report/department-rows";
import { TYPED_SOURCE } from "../../db/department-store";
import { type DepartmentKind, type DepartmentRow, disclosureFields, suggestionFields, unitOf } from "./row-fields";

/** A row as it is typed: every number as text. */
export interface RowForm {
  readonly unit: string;
  readonly group: SuggestionRow["group"];
  readonly counts: Readonly<Record<string, string>>;
}

export type FormReading =
  | { readonly kind: "row"; readonly row: DepartmentRow }
  /** What is wrong, by field; "unit" for the name. */
  | { readonly kind: "faulty"; readonly faults: ReadonlyMap<string, string> };

export function fieldsOf(of: DepartmentKind): readonly { readonly key: string; readonly label: string }[] {
  return of === "disclosure" ? disclosureFields : suggestionFields;
}

/** A row to be edited, or a blank one. */
export function formOf(of: DepartmentKind, row: DepartmentRow | null): RowForm {
  const values = new Map<string, unknown>(row === null ? [] : Object.entries(row));
  const texts = fieldsOf(of).map(({ key }): [string, string] => {
    const value = values.get(key);
    return [key, typeof value === "number" ? String(value) : ""];
  });
  return {
    unit: row === null ? "" : unitOf(row),
    group: row !== null && "unit" in row ? row.group : "department",
    counts: Object.fromEntries(texts),
  };
}

/** Reads what was typed; blank is none, in annex 5 so is 0. */
export function readForm(of: DepartmentKind, form: RowForm): FormReading {
  const faults = new Map<string, string>();
  const unit = form.unit.trim();
  if (unit === "") faults.set("unit", "请填写单位名称");
  const count = (key: string): number | null => {
    const text = (form.counts[key] ?? "").normalize("NFKC").trim();
    if (text === "") return null;
    if (/^\d{1,8}$/.test(text)) return Number(text);
    faults.set(key, "应为整数，没有就空着");
    return null;
  };
  const row = of === "disclosure" ? disclosureRow(unit, count, faults) : suggestionRow(unit, form.group, count);
  return faults.size > 0 ? { kind: "faulty", faults } : { kind: "row", row };
}

function disclosureRow(
  department: string,
  count: (key: string) => number | null,
  faults: Map<string, string>,
): DisclosureRow {
  const some = (key: string): number | null => count(key) || null;
  const total = some("total");
  const parts = { interpretation: some("interpretation"), proposals: some("proposals"), keyAreas: some("keyAreas") };
  for (const [key, part] of Object.entries(parts)) {
    if (part !== null && part > (total ?? 0)) faults.set(key, `不能大于主动公开信息总数 ${total ?? 0}`);
  }
  return {
    id: department,
    department,
    total,
    ...parts,
    closed: some("closed"),
    open: some("open"),
    source: TYPED_SOURCE,
  };
}

function suggestionRow(
  unit: string,
  group: SuggestionRow["group"],
  count: (key: string) => number | null,
): SuggestionRow {
  const [closed, open] = [count("closed") ?? 0, count("open") ?? 0];
  return { id: unit, unit, group, closed, open, averageWorkingDays: count("averageWorkingDays"), source: TYPED_SOURCE };
}
