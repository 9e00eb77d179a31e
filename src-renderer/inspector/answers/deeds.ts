import type { Target } from "../../../src-core/register/target";
import {
  type AnswerValue,
  CLEAR,
  REMARK_ITEM,
  STATUS_ITEM,
  type UnscorableReason,
} from "../../../src-core/scoring/answer";
import { fitsRule } from "../../../src-core/scoring/score-line";
import { knownConditions } from "../../../src-core/scoring/score-target";
import type { Verdict } from "../../../src-core/scoring/verdict";
import { bonusGroupsFor, deductionGroupsFor, vetoesFor } from "../../../src-core/standard/pack-items";
import type { Item, StandardPack, Veto } from "../../../src-core/standard/pack-schema";
import type { AnswerChange } from "../../db/task-store";
import { answerOf, type ItemAnswers } from "./item-answer";

/** What one press answers for several items, and how many it left alone because they need a look. */
export interface Sweep {
  readonly changes: readonly AnswerChange[];
  readonly leftAlone: number;
}

/** The same words under another answer. */
export function withValue(answers: ItemAnswers, itemId: string, value: AnswerValue): AnswerChange {
  const { note, link } = answerOf(answers, itemId);
  return { itemId, value, note, link };
}

/**
 * 全部未发现: nothing found on every veto that was not answered. Those with words but no answer, and those on which
 * records disagree, are left to the person.
 *
 * @param opened vetoes where 发现 was pressed and no condition ticked yet
 */
export function clearVetoes(
  pack: StandardPack,
  target: Target,
  answers: ItemAnswers,
  opened: ReadonlySet<string>,
): Sweep {
  const open = unansweredVetoes(vetoesFor(pack, target), answers);
  return sweep(open, answers, (id) => opened.has(id) || answerOf(answers, id).value.kind !== "none");
}

/** Vetoes that the score still waits for: without an answer, or with conditions of which the standard has none. */
export function unansweredVetoes(vetoes: readonly Veto[], answers: ItemAnswers): readonly Veto[] {
  return vetoes.filter((veto) => {
    const { value } = answerOf(answers, veto.id);
    if (value.kind === "clear") return false;
    return value.kind !== "conditions" || knownConditions(veto, value.ids).length === 0;
  });
}

/**
 * 其余未发现: nothing to take off on the deductions left; once they are done, no bonus on the bonus items left.
 *
 * @param typed items with a number that could not be read yet
 */
export function clearRest(
  pack: StandardPack,
  target: Target,
  answers: ItemAnswers,
  verdict: Verdict,
  typed: ReadonlySet<string> = new Set(),
): Sweep {
  const deductions = deductionGroupsFor(pack, target).flatMap((group) => unanswered(group.items, answers));
  // An answer that the standard takes no longer was a finding once: only the person may say that nothing was found.
  const isBegun = (id: string): boolean => answerOf(answers, id).value.kind !== "none" || typed.has(id);
  if (deductions.length > 0 || verdict.bonus.kind !== "open") return sweep(deductions, answers, isBegun);
  const bonuses = bonusGroupsFor(pack, target).flatMap((group) => unanswered(group.items, answers));
  return sweep(bonuses, answers, isBegun);
}

/** Items that the score still waits for: without an answer, or with one that their rule cannot take. */
export function unanswered(items: readonly Item[], answers: ItemAnswers): readonly Item[] {
  return items.filter((item) => !fitsRule(item, answerOf(answers, item.id).value));
}

function sweep(
  open: readonly { readonly id: string }[],
  answers: ItemAnswers,
  isBegun: (id: string) => boolean = () => false,
): Sweep {
  const free = open.filter(({ id }) => {
    const { note, link, rivals } = answerOf(answers, id);
    return note === "" && link === "" && rivals.length === 0 && !isBegun(id);
  });
  return {
    changes: free.map(({ id }) => withValue(answers, id, CLEAR)),
    leftAlone: open.length - free.length,
  };
}

/** Ticks or unticks one condition of a veto; the last one unticked takes the answer back. */
export function toggledCondition(
  answers: ItemAnswers,
  vetoId: string,
  conditionId: string,
  isOn: boolean,
): AnswerChange {
  const { value } = answerOf(answers, vetoId);
  const others = value.kind === "conditions" ? value.ids.filter((id) => id !== conditionId) : [];
  const ids = isOn ? [...others, conditionId] : others;
  return withValue(answers, vetoId, ids.length === 0 ? { kind: "none" } : { kind: "conditions", ids });
}

/** Says that a target cannot be inspected, or (null) that it can after all. */
export function statusChange(answers: ItemAnswers, reason: UnscorableReason | null): AnswerChange {
  return withValue(answers, STATUS_ITEM, reason === null ? { kind: "none" } : { kind: "unscorable", reason });
}

/** A free note on the target. */
export function remarkChange(note: string): AnswerChange {
  return { itemId: REMARK_ITEM, value: note === "" ? { kind: "none" } : CLEAR, note, link: "" };
}
