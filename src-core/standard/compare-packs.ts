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
