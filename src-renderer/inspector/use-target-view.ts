import { useMemo } from "react";
import { useStore } from "zustand";
import type { Target } from "../../src-core/register/target";
import { type Explanation, explainVerdict } from "../../src-core/scoring/explain";
import { scoreTarget } from "../../src-core/scoring/score-target";
import type { Verdict } from "../../src-core/scoring/verdict";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import type { StoredSheet } from "../db/stored";
import type { EditsOfTarget } from "./answers/edits";
import { countingOf, type ItemAnswers, itemAnswers, provenOf } from "./answers/item-answer";
import { useTask } from "./task-context";

/** The selected target with its answers as the person sees them, and what they come to. */
export interface TargetView {
  readonly pack: StandardPack;
  readonly target: Target;
  readonly answers: ItemAnswers;
  readonly verdict: Verdict;
  /** The lines and steps behind every number of the verdict, in words. */
  readonly explanation: Explanation;
}

/** Computed the same way for the screen and for the keys, which must not wait for the screen. */
export function targetView(pack: StandardPack, sheet: StoredSheet, edits: EditsOfTarget | undefined): TargetView {
  const answers = itemAnswers(sheet.records, edits);
  const verdict = scoreTarget(pack, sheet.target, countingOf(answers), provenOf(answers));
  const { target } = sheet;
  return { pack, target, answers, verdict, explanation: explainVerdict(pack, target, verdict) };
}

export function useTargetView(sheet: StoredSheet): TargetView {
  const { task, writer } = useTask();
  const edits = useStore(writer.edits, (all) => all.get(sheet.targetId));
  const pack = task.round.standard;
  return useMemo(() => targetView(pack, sheet, edits), [pack, sheet, edits]);
}
