import { App as AntApp } from "antd";
import { useCallback } from "react";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { useJob } from "../../state/job-state";
import { useOffice } from "../OfficeProvider";

interface Wish {
  /** null: the person is asked. */
  readonly paths: readonly string[] | null;
  readonly dialogTitle: string;
  readonly readAs: "sample" | "register" | null;
}

/**
 * Reads workbooks in a process of their own, with progress and a way to stop.
 *
 * @returns a function that yields the readings, null where the person stopped or it failed (then it was said)
 */
export function useReadWorkbooks(): (wish: Wish) => Promise<readonly FileReading[] | null> {
  const { settings } = useOffice();
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
      return outcome.kind === "read" && outcome.files.length > 0 ? outcome.files : null;
    },
    [settings, message, run],
  );
}
