import type { StandardPack, Veto } from "../../standard/pack-schema";
import { matchKey } from "../task-workbook/mend-cell";
import { isId } from "./own-id";
import type { Report } from "./report";
import { CLEARED, COPIED } from "./row-remarks";
import type { TableRow } from "./table-rows";
import { type KINDS, kindOfText } from "./words";

type Kind = keyof typeof KINDS;

/** The rows of one veto. */
export interface VetoDraft {
  /** null for a new one. */
  readonly id: string | null;
  readonly base: { readonly kind: Kind; readonly veto: Veto } | null;
  readonly rows: TableRow[];
}

/**
 * Puts the rows of 单项否决 together: by the hidden id; a row without one by the name it states, else to the veto of the
 * row above.
 */
export function vetoDrafts(rows: readonly TableRow[], base: StandardPack | null, report: Report): readonly VetoDraft[] {
  const known = knownVetoes(base);
  const drafts: VetoDraft[] = [];
  const seen = new Set<string>();
  let above: VetoDraft | null = null;
  for (const row of rows) {
    if (row.isBlank) {
      report.notice("blank-row-skipped", row.place("name"), "", CLEARED);
      continue;
    }
    const key = row.text("_condition") === "" ? "" : `${row.text("_veto")}/${row.text("_condition")}`;
    if (seen.has(key)) {
      report.problem("row-id-repeated", row.place("label"), row.text("label"), COPIED);
      continue;
    }
    if (key !== "") seen.add(key);
    const draft: VetoDraft | null = draftOf(row, drafts, known, above);
    if (draft === null) {
      report.problem("row-incomplete", row.place("name"), "", "请填写“单项否决”");
      continue;
    }
    if (!drafts.includes(draft)) drafts.push(draft);
    draft.rows.push(row);
    above = draft;
  }
  return drafts;
}

function knownVetoes(base: StandardPack | null): readonly NonNullable<VetoDraft["base"]>[] {
  if (base === null) return [];
  return [
    ...base.site.vetoes.map((veto) => ({ kind: "site" as const, veto })),
    ...base.account.vetoes.map((veto) => ({ kind: "account" as const, veto })),
  ];
}

function draftOf(
  row: TableRow,
  drafts: readonly VetoDraft[],
  known: readonly NonNullable<VetoDraft["base"]>[],
  above: VetoDraft | null,
): VetoDraft | null {
  const id = row.text("_veto");
  if (isId(id)) return byId(id, drafts, known);
  const name = matchKey(row.text("name"));
  if (name === "") return above;
  const kind = kindOfText(row.text("kind"));
  const sameName = (text: string): boolean => matchKey(text) === name;
  const isKind = (one: Kind | null): boolean => kind === null || one === null || one === kind;
  const found = drafts.find(
    (draft) => isKind(kindIn(draft)) && draft.rows.some((other) => sameName(other.text("name"))),
  );
  if (found !== undefined) return found;
  const later = known.find((one) => isKind(one.kind) && sameName(one.veto.name));
  return later === undefined ? { id: null, base: null, rows: [] } : byId(later.veto.id, drafts, known);
}

function byId(id: string, drafts: readonly VetoDraft[], known: readonly NonNullable<VetoDraft["base"]>[]): VetoDraft {
  const found = drafts.find((draft) => draft.id === id);
  return found ?? { id, base: known.find(({ veto }) => veto.id === id) ?? null, rows: [] };
}

function kindIn({ base, rows }: VetoDraft): Kind | null {
  return rows.map((row) => kindOfText(row.text("kind"))).find((kind) => kind !== null) ?? base?.kind ?? null;
}
