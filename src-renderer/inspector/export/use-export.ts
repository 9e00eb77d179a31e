import { App as AntApp, Button } from "antd";
import { createElement, useCallback } from "react";
import type { TaskDocument } from "../../../src-core/exchange/task-document";
import { askedItem, itemTitle } from "../../../src-core/standard/entry-words";
import { markExported, scoreDocument } from "../../db/task-store";
import { useJob } from "../../state/job-state";
import { useSession } from "../../state/WorkspaceProvider";
import { unreadOf } from "../checklist/unread-numbers";
import { useTask } from "../task-context";

/** Writes the score workbook (评分表), all of it or the part that is done; says where it lies and how many of it await evidence. */
export function useExport(): (onlyDone: boolean, awaiting: number) => Promise<void> {
  const { db, ambient } = useSession();
  const { task, writer } = useTask();
  const { notification } = AntApp.useApp();
  return useCallback(
    async (onlyDone, awaiting) => {
      await writer.drained();
      const document = await scoreDocument(db, task, onlyDone);
      const outcome = await useJob
        .getState()
        .run("导出评分表", (jobId) => window.xunjian.saveScoreWorkbook({ jobId, documents: [document] }));
      if (outcome === undefined) {
        notification.warning({ title: "另一项工作还没做完", description: "等它做完再导出。" });
      } else if (outcome.kind === "failed") {
        notification.error({ title: "评分表没有导出", description: outcome.message, duration: 0 });
      } else if (outcome.kind === "saved") {
        await markExported(db, ambient, task.id);
        const [path = ""] = outcome.paths;
        notification.success({
          key: "exported",
          title: `已导出评分表：${document.targets.length} 个对象${awaiting > 0 ? `，其中 ${awaiting} 个待补证据` : ""}`,
          description: createElement("span", { className: "saved-path", "data-testid": "saved-path" }, path),
          // Between the score and the list: it covers neither.
          placement: "bottom",
          duration: 8,
          actions: createElement(
            Button,
            { size: "small", onClick: () => void window.xunjian.revealFile({ path }) },
            "在文件夹中显示",
          ),
        });
        const unread = unreadWords(document);
        if (unread !== "")
          notification.warning({
            title: "有数字没有记下，不在评分表里",
            description: unread,
            duration: 0,
            placement: "bottom",
          });
      }
    },
    [db, ambient, task, writer, notification],
  );
}

/** @example //=> "甲西县人民政府“政策文件”填的“12”（最多 3 份）" */
function unreadWords({ targets, round }: TaskDocument): string {
  const each = targets.flatMap(({ id, name }) =>
    [...unreadOf(id)].map(
      ([itemId, { text, limit }]) =>
        `${name}“${itemTitle(askedItem(round.standard, itemId))}”填的“${text}”（${limit}）`,
    ),
  );
  return each.join("；");
}
