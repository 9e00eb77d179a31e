import { App as AntApp, Button } from "antd";
import { createElement, useCallback } from "react";
import { markExported, scoreDocument } from "../../db/task-store";
import { useJob } from "../../state/job-state";
import { useSession } from "../../state/WorkspaceProvider";
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
          duration: 12,
          actions: createElement(
            Button,
            { size: "small", onClick: () => void window.xunjian.revealFile({ path }) },
            "在文件夹中显示",
          ),
        });
      }
    },
    [db, ambient, task, writer, notification],
  );
}
