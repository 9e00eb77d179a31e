import { App as AntApp } from "antd";
import { useCallback } from "react";
import type { SaveReportOutcome, SaveReportRequest } from "../../../../src-core/bridge";
import { useSaveFiles } from "../../frame/use-save-files";
import { wantedParts } from "./report-forms";

type Saved = Extract<SaveReportOutcome, { kind: "saved" }>;

/**
 * Writes the papers into a folder that the person chooses, and says where they are and which could not be made.
 *
 * @returns a function that yields what was written; null where nothing was
 */
export function useSaveReport() {
  const saveFiles = useSaveFiles();
  const { notification } = AntApp.useApp();
  return useCallback(
    async (title: string, done: string, request: Omit<SaveReportRequest, "jobId">): Promise<Saved | null> => {
      const written: Saved[] = [];
      await saveFiles(title, done, async (jobId) => {
        const outcome = await window.xunjian.saveReport(wantedParts({ jobId, ...request }));
        if (outcome.kind === "saved") written.push(outcome);
        return outcome;
      });
      const [saved] = written;
      if (saved === undefined) return null;
      for (const note of saved.notes) notification.warning({ title: "有一样没有写", description: note, duration: 0 });
      return saved;
    },
    [saveFiles, notification],
  );
}
