import { createStore } from "zustand/vanilla";
import type { TargetId } from "../../../src-core/units";

/** Text in a number field that means no number within the limits: nothing of it is stored, and it stays until it is mended. */
export interface UnreadNumber {
  readonly text: string;
  /** What the field takes: 最多 3 份. */
  readonly limit: string;
}
type UnreadOfTarget = ReadonlyMap<string, UnreadNumber>;

/** All of the task on the desk, by target and item. Kept apart from the fields: a target that is left keeps them. */
export const unreadNumbers = createStore<ReadonlyMap<TargetId, UnreadOfTarget>>()(() => new Map());

const NONE: UnreadOfTarget = new Map();

export function unreadOf(targetId: TargetId): UnreadOfTarget {
  return unreadNumbers.getState().get(targetId) ?? NONE;
}

/** Keeps the text of a field, or (null) drops it. */
export function keepUnread(targetId: TargetId, itemId: string, unread: UnreadNumber | null): void {
  const own = new Map(unreadOf(targetId));
  if (unread === null && !own.delete(itemId)) return;
  if (unread !== null) own.set(itemId, unread);
  const all = new Map(unreadNumbers.getState());
  if (own.size === 0) all.delete(targetId);
  else all.set(targetId, own);
  unreadNumbers.setState(all, true);
}

/** Another task comes onto the desk. */
export function forgetUnread(): void {
  unreadNumbers.setState(new Map(), true);
}
