import { App as AntApp, Button } from "antd";
import { useCallback } from "react";
import type { SaveOutcome } from "../../../src-core/bridge";
import { useJob } from "../../state/job-state";

/** @example folderOf("/a/b/c.xlsx") //=> "/a/b" */
function folderOf(path: string | undefined): string {
  return path?.replace(/[\\/][^\\/]*$/, "") ?? "";
}

/**
 * Writes files by main, with progress, and says where they are.
 *
 * @returns a function that yields the paths; null where nothing was written
 */
export function useSaveFiles() {
  const { message, notification } = AntApp.useApp();
  const run = useJob((state) => state.run);
  return useCallback(
    async (title: string, done: string, work: (jobId: string) => Promise<SaveOutcome>) => {
      const outcome = await run(title, work);
      if (outcome === undefined) void message.warning("上一件事还在进行，请等它完成或先取消。");
      if (outcome?.kind === "failed") {
        notification.error({ title: "没有写成", description: outcome.message, duration: 0 });
      }
      if (outcome?.kind !== "saved") return null;
      const [first] = outcome.paths;
      notification.success({
        title: done,
        description: <span className="path">{outcome.paths.length > 1 ? folderOf(first) : first}</span>,
        actions: first !== undefined && (
          <Button size="small" onClick={() => void window.xunjian.revealFile({ path: first })}>
            打开所在文件夹
          </Button>
        ),
      });
      return outcome.paths;
    },
    [message, notification, run],
  );
}
