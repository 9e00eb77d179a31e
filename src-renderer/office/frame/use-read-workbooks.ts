import { App as AntApp } from "antd";
import { useCallback } from "react";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { isRealWork } from "../../db/practice-guard";
import { useCarryToWork } from "../../state/carried-files";
import { useJob } from "../../state/job-state";
import { useSession } from "../../state/WorkspaceProvider";
import { useOffice } from "../OfficeProvider";

interface Wish {
  /** null: the person is asked. */
  readonly paths: readonly string[] | null;
  readonly dialogTitle: string;
  readonly readAs: "sample" | "register" | null;
}

/**
 * Reads workbooks in a process of their own, with progress and a way to stop. Real work must not land among the practice
 * data, which are thrown away: in practice it is carried over to the real work instead, and that is said.
 *
 * @returns a function that yields the readings, null where the person stopped, it failed or was carried over
 */
export function useReadWorkbooks(): (wish: Wish) => Promise<readonly FileReading[] | null> {
  const { settings } = useOffice();
  const { workspace } = useSession();
  const carry = useCarryToWork();
  const { message } = AntApp.useApp();
  const run = useJob((state) => state.run);
  return useCallback(
    async (wish) => {
      const outcome = await run("读取表格", (jobId) => window.xunjian.readWorkbooks({ jobId, settings, ...wish }));
      if (outcome === undefined) {
        void message.warning("上一件事还在进行，请等它完成或先取消。");
        return null;
      }
      if (outcome.kind === "failed") void message.error(`没有读成：${outcome.message}`);
      if (outcome.kind !== "read" || outcome.files.length === 0) return null;
      const { files } = outcome;
      if (workspace === "practice" && (await includesRealWork(files))) {
        void message.info("这些文件不是示例数据，已回到自己的工作。");
        await carry(
          files.map((file) => file.path),
          { workplace: "office", name: "" },
        );
        return null;
      }
      return files;
    },
    [settings, message, run, workspace, carry],
  );
}

async function includesRealWork(files: readonly FileReading[]): Promise<boolean> {
  return (await Promise.all(files.map(isRealWork))).some(Boolean);
}
