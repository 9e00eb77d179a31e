import { App as AntApp } from "antd";
import { type RefObject, useMemo } from "react";
import { askedItem, itemTitle } from "../../src-core/standard/entry-words";
import type { TargetId } from "../../src-core/units";
import type { StoredSheet } from "../db/stored";
import { clearRest, clearVetoes, type Sweep } from "./answers/deeds";
import { focusEntry } from "./checklist/Checklist";
import { unreadOf } from "./checklist/unread-numbers";
import { useDesk } from "./desk-state";
import type { TargetRow } from "./list/target-rows";
import { useTask } from "./task-context";
import { type TargetView, targetView } from "./use-target-view";

/** What the desk knows at this moment; keys read it instead of waiting for the screen to be drawn. */
export interface DeskNow {
  sheets: ReadonlyMap<TargetId, StoredSheet>;
  rows: readonly TargetRow[];
}

/** The deeds of the desk, for buttons and keys alike. */
export interface DeskDeeds {
  readonly view: () => TargetView | null;
  readonly clearVetoes: () => void;
  readonly clearRest: () => void;
  readonly finishAndNext: () => void;
  readonly move: (by: 1 | -1) => void;
  readonly select: (targetId: TargetId) => void;
  readonly jump: (itemId: string) => void;
  readonly undo: () => void;
  readonly openWords: () => void;
}

export function useDeskDeeds(now: RefObject<DeskNow>, checklist: RefObject<HTMLElement | null>): DeskDeeds {
  const { task, writer } = useTask();
  const { message } = AntApp.useApp();
  return useMemo((): DeskDeeds => {
    const pack = task.round.standard;
    const view = (): TargetView | null => {
      const { targetId } = useDesk.getState();
      const sheet = targetId === null ? undefined : now.current.sheets.get(targetId);
      return sheet === undefined ? null : targetView(pack, sheet, writer.edits.getState().get(sheet.targetId));
    };
    const sweep = (made: Sweep, seen: TargetView): void => {
      writer.answer(seen.target.id, made.changes);
      if (made.leftAlone > 0)
        void message.info(`${made.leftAlone} 项没有动：已写备注、有分歧，或答案与现行标准不符，请逐项选`);
    };
    /** Nobody is held up: what lacks is said, and the list goes on showing it. */
    const sayWhatLacks = ({ target, verdict }: TargetView): void => {
      const { state, missing, missingEvidence } = verdict;
      if (state === "awaitingEvidence") {
        void message.info(`“${target.name}”缺 ${missingEvidence.length} 处证据，记为待补证据`);
      } else if (state !== "done") void message.info(`“${target.name}”还缺 ${missing.length} 项，留作没完成`);
    };
    const select = (targetId: TargetId): void => {
      if (targetId === useDesk.getState().targetId) return;
      writer.finishTyping();
      useDesk.getState().select(targetId);
    };
    /** The row so many places away, null beyond the ends. */
    const rowAt = (by: 1 | -1): TargetRow | null => {
      const { rows } = now.current;
      const at = rows.findIndex((row) => row.target.id === useDesk.getState().targetId);
      return rows[at + by] ?? null;
    };
    const move = (by: 1 | -1): void => {
      const row = rowAt(by);
      if (row === null) {
        void message.info(by === 1 ? "已经是最后一个" : "已经是第一个");
        return;
      }
      select(row.target.id);
      checklist.current?.focus({ preventScroll: true });
    };
    return {
      view,
      select,
      move,
      clearVetoes: () => {
        const seen = view();
        if (seen === null || seen.verdict.outcome === "unscorable") return;
        sweep(clearVetoes(pack, seen.target, seen.answers, useDesk.getState().openedVetoes), seen);
      },
      clearRest: () => {
        const seen = view();
        if (seen === null || seen.verdict.outcome === "veto" || seen.verdict.outcome === "unscorable") return;
        sweep(clearRest(pack, seen.target, seen.answers, seen.verdict, new Set(unreadOf(seen.target.id).keys())), seen);
      },
      finishAndNext: () => {
        writer.finishTyping();
        const seen = view();
        const unread = seen === null ? null : unreadOnScreen(seen.target.id);
        if (unread !== null) {
          const name = itemTitle(askedItem(pack, unread.itemId));
          void message.warning(`“${name}”填的“${unread.text}”没有记下：${unread.limit}。请改好，或按 Esc 恢复`);
          unread.field.focus();
          return;
        }
        if (seen !== null) sayWhatLacks(seen);
        if (rowAt(1) !== null) move(1);
        else void message.info(endOfList(now.current.rows, seen));
      },
      jump: (itemId) => {
        useDesk.getState().lookAt(itemId);
        focusEntry(itemId);
      },
      undo: () => {
        writer.undo().then(
          (undone) => {
            if (undone.kind === "nothing") {
              void message.info("没有可以撤销的了");
              return;
            }
            const name = now.current.sheets.get(undone.targetId)?.target.name ?? "";
            const [first = "", ...others] = undone.itemIds;
            const what = `${itemTitle(askedItem(pack, first))}${others.length > 0 ? ` 等 ${others.length + 1} 项` : ""}`;
            if (undone.kind === "undone") void message.info(`已撤销：${name} · ${what}`);
            else void message.warning(`${name} · ${what}：之后又并入了别的答案，不能撤销这一步`);
            useDesk.getState().select(undone.targetId, first);
            window.setTimeout(() => focusEntry(first), 0);
          },
          // The mark says that it was not saved; nothing was taken back.
          () => undefined,
        );
      },
      openWords: () => {
        const { itemId, openWords } = useDesk.getState();
        if (itemId === null) return;
        openWords(itemId);
        window.setTimeout(() => document.querySelector<HTMLElement>(`[data-testid="note-${itemId}"]`)?.focus(), 0);
      },
    };
  }, [task, writer, message, now, checklist]);
}

/** The first number of a target that could not be read, where its field can be mended: not under a veto, nor in a bonus that is closed. */
function unreadOnScreen(targetId: TargetId) {
  for (const [itemId, { text, limit }] of unreadOf(targetId)) {
    const entry = document.getElementById(`entry-${itemId}`);
    const field = entry?.querySelector<HTMLElement>(".number-field input:not(:disabled)") ?? null;
    if (field !== null) return { itemId, text, limit, field };
  }
  return null;
}

function endOfList(rows: readonly TargetRow[], seen: TargetView | null): string {
  const states = rows.map(({ target, listed }) => (target.id === seen?.target.id ? seen.verdict.state : listed.state));
  const awaiting = states.filter((state) => state === "awaitingEvidence").length;
  const open = states.filter((state) => state !== "done").length - awaiting;
  if (open + awaiting === 0) return "名单到底了，都已完成，可以导出评分表";
  const words = [open > 0 ? `${open} 个没完成` : "", awaiting > 0 ? `${awaiting} 个待补证据` : ""].filter(Boolean);
  return `名单到底了，还有 ${words.join("、")}`;
}
