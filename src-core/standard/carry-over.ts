import { compareText } from "../compare-text";
import type { Target } from "../register/target";
import { type Answers, type AnswerValue, REMARK_ITEM, STATUS_ITEM } from "../scoring/answer";
import { fitsRule } from "../scoring/score-line";
import { answerWords, entryNameIn } from "./entry-words";
import { allItems, allVetoes, applicableIds } from "./pack-items";
import type { Item, Rule, StandardPack, Veto } from "./pack-schema";
import { ruleName } from "./rule-name";

/** Why an answer, or part of it, fits the standard no longer. */
export type UnfitReason =
  /** The standard has no such item. */
  | "item-gone"
  /** The item is there, but not for this target. */
  | "not-applicable"
  | "rule-changed"
  | "level-gone"
  | "condition-gone"
  /** More of a sample fail than the sample has now. */
  | "count-above-sample"
  /** It counts, but only up to the item's points. */
  | "points-above-item";

/** An answer, or the part of it, that no longer fits. */
export interface UnfitAnswer {
  readonly itemId: string;
  /** From the older pack where it has the item. */
  readonly name: string;
  /** What does not fit: of a veto only the conditions that are gone. */
  readonly value: AnswerValue;
  /** The value in words of the older pack. */
  readonly words: string;
  readonly reason: UnfitReason;
  /** Why, in words: 现行标准没有这一项. */
  readonly why: string;
  /** part: the rest of it counts (the other conditions; points up to the item's own); no: the item is to be answered again. */
  readonly counts: "no" | "part";
}

/** The same with the target whose answer it is. */
export interface UnfitOfTarget extends UnfitAnswer {
  readonly target: Target;
}

export interface CarriedAnswers {
  /** What `after` scores. */
  readonly fits: Answers;
  /** By item id, so that the order in which answers came decides nothing. */
  readonly unfit: readonly UnfitAnswer[];
}

/**
 * Takes the answers of one target from an older standard to a newer one, by item id. Nothing is lost: every answer is in
 * `fits` or, with a reason, in `unfit`; one of which a part fits is in both. What is said of the target as a whole always
 * fits. Scoring `fits` gives what scoring all answers gives.
 *
 * @param before older packs, the newest first, only to name what is gone; null where none is at hand: then ids stand for names
 * @example carryOver(second, first, site, new Map([["guides", { kind: "count", count: 3 }]])).unfit[0]?.why
 *   //=> "计分方法由“按次计分”改为“分档计分”"
 */
export function carryOver(
  after: StandardPack,
  before: StandardPack | readonly StandardPack[] | null,
  target: Target,
  answers: Answers,
): CarriedAnswers {
  return carrier(after, before)(target, answers);
}

/** carryOver for many targets: what it looks up in the packs is looked up once. */
export function carrier(
  after: StandardPack,
  before: StandardPack | readonly StandardPack[] | null,
): (target: Target, answers: Answers) => CarriedAnswers {
  const olds = before === null ? [] : "site" in before ? [before] : before;
  const items = new Map(allItems(after).map((item) => [item.id, item]));
  const vetoes = new Map(allVetoes(after).map((veto) => [veto.id, veto]));
  return (target, answers) => {
    const asked = applicableIds(after, target);
    const fits = new Map<string, AnswerValue>();
    const unfit: UnfitAnswer[] = [];
    for (const [itemId, value] of answers) {
      const part = partOf(value, itemId, { item: items.get(itemId), veto: vetoes.get(itemId), asked, olds });
      if (part.fits !== null) fits.set(itemId, part.fits);
      if (part.unfit === null) continue;
      const packs = [...olds, after];
      const name = entryNameIn(packs, itemId);
      const words = answerWords(packs, itemId, part.unfit.value);
      unfit.push({ itemId, name, words, ...part.unfit, counts: part.fits === null ? "no" : "part" });
    }
    unfit.sort((a, b) => compareText(a.itemId, b.itemId));
    return { fits, unfit };
  };
}

/** Whether anything of an answer counts by a standard, for a target; one that was taken back does not. */
export function countsUnder(pack: StandardPack, target: Target, itemId: string, value: AnswerValue): boolean {
  return value.kind !== "none" && carryOver(pack, null, target, new Map([[itemId, value]])).fits.size > 0;
}

interface Place {
  readonly item: Item | undefined;
  readonly veto: Veto | undefined;
  readonly asked: ReadonlySet<string>;
  readonly olds: readonly StandardPack[];
}
interface Parted {
  readonly fits: AnswerValue | null;
  readonly unfit: Pick<UnfitAnswer, "value" | "reason" | "why"> | null;
}

function partOf(value: AnswerValue, itemId: string, place: Place): Parted {
  if (itemId === STATUS_ITEM || itemId === REMARK_ITEM || value.kind === "none") return { fits: value, unfit: null };
  const { item, veto, asked } = place;
  if (item === undefined && veto === undefined) return unfitWhole(value, "item-gone", "现行标准没有这一项");
  if (!asked.has(itemId)) return unfitWhole(value, "not-applicable", "现行标准中这一项不适用于这个对象");
  if (veto !== undefined) return vetoPart(value, veto);
  if (item === undefined || fitsRule(item, value)) return { fits: value, unfit: aboveItem(item, value) };
  return itemMisfit(value, item, oldRule(place.olds, itemId));
}

function unfitWhole(value: AnswerValue, reason: UnfitReason, why: string): Parted {
  return { fits: null, unfit: { value, reason, why } };
}

function vetoPart(value: AnswerValue, veto: Veto): Parted {
  if (value.kind === "clear") return { fits: value, unfit: null };
  if (value.kind !== "conditions") return unfitWhole(value, "rule-changed", "现行标准中这一项是单项否决");
  const left = value.ids.filter((id) => veto.conditions.some((condition) => condition.id === id));
  if (left.length === value.ids.length) return { fits: value, unfit: null };
  const gone = value.ids.filter((id) => !left.includes(id));
  const why = left.length > 0 ? "现行标准没有这些情形，其余情形仍有效" : "现行标准没有这些情形";
  const unfit = { value: { kind: "conditions", ids: gone }, reason: "condition-gone", why } as const;
  return { fits: left.length > 0 ? { kind: "conditions", ids: left } : null, unfit };
}

function itemMisfit(value: AnswerValue, { rule }: Item, before: Rule | null): Parted {
  if (value.kind === "level" && rule.kind === "graded") return unfitWhole(value, "level-gone", "现行标准没有这个档次");
  if (value.kind === "count" && rule.kind === "sampled") {
    return unfitWhole(value, "count-above-sample", `现行标准只抽查 ${rule.size.value} ${rule.unit}`);
  }
  const was = before === null ? "" : `由“${ruleName(before)}”`;
  const why = value.kind === "conditions" ? "现行标准中这一项不再是单项否决" : `计分方法${was}改为“${ruleName(rule)}”`;
  return unfitWhole(value, "rule-changed", why);
}

function oldRule(olds: readonly StandardPack[], itemId: string): Rule | null {
  return olds.flatMap(allItems).find((item) => item.id === itemId)?.rule ?? null;
}

function aboveItem(item: Item | undefined, value: AnswerValue): Parted["unfit"] {
  if (item === undefined || value.kind !== "points" || value.points <= item.points.value) return null;
  return { value, reason: "points-above-item", why: "超过了这一项现在的分值，按满分值计" };
}
