import { App as AntApp } from "antd";
import { useState } from "react";
import { decisionRecord } from "../../../src-core/merge/next-record";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import { askedItem, itemTitle } from "../../../src-core/standard/entry-words";
import { inspectorId } from "../../../src-core/units";
import { addDecisions } from "../../db/returns-store";
import { useSession } from "../../state/WorkspaceProvider";
import { useSave } from "../frame/use-save";
import { useRound } from "../OfficeProvider";
import { REVIEWER_PREFIX } from "../round-view";
import type { ConflictView, Side } from "./conflict-views";

/** What was chosen: one side as it is, or a judgement of the office's own. */
export type Choice =
  | { readonly kind: "side"; readonly index: number }
  | { readonly kind: "own"; readonly value: AnswerValue | null };

/** A conflict being decided: the choice, the reason, and the deed that stores them. */
export function useDecision(view: ConflictView, onNext: () => void) {
  const { round } = useRound();
  const { db, ambient, profile } = useSession();
  const { message } = AntApp.useApp();
  const save = useSave();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState("");
  const [isSaving, setSaving] = useState(false);
  const side = choice?.kind === "side" ? view.sides[choice.index] : undefined;
  const value = choice?.kind === "own" ? choice.value : (side?.value ?? null);
  const canDecide = value !== null && reason.trim() !== "" && !isSaving;
  const decide = async (): Promise<void> => {
    if (value === null || !canDecide || typeof profile !== "object") return;
    const reviewerId = inspectorId(`${REVIEWER_PREFIX}${profile.name}`.slice(0, 80));
    const words = { ...wordsOf(side), reason: reason.trim() };
    const record = decisionRecord(view.standing, { value, ...words, reviewerId, at: ambient.now() });
    setSaving(true);
    const done = await save(() => addDecisions(db, round.id, [record]).then(() => "decided" as const));
    setSaving(false);
    if (done === undefined) return;
    const title = itemTitle(askedItem(round.standard, view.standing.itemId));
    void message.success({ key: "decided", content: `已裁决：${view.target.name} · ${title}` });
    onNext();
  };
  return { choice, setChoice, reason, setReason, value, canDecide, decide };
}

/** The words that stand with the side that is taken. */
function wordsOf(side: Side | undefined): { note: string; link: string } {
  const records = side?.records ?? [];
  return {
    note: records.map((record) => record.note).find(Boolean) ?? "",
    link: records.map((record) => record.link).find(Boolean) ?? "",
  };
}
