import { confirmationDay } from "../../standard/confirmation-day";
import type { Confirmation } from "../../standard/confirmation-words";
import { evidenceName } from "../../standard/evidence-name";
import type { Condition, Item, ItemGroup, Rule, Veto } from "../../standard/pack-schema";
import { ruleName } from "../../standard/rule-name";
import { scopeWords } from "../../standard/scope-words";
import { inPoints } from "../../units";
import { KINDS, NO, PARTS, SOME, YES } from "./words";

/**
 * What a row shows, by column. Writing prints it; reading compares with it: a cell that shows the same was not edited, and
 * what the pack says there stays exactly as it was.
 */
export type Printed = Readonly<Record<string, string | number | null>>;

/** 是, 否, or 部分 where only some of a row's numbers are confirmed; by whom, and on which day. */
export function printedConfirmation(numbers: readonly Confirmation[]): Printed {
  const confirmed = numbers.filter((number) => number.verified).length;
  const verified = confirmed === 0 ? NO : confirmed === numbers.length ? YES : SOME;
  const names = new Set(numbers.flatMap((number) => number.verifiedBy ?? []));
  const days = new Set(
    numbers.flatMap(({ verifiedAt }) => (verifiedAt === undefined ? [] : confirmationDay(verifiedAt))),
  );
  return { verified, verifiedBy: [...names].join("、") || null, verifiedAt: [...days].join("、") || null };
}

/** The confirmation of a group's points, which stands in each row of its items. */
export function printedGroupConfirmation({ points }: Pick<ItemGroup, "points">): Printed {
  const { verified, verifiedBy = null, verifiedAt = null } = printedConfirmation([points]);
  return {
    "group-verified": verified ?? null,
    "group-verifiedBy": verifiedBy,
    "group-verifiedAt": verifiedAt,
  };
}

/** A row of 单项否决; what is of the veto itself stands in the row of each of its conditions. */
export function printedCondition(kind: keyof typeof KINDS, veto: Veto, condition: Condition): Printed {
  return {
    _veto: veto.id,
    _condition: condition.id,
    kind: KINDS[kind],
    name: veto.name,
    text: veto.text,
    source: veto.source,
    evidence: evidenceName(veto.evidence),
    appliesTo: scopeWords(veto.appliesTo),
    label: condition.label,
    "condition-text": condition.text,
    wording: condition.wording,
  };
}

/** A row of 指标. @param nameOf the name of an item by its id */
export function printedItem(
  part: keyof typeof PARTS,
  group: ItemGroup,
  item: Item,
  nameOf: (id: string) => string,
): Printed {
  return {
    _item: item.id,
    _group: group.id,
    part: PARTS[part],
    group: group.name,
    "group-points": inPoints(group.points.value),
    ...printedGroupConfirmation(group),
    name: item.name,
    text: item.text,
    source: item.source,
    evidence: evidenceName(item.evidence),
    points: inPoints(item.points.value),
    rule: ruleName(item.rule),
    ...printedRule(item.rule),
    appliesTo: scopeWords(item.appliesTo),
    excludedBy: item.excludedBy.map(nameOf).join("、") || null,
    ...printedConfirmation(itemConfirmations(item)),
  };
}

function printedRule(rule: Rule): Printed {
  switch (rule.kind) {
    case "judged":
    case "graded":
      return {};
    case "fixed":
      return { each: inPoints(rule.points.value) };
    case "perOccurrence":
      return { each: inPoints(rule.points.value), unit: rule.unit };
    case "sampled":
      return { each: inPoints(rule.points.value), unit: rule.unit, size: rule.size.value };
  }
}

/** The numbers that 已核对 of an item's row speaks of; those of levels stand in 档次. */
function itemConfirmations({ points, rule }: Item): readonly Confirmation[] {
  switch (rule.kind) {
    case "judged":
    case "graded":
      return [points];
    case "sampled":
      return [points, rule.points, rule.size];
    default:
      return [points, rule.points];
  }
}

/** A row of 档次. */
export function printedLevel(item: Item, level: Extract<Rule, { kind: "graded" }>["levels"][number]): Printed {
  return {
    _item: item.id,
    _level: level.id,
    name: item.name,
    level: level.name,
    points: inPoints(level.points.value),
    ...printedConfirmation([level.points]),
  };
}
