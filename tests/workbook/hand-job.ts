import type { Target } from "../../src-core/register/target";
import type { AnswerValue } from "../../src-core/scoring/answer";
import { allItems, vetoesFor } from "../../src-core/standard/pack-items";
import { goldenAnswers, goldenPack, goldenSampledTargets } from "../fixtures/golden-round";

/** What fill-by-hand.py puts into the row of one target. */
interface HandRow {
  readonly status: string;
  readonly cells: Readonly<Record<string, string | number>>;
  readonly notes: readonly (readonly [heading: string, text: string])[];
}

/** The golden answers as a person enters them: what was found by its heading, nothing for what was not. */
export function handRows(): Readonly<Record<string, HandRow>> {
  return Object.fromEntries(goldenSampledTargets.map((target) => [printedKey(target), rowOf(target)]));
}

function printedKey(target: Target): string {
  if (target.kind === "site") return target.code;
  return [target.platform, target.handle ?? "", target.name, target.owner ?? ""].join("|");
}

function rowOf(target: Target): HandRow {
  const found = [...goldenAnswers(target.id)].filter(([, { value }]) => value.kind !== "clear");
  const isVetoed = found.some(([, { value }]) => value.kind === "conditions");
  return {
    status: "已完成",
    cells: Object.fromEntries(found.map(([id, { value }]) => [headingOf(target, id), entered(target, id, value)])),
    // Free rows are few: what failed a target is explained, the rest is not.
    notes: isVetoed
      ? found.flatMap(([id, { note }]): [string, string][] => (note === "" ? [] : [[headingOf(target, id), note]]))
      : [],
  };
}

function headingOf(target: Target, id: string): string {
  const entry = [...vetoesFor(goldenPack, target), ...allItems(goldenPack)].find((each) => each.id === id);
  if (entry === undefined) throw new RangeError(`no item ${id}`);
  return entry.name;
}

function entered(target: Target, id: string, value: AnswerValue): string | number {
  const conditions = vetoesFor(goldenPack, target).find((veto) => veto.id === id)?.conditions ?? [];
  const rule = allItems(goldenPack).find((item) => item.id === id)?.rule;
  const isBonus = goldenPack.site.bonuses.some((group) => group.items.some((item) => item.id === id));
  switch (value.kind) {
    case "conditions":
      return conditions.flatMap((c) => (value.ids.includes(c.id) ? [c.label] : [])).join("、");
    case "count":
      return value.count;
    case "points":
      return value.points / 100;
    case "found":
      return isBonus ? "加分" : "扣分";
    case "level":
      return (rule?.kind === "graded" && rule.levels.find((level) => level.id === value.levelId)?.name) || "";
    default:
      throw new RangeError(`nobody enters ${value.kind}`);
  }
}
