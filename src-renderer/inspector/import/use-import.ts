import { App as AntApp } from "antd";
import { useCallback } from "react";
import type { FileReading } from "../../../src-core/exchange/read-file";
import type { Database } from "../../db/database";
import { readOfficeSettings, saveProfile } from "../../db/settings-store";
import { importTask, type TaskImport, taskIdOf } from "../../db/task-store";
import { shippedSettings } from "../../shipped/shipped";
import { useJob } from "../../state/job-state";
import { useSession } from "../../state/WorkspaceProvider";
import { type ImportCandidate, useImportStep } from "./import-state";

/** Reads files (null: the person is asked for them) and shows what taking them would do. Nothing is stored. */
export function useReadTasks(): (paths: readonly string[] | null) => Promise<void> {
  const { db } = useSession();
  const { message } = AntApp.useApp();
  return useCallback(
    async (paths) => {
      const { show } = useImportStep.getState();
      const settings = (await readOfficeSettings(db)) ?? shippedSettings();
      const outcome = await useJob
        .getState()
        .run("读取任务表", (jobId) =>
          window.xunjian.readWorkbooks({ jobId, paths, dialogTitle: "导入任务表", settings, readAs: null }),
        );
      if (outcome === undefined) void message.warning("另一项工作还没做完，等它做完再导入");
      else if (outcome.kind === "failed") show({ kind: "failed", message: outcome.message });
      else if (outcome.kind === "read") {
        const candidates = await Promise.all(outcome.files.map((reading) => candidateOf(db, reading)));
        show({ kind: "preview", candidates });
      }
    },
    [db, message],
  );
}

async function candidateOf(db: Database, reading: FileReading): Promise<ImportCandidate> {
  const document = reading.content.kind === "task" ? reading.content.document : null;
  if (document === null) return { reading, document, known: 0, isKnownTask: false };
  const taskId = taskIdOf(document);
  const stored = await db.sheets.bulkGet(document.targets.map((target): [string, string] => [taskId, target.id]));
  const known = stored.filter((sheet) => sheet !== undefined).length;
  return { reading, document, known, isKnownTask: (await db.tasks.get(taskId)) !== undefined };
}

/** What came in: new targets, known ones, answers of another machine. */
function resultText(done: readonly TaskImport[]): string {
  const sum = (key: "added" | "known" | "newRecords"): number => done.reduce((n, each) => n + each[key], 0);
  const parts = [
    sum("added") > 0 ? `新对象 ${sum("added")} 个` : "",
    sum("known") > 0 ? `原有对象 ${sum("known")} 个` : "",
    sum("newRecords") > 0 ? `新答案 ${sum("newRecords")} 条` : "",
  ];
  return `已导入：${parts.filter(Boolean).join("，")}`;
}

/** Takes the tasks that the preview showed, and opens the first of them. */
export function useTakeTasks(): (candidates: readonly ImportCandidate[]) => Promise<void> {
  const { db, ambient, profile, place, goTo } = useSession();
  const { message, notification } = AntApp.useApp();
  return useCallback(
    async (candidates) => {
      const documents = candidates.flatMap(({ document }) => document ?? []);
      const [first] = documents;
      if (first === undefined) return;
      try {
        const done = [];
        for (const document of documents) done.push(await importTask(db, ambient, document));
        void message.success(resultText(done));
      } catch (error) {
        const description = error instanceof Error ? error.message : String(error);
        notification.error({ title: "任务表没有导入", description, duration: 0 });
        return;
      }
      useImportStep.getState().show({ kind: "idle" });
      if (profile !== undefined && profile !== "loading" && profile.name === "") {
        await saveProfile(db, { ...profile, name: first.inspector.name });
      }
      // Answers that join the task on the desk leave the person where they are.
      const taskId = taskIdOf(first);
      if (place?.taskId !== taskId) goTo({ taskId, targetId: null, itemId: null });
    },
    [db, ambient, profile, place, goTo, message, notification],
  );
}
