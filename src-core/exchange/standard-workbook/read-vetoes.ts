import { evidenceName } from "../../standard/evidence-name";
import type { AccountVeto, Condition, SiteVeto, StandardPack, Veto } from "../../standard/pack-schema";
import { scopeWords } from "../../standard/scope-words";
import { mendName } from "../mend-text";
import { matchKey } from "../task-workbook/mend-cell";
import { type OwnIds, ownIds } from "./own-id";
import type { Places } from "./places";
import { printedCondition } from "./print-entry";
import { type Cells, longText, shortText } from "./read-cells";
import { readScope } from "./read-scope";
import type { Report } from "./report";
import { type SharedText, sharedText } from "./same-rows";
import type { TableRow } from "./table-rows";
import { type VetoDraft, vetoDrafts } from "./veto-drafts";
import { evidenceForm, evidenceOfText, KINDS, kindOfText } from "./words";

export interface VetoReading {
  readonly site: readonly SiteVeto[];
  readonly account: readonly AccountVeto[];
}

/** Reads 单项否决: rows by their hidden ids, new ones by the veto that they name or stand below. */
export function readVetoes(
  rows: readonly TableRow[],
  base: StandardPack | null,
  places: Places,
  report: Report,
): VetoReading {
  const drafts = vetoDrafts(rows, base, report);
  const ids = ownIds(drafts.flatMap((draft) => draft.id ?? []));
  const site: SiteVeto[] = [];
  const account: AccountVeto[] = [];
  for (const draft of drafts) {
    const kind = kindOf(draft, report);
    const shared = sharedPart(draft, kind, ids, report);
    const [first] = draft.rows;
    if (first !== undefined) places.set(shared.id, { place: first.place("name"), value: shared.name });
    const scope = shared.appliesTo;
    if (kind === "site") site.push({ ...shared, appliesTo: readScope.classes(scope, report) });
    else account.push({ ...shared, appliesTo: readScope.platforms(scope) });
  }
  return { site, account };
}

function kindOf(draft: VetoDraft, report: Report): keyof typeof KINDS {
  const was = draft.base === null ? null : draft.base.kind;
  const said = sharedText(draft.rows, "kind", () => (was === null ? null : KINDS[was]), report);
  const kind = said.kind === "edited" ? kindOfText(said.text) : was;
  if (kind !== null) return kind;
  const [first] = draft.rows;
  const row = said.kind === "edited" ? said.row : first;
  if (row !== undefined) report.problem("value-invalid", row.place("kind"), row.text("kind"), "网站 或 新媒体");
  return "site";
}

interface SharedPart extends Omit<Veto, "appliesTo"> {
  readonly appliesTo: { readonly said: SharedText; readonly was: Veto["appliesTo"] };
}

function sharedPart(draft: VetoDraft, kind: keyof typeof KINDS, ids: OwnIds, report: Report): SharedPart {
  const was = draft.base?.veto;
  const text = (column: "name" | "text" | "source"): string => textOf(draft, column, was?.[column], report);
  const name = text("name") === was?.name ? was.name : mendName(text("name")).text;
  const evidence = sharedText(
    draft.rows,
    "evidence",
    () => (was === undefined ? null : evidenceName(was.evidence)),
    report,
  );
  const read = evidence.kind === "edited" ? evidenceOfText(evidence.text) : (was?.evidence ?? "none");
  if (read === null && evidence.kind === "edited") {
    report.problem("value-invalid", evidence.row.place("evidence"), evidence.text, evidenceForm);
  }
  // What it is for means something else for accounts than for sites.
  const scope = was === undefined || draft.base?.kind !== kind ? null : was.appliesTo;
  return {
    id: draft.id ?? ids.next("veto", kind, name),
    name,
    text: text("text"),
    source: text("source"),
    evidence: read ?? "none",
    conditions: conditionsOf(draft, report),
    appliesTo: { said: sharedText(draft.rows, "appliesTo", () => scopeWords(scope), report), was: scope },
  };
}

function textOf(draft: VetoDraft, column: string, was: string | undefined, report: Report): string {
  const said = sharedText(draft.rows, column, () => was ?? null, report);
  if (said.kind === "edited") return said.text;
  if (was !== undefined) return was;
  const [first] = draft.rows;
  if (first !== undefined) {
    const place = first.place(column);
    report.problem("row-incomplete", place, "", `请填写“${place.column}”`);
  }
  return "（缺）";
}

function conditionsOf({ rows, base }: VetoDraft, report: Report): Condition[] {
  const known = base?.veto.conditions ?? [];
  const given = rows.flatMap((row) => row.text("_condition") || []);
  const ids = ownIds([...known.map((one) => one.id), ...given]);
  return rows.map((row) => {
    const was = known.find((one) => one.id === row.text("_condition"));
    const printed = was === undefined || base === null ? undefined : printedCondition(base.kind, base.veto, was);
    const cells: Cells = { row, printed, report };
    const label = shortText(cells, "label", was?.label);
    return {
      id: was?.id ?? (row.text("_condition") || ids.next("condition", matchKey(label))),
      label,
      text: longText(cells, "condition-text", was?.text),
      wording: shortText(cells, "wording", was?.wording),
    };
  });
}
