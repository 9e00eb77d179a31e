import { compareEntries } from "./compare/compare-entries";
import { type Entry, groupEntries, itemEntries, vetoEntries } from "./compare/entries";
import { compareFields } from "./compare/field";
import { headFields } from "./compare/head-fields";
import { type SayDay, utcDay } from "./confirmation-words";
import type { StandardPack } from "./pack-schema";

/** What kind of difference a field makes; the screens and `standard diff` group by it. */
export type ChangeAspect = "points" | "wording" | "rule" | "evidence" | "scope" | "confirmation" | "text";

export interface FieldChange {
  /** Stable name of the field: points, each, level/some, wording/two-weeks, name, text, source, … */
  readonly field: string;
  readonly aspect: ChangeAspect;
  /** The field in words for a clerk: 满分, 每处扣分, 通报用语（两周内未更新） */
  readonly label: string;
  /** As people read it; "" for what was or is not there. */
  readonly before: string;
  readonly after: string;
}

/** One veto, group, item, or the standard's own head (totals, thresholds) that differs between two packs. */
export interface PackChange {
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly part: "head" | "siteVeto" | "accountVeto" | "deductionGroup" | "deduction" | "bonusGroup" | "bonus";
  /** "" for the head. */
  readonly id: string;
  readonly name: string;
  /** Name of the group of an item; "" otherwise. */
  readonly groupName: string;
  readonly fields: readonly FieldChange[];
}

/**
 * What differs between two packs, item by item, by id: the head first, then vetoes, groups and items in the order of
 * `after`; of each list what is gone comes last. Version and what a pack succeeds are no differences.
 *
 * Added and removed entries name all that they say, with "" on the other side. An entry that only stands elsewhere (order,
 * or another group) is `moved`; one that moved and changed is `changed`, with its move among the fields. Swapping the packs
 * swaps added and removed, before and after. Of two neighbours that changed places the one is named that moved up.
 *
 * @param sayDay words the day of a confirmation; in UTC where nobody says what the local one is
 * @returns nothing for packs of the same content
 * @example comparePacks(v1, v2) //=> [{ kind: "changed", part: "deduction", id: "guides", name: "办事指南", groupName:
 *   "办事服务", fields: [{ field: "points", aspect: "points", label: "满分", before: "10分", after: "12分" }] }]
 */
export function comparePacks(
  before: StandardPack,
  after: StandardPack,
  sayDay: SayDay = utcDay,
): readonly PackChange[] {
  const head = compareFields(headFields(before), headFields(after), sayDay);
  const all = (part: PackChange["part"], entriesOf: (pack: StandardPack) => readonly Entry[]) =>
    compareEntries(part, entriesOf(before), entriesOf(after), sayDay);
  return [
    ...(head.length === 0
      ? []
      : [{ kind: "changed", part: "head", id: "", name: "总则", groupName: "", fields: head } as const]),
    ...all("siteVeto", ({ site }) => vetoEntries(site.vetoes)),
    ...all("accountVeto", ({ account }) => vetoEntries(account.vetoes)),
    ...all("deductionGroup", ({ site }) => groupEntries(site.deductions)),
    ...all("deduction", (pack) => itemEntries(pack, pack.site.deductions)),
    ...all("bonusGroup", ({ site }) => groupEntries(site.bonuses)),
    ...all("bonus", (pack) => itemEntries(pack, pack.site.bonuses)),
  ];
}

/** How much differs: entries added and removed; of the others, fields by what they are about. */
export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly points: number;
  readonly wording: number;
  /** Rules, evidence, scope, texts, order. */
  readonly other: number;
  readonly confirmation: number;
}

/** @example summariseChanges(comparePacks(pack, pack)) //=> all 0 */
export function summariseChanges(changes: readonly PackChange[]): ChangeCounts {
  const of = (kind: PackChange["kind"]): number => changes.filter((change) => change.kind === kind).length;
  const fields = changes
    .filter(({ kind }) => kind === "changed" || kind === "moved")
    .flatMap((change) => change.fields);
  const about = (aspect: ChangeAspect): number => fields.filter((field) => field.aspect === aspect).length;
  const [points, wording, confirmation] = [about("points"), about("wording"), about("confirmation")];
  const other = fields.length - points - wording - confirmation;
  return { added: of("added"), removed: of("removed"), points, wording, other, confirmation };
}
