import { App as AntApp, Button } from "antd";
import { createElement, useEffect, useMemo, useRef } from "react";
import type { StoredTask } from "../db/stored";
import { useSaved } from "../state/saved-state";
import { useSession } from "../state/WorkspaceProvider";
import { AnswerWriter } from "./answers/answer-writer";
import { SheetShelf } from "./answers/sheet-shelf";

/** A task's sheets as stored, and the writer of its answers. Before the window closes, it brings to the disk what is still on its way. */
export function useWriter(task: StoredTask): { readonly shelf: SheetShelf; readonly writer: AnswerWriter } {
  const { db, ambient } = useSession();
  const { notification } = AntApp.useApp();
  const latest = useRef(task);
  latest.current = task;
  // A task that is read again is still the same task, and its edits must not be lost; its standard may have been replaced by an
  // import, so the writer asks for the row each time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const { shelf, writer } = useMemo(() => {
    const sheets = new SheetShelf(db, task.id);
    const made: AnswerWriter = new AnswerWriter({
      db,
      ambient,
      get task() {
        return latest.current;
      },
      track: useSaved.getState().track,
      onWritten: (targetId) => sheets.refresh(targetId),
      onFailure: (message) =>
        notification.error({
          key: "not-saved",
          title: "没有保存",
          description: `${message}。答案还在屏幕上，请先不要关闭窗口；腾出磁盘空间后再试。`,
          duration: 0,
          actions: createElement(Button, { type: "primary", onClick: () => made.retry() }, "再试一次"),
        }),
    });
    return { shelf: sheets, writer: made };
  }, [db, ambient, task.id]);
  useEffect(() => {
    const onClose = (event: BeforeUnloadEvent): void => {
      if (!writer.isBusy()) return;
      event.preventDefault();
      void writer.drained().then(() => window.close());
    };
    const onHidden = (): void => {
      if (document.visibilityState === "hidden") writer.finishTyping();
    };
    window.addEventListener("beforeunload", onClose);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      writer.finishTyping();
      window.removeEventListener("beforeunload", onClose);
      document.removeEventListener("visibilitychange", onHidden);
    };
  }, [writer]);
  // The row of the task changes with every import, never with an answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => void shelf.load(), [shelf, task]);
  return { shelf, writer };
}
