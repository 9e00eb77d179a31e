import { useEffect, useLayoutEffect, useRef } from "react";
import type { TargetId } from "../../src-core/units";
import type { StoredSheet, StoredTask } from "../db/stored";
import { useSession } from "../state/WorkspaceProvider";
import { useDesk } from "./desk-state";

/** Remembering where the person is need not keep up with every key, milliseconds. */
const SETTLE = 150;

/** Opens the desk where the person was, and keeps the place for the next start. */
export function usePlace(task: StoredTask, sheets: ReadonlyMap<TargetId, StoredSheet>): void {
  const session = useSession();
  const latest = useRef(session);
  latest.current = session;
  const targetId = useDesk((desk) => desk.targetId);
  const itemId = useDesk((desk) => desk.itemId);
  const isHere = targetId !== null && sheets.has(targetId);
  useLayoutEffect(() => {
    if (isHere) return;
    const place = latest.current.placeNow();
    const known = place?.taskId === task.id && place.targetId !== null && sheets.has(place.targetId);
    if (known) useDesk.getState().select(place.targetId, place.itemId);
    else useDesk.getState().select(firstOpen(sheets));
  }, [isHere, task.id, sheets]);
  useEffect(() => {
    if (!isHere) return;
    const timer = window.setTimeout(() => latest.current.goTo({ taskId: task.id, targetId, itemId }), SETTLE);
    return () => window.clearTimeout(timer);
  }, [isHere, task.id, targetId, itemId]);
}

/** The first target that is not done, else the first. */
function firstOpen(sheets: ReadonlyMap<TargetId, StoredSheet>): TargetId | null {
  const ordered = [...sheets.values()].sort((a, b) => a.order - b.order);
  return (ordered.find((sheet) => sheet.listed.state !== "done") ?? ordered[0])?.targetId ?? null;
}
