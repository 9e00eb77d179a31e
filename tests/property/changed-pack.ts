import fc from "fast-check";
import { type Answers, type AnswerValue, REMARK_ITEM, STATUS_ITEM } from "../../src-core/scoring/answer";
import { allItems, allVetoes } from "../../src-core/standard/pack-items";
import type { Item, Rule, StandardPack, Veto } from "../../src-core/standard/pack-schema";
import { centipoints } from "../../src-core/units";
import { SMALL_PACK } from "../fixtures/small-pack";
import { findingsOf, hitOf } from "./any-answers";

/**
 * What an office may do to a standard between two versions: items and vetoes go, rules become others, levels and conditions
 * go, items are meant for fewer classes, points shrink. Sums are not mended: carrying over must not rely on them.
 */
const pts = (value: number) => ({ value: centipoints(value), verified: true });

const rules: readonly Rule[] = [
  { kind: "fixed", points: pts(300) },
  { kind: "perOccurrence", points: pts(200), unit: "个" },
  { kind: "sampled", points: pts(100), unit: "份", size: { value: 2, verified: true } },
  { kind: "graded", levels: [{ id: "some", name: "部分", points: pts(100) }] },
  { kind: "judged" },
];

type Change =
  | { readonly kind: "gone" | "portals-only" | "less" | "thinned"; readonly id: string }
  | { readonly kind: "rule"; readonly id: string; readonly rule: Rule };

const ids = [...allItems(SMALL_PACK), ...allVetoes(SMALL_PACK)].map((entry) => entry.id);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("gone" as const, "portals-only" as const, "less" as const, "thinned" as const),
    id: fc.constantFrom(...ids),
  }),
  fc.record({ kind: fc.constant("rule" as const), id: fc.constantFrom(...ids), rule: fc.constantFrom(...rules) }),
);

/** A later version of SMALL_PACK. */
export const changedPack: fc.Arbitrary<StandardPack> = fc
  .array(change, { maxLength: 8 })
  .map((changes) => changes.reduce(changed, { ...SMALL_PACK, version: 2 }));

function changed(pack: StandardPack, step: Change): StandardPack {
  const items = (item: Item): Item[] => (item.id === step.id ? changedItem(item, step) : [item]);
  const groups = (list: StandardPack["site"]["deductions"]) =>
    list.map((group) => ({ ...group, items: group.items.flatMap(items) }));
  return {
    ...pack,
    site: {
      ...pack.site,
      vetoes: pack.site.vetoes.flatMap((veto) => {
        const kept = keptVeto(veto, step);
        return kept === null ? [] : [{ ...veto, conditions: kept, ...scoped(veto.id, step, ["cityPortal"]) }];
      }),
      deductions: groups(pack.site.deductions),
      bonuses: groups(pack.site.bonuses),
    },
    account: {
      ...pack.account,
      vetoes: pack.account.vetoes.flatMap((veto) => {
        const kept = keptVeto(veto, step);
        return kept === null ? [] : [{ ...veto, conditions: kept, ...scoped(veto.id, step, ["抖音"]) }];
      }),
    },
  };
}

function scoped<T>(id: string, step: Change, only: T[]): { appliesTo?: T[] } {
  return step.kind === "portals-only" && step.id === id ? { appliesTo: only } : {};
}

function keptVeto(veto: Veto, step: Change): Veto["conditions"] | null {
  if (veto.id !== step.id) return veto.conditions;
  if (step.kind === "gone") return null;
  return step.kind === "thinned" ? veto.conditions.slice(1) : veto.conditions;
}

function changedItem(item: Item, step: Change): Item[] {
  switch (step.kind) {
    case "gone":
      return [];
    case "portals-only":
      return [{ ...item, appliesTo: ["cityPortal"] }];
    case "less":
      return [{ ...item, points: pts(100) }];
    case "thinned":
      if (item.rule.kind !== "graded") return [item];
      return [{ ...item, rule: { ...item.rule, levels: item.rule.levels.slice(1) } }];
    case "rule":
      return [{ ...item, rule: step.rule }];
  }
}

const conditionIds = allVetoes(SMALL_PACK).flatMap((veto) => veto.conditions.map((condition) => condition.id));
const value: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.constantFrom<AnswerValue>({ kind: "clear" }, { kind: "found" }, { kind: "none" }),
  fc.record({ kind: fc.constant("count" as const), count: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant("level" as const), levelId: fc.constantFrom("some", "most", "basic", "full", "x") }),
  fc.record({ kind: fc.constant("points" as const), points: fc.integer({ min: 1, max: 4000 }).map(centipoints) }),
  fc.record({
    kind: fc.constant("conditions" as const),
    ids: fc.uniqueArray(fc.constantFrom(...conditionIds, "x"), { minLength: 1, maxLength: 4 }),
  }),
);
const status: AnswerValue = { kind: "unscorable", reason: "已关停" };

/** Answers that may say anything of anything; sometimes that the target cannot be inspected. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(fc.dictionary(fc.constantFrom(...ids, "never-there", REMARK_ITEM), value), fc.integer({ min: 0, max: 9 }))
  .map(([said, dice]) => new Map([...Object.entries(said), ...(dice === 0 ? [[STATUS_ITEM, status] as const] : [])]));

/** Answers of which each suits its veto or item in SMALL_PACK, nearly all given: what an inspector leaves. */
export const suitingAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...[...allVetoes(SMALL_PACK), ...allItems(SMALL_PACK)].map(suiting))
  .map((entries) => new Map(entries.flatMap((entry) => (entry === null ? [] : [entry]))));

function suiting(entry: Veto | Item): fc.Arbitrary<readonly [string, AnswerValue] | null> {
  const found = "conditions" in entry ? hitOf(entry) : finding(entry);
  return fc.integer({ min: 0, max: 19 }).chain((dice) => {
    if (dice === 0) return fc.constant(null);
    const clear = fc.constant<AnswerValue>({ kind: "clear" });
    const rare = "conditions" in entry ? 2 : 8;
    return (dice <= rare ? found : clear).map((said) => [entry.id, said] as const);
  });
}

/** More points than an item has would count only in part. */
function finding(item: Item): fc.Arbitrary<AnswerValue> {
  return fc.constantFrom(
    ...findingsOf(item).filter((value) => value.kind !== "points" || value.points <= item.points.value),
  );
}
