import { evidenceName } from "../evidence-name";
import type { Item, ItemGroup, Rule, Veto } from "../pack-schema";
import { ruleName } from "../rule-name";
import { scopeWords } from "../scope-words";
import { confirmationField, type Field, field, pointsFields } from "./field";

/** What a veto says, each condition by its id. */
export function vetoFields(veto: Veto): readonly Field[] {
  return [
    ...sharedFields(veto),
    ...veto.conditions.flatMap(({ id, label, text, wording }) => [
      field(`condition/${id}`, "text", "情形", label),
      field(`condition-text/${id}`, "text", `情形说明（${label}）`, text),
      field(`wording/${id}`, "wording", `通报用语（${label}）`, wording),
    ]),
  ];
}

/** What a group says of itself; its items are entries of their own. */
export function groupFields({ name, points }: ItemGroup): readonly Field[] {
  return [field("name", "text", "名称", name), ...pointsFields("points", "组分值", points)];
}

/** What an item says. @param nameOf the name of an item that this one names, in its own pack */
export function itemFields(item: Item, nameOf: (id: string) => string): readonly Field[] {
  const excluded = item.excludedBy.map(nameOf).join("、");
  return [
    ...sharedFields(item),
    ...pointsFields("points", "满分", item.points),
    field("rule", "rule", "计分方法", ruleName(item.rule)),
    ...ruleFields(item.rule),
    ...(item.excludedBy.length === 0
      ? []
      : [field("excludedBy", "rule", "不重复扣分", excluded, JSON.stringify(item.excludedBy))]),
  ];
}

function sharedFields({ name, text, source, evidence, appliesTo }: Veto | Item): readonly Field[] {
  return [
    field("name", "text", "名称", name),
    field("text", "text", "说明", text),
    field("source", "text", "依据", source),
    field("evidence", "evidence", "证据", evidenceName(evidence)),
    field("appliesTo", "scope", "适用对象", scopeWords(appliesTo), JSON.stringify(appliesTo)),
  ];
}

function ruleFields(rule: Rule): readonly Field[] {
  switch (rule.kind) {
    case "judged":
      return [];
    case "graded":
      return rule.levels.flatMap(({ id, name, points }) => [
        field(`level-name/${id}`, "text", "档次", name),
        ...pointsFields(`level/${id}`, `档次“${name}”的分值`, points),
      ]);
    case "fixed":
      return pointsFields("each", "一次性分值", rule.points);
    case "perOccurrence":
      return [field("unit", "rule", "单位", rule.unit), ...pointsFields("each", `每${rule.unit}分值`, rule.points)];
    case "sampled":
      return [
        field("unit", "rule", "单位", rule.unit),
        field("size", "rule", "抽查数", String(rule.size.value)),
        confirmationField("size", "抽查数", rule.size),
        ...pointsFields("each", `每${rule.unit}分值`, rule.points),
      ];
  }
}
