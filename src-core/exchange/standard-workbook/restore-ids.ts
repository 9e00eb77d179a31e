import type { Item, ItemGroup, StandardPack, Veto } from "../../standard/pack-schema";
import { matchKey } from "../task-workbook/mend-cell";
import type { Report } from "./report";
import { type Restored, restoredIds } from "./restored-ids";
import type { TableRow } from "./table-rows";
import { type KINDS, kindOfText, type PARTS, partOfText } from "./words";

/** What ids are restored from, and where that is said. */
export interface Known {
  readonly base: StandardPack | null;
  readonly report: Report;
}

/**
 * Rows that lost hidden ids (somebody cleared a cell, or deleted the column) with the ids of what they show, so that answers
 * given by the old ids are still of the same item. Each entry is found for one row only.
 * Rows of 指标: an item by part and name, else by group and text; the group is that which the item had.
 */
export function withItemIds(rows: readonly TableRow[], { base, report }: Known): readonly TableRow[] {
  if (base === null) return rows;
  const known = knownItems(base);
  const isSame = (row: TableRow, { part, group, item }: KnownItem, by: "name" | "text"): boolean => {
    if ((partOfText(row.text("part")) ?? part) !== part) return false;
    if (by === "name") return matchKey(item.name) === matchKey(row.text("name"));
    return matchKey(group.name) === matchKey(row.text("group")) && matchKey(item.text) === matchKey(row.text("text"));
  };
  const ids = claimed(rows, known, (row) => row.text("_item"), isSame, { column: "name", report });
  return rows.map((row) => {
    const id = ids.get(row) ?? "";
    const group = row.text("_group") || (known.find(({ item }) => item.id === id)?.group.id ?? "");
    return withHidden(row, { _item: id, _group: group });
  });
}

interface KnownItem {
  readonly id: string;
  readonly part: keyof typeof PARTS;
  readonly group: ItemGroup;
  readonly item: Item;
}

function knownItems({ site }: StandardPack): readonly KnownItem[] {
  const parts = ["deductions", "bonuses"] as const;
  return parts.flatMap((part) =>
    site[part].flatMap((group) => group.items.map((item) => ({ id: item.id, part, group, item }))),
  );
}

/** As `withItemIds`, for rows of 单项否决: a veto by side and name, its condition by the label, else by the text. */
export function withVetoIds(rows: readonly TableRow[], { base, report }: Known): readonly TableRow[] {
  if (base === null) return rows;
  const known = knownConditions(base);
  const isSame = (row: TableRow, { kind, veto, condition }: KnownCondition, by: "name" | "text"): boolean => {
    const given = row.text("_veto");
    const isVeto =
      given === ""
        ? (kindOfText(row.text("kind")) ?? kind) === kind && matchKey(veto.name) === matchKey(row.text("name"))
        : veto.id === given;
    const [was, now] =
      by === "name" ? [condition.label, row.text("label")] : [condition.text, row.text("condition-text")];
    return isVeto && matchKey(was) === matchKey(now);
  };
  const idIn = (row: TableRow): string => {
    const [veto, condition] = [row.text("_veto"), row.text("_condition")];
    if (veto !== "" || condition === "") return condition === "" ? "" : `${veto}/${condition}`;
    const owners = known.filter((one) => one.condition.id === condition);
    const [own, another] = owners.filter((one) => matchKey(one.veto.name) === matchKey(row.text("name")));
    const [only, second] = owners;
    return (another === undefined ? own?.id : undefined) ?? (second === undefined ? only?.id : undefined) ?? "";
  };
  const ids = claimed(rows, known, idIn, isSame, { column: "label", report });
  return rows.map((row) => {
    const [veto = "", condition = ""] = (ids.get(row) ?? "").split("/");
    return condition === "" ? row : withHidden(row, { _veto: veto, _condition: condition });
  });
}

interface KnownCondition {
  /** Ids of veto and condition. */
  readonly id: string;
  readonly kind: keyof typeof KINDS;
  readonly veto: Veto;
  readonly condition: Veto["conditions"][number];
}

function knownConditions({ site, account }: StandardPack): readonly KnownCondition[] {
  const of = (kind: keyof typeof KINDS, vetoes: readonly Veto[]): readonly KnownCondition[] =>
    vetoes.flatMap((veto) =>
      veto.conditions.map((condition) => ({ id: `${veto.id}/${condition.id}`, kind, veto, condition })),
    );
  return [...of("site", site.vetoes), ...of("account", account.vetoes)];
}

/** The id of each row: its own, else that of the one entry that shows the same, by its name before by its text. */
function claimed<K extends { readonly id: string }>(
  rows: readonly TableRow[],
  known: readonly K[],
  given: (row: TableRow) => string,
  isSame: (row: TableRow, one: K, by: "name" | "text") => boolean,
  { column, report }: { readonly column: string; readonly report: Report },
): ReadonlyMap<TableRow, string> {
  const ids = new Map(rows.map((row) => [row, given(row)]));
  const taken = new Set(ids.values());
  const restored: Restored = restoredIds(rows, report);
  const lost = rows.filter((row) => !row.isBlank && ids.get(row) === "");
  const candidates = (row: TableRow, by: "name" | "text"): readonly string[] =>
    known.flatMap((one) => (!taken.has(one.id) && isSame(row, one, by) ? [one.id] : []));
  const claim = (row: TableRow, found: readonly string[]): void => {
    const id = restored.one(row, column, found);
    if (id === null) return;
    ids.set(row, id);
    taken.add(id);
  };
  const byName = lost.filter((row) => candidates(row, "name").length > 0);
  for (const row of byName) claim(row, candidates(row, "name"));
  for (const row of lost.filter((one) => !byName.includes(one))) claim(row, candidates(row, "text"));
  restored.done();
  return ids;
}

function withHidden(row: TableRow, hidden: Readonly<Record<string, string>>): TableRow {
  return { ...row, text: (column) => hidden[column] ?? row.text(column) };
}
