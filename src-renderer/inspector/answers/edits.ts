import { isSameValue } from "../../../src-core/merge/answer-record";
import { standingAnswers } from "../../../src-core/merge/standing-answers";
import type { IsoTime, TargetId } from "../../../src-core/units";
import type { StoredSheet } from "../../db/stored";
import type { AnswerChange } from "../../db/task-store";

/** An edit that the screen shows before the stored records do. */
export interface Edit {
  readonly change: AnswerChange;
  /** typing: waits for a pause. saving: on its way. saved: on the disk at `at`. failed: kept here, to be tried again. */
  readonly phase: "typing" | "saving" | "saved" | "failed";
  readonly at: IsoTime | null;
}
export type EditsOfTarget = ReadonlyMap<string, Edit>;
export type Edits = ReadonlyMap<TargetId, EditsOfTarget>;

/** Whether the stored sheet shows an edit by now, or something later. */
export function isStored({ change, phase, at }: Edit, sheet: StoredSheet): boolean {
  if (phase !== "saved") return false;
  if (at !== null && sheet.updatedAt !== null && sheet.updatedAt > at) return true;
  const [head, ...others] = standingAnswers(sheet.records).get(change.itemId)?.heads ?? [];
  if (head === undefined) return change.value.kind === "none" && change.note === "" && change.link === "";
  return (
    others.length === 0 &&
    isSameValue(head.value, change.value) &&
    head.note === change.note &&
    head.link === change.link
  );
}
