import { App as AntApp } from "antd";
import { useCallback } from "react";
import type { TaskDocument } from "../../../src-core/exchange/task-document";
import { readOfficeSettings, saveProfile } from "../../db/settings-store";
import { importTask, type TaskImport, taskIdOf } from "../../db/task-import";
import { shippedSettings } from "../../shipped/shipped";
import { useCarryToWork } from "../../state/carried-files";
import { useJob } from "../../state/job-state";
import { useSession } from "../../state/WorkspaceProvider";
import { candidatesOf } from "./import-candidates";
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
        show({ kind: "preview", candidates: await candidatesOf(db, outcome.files) });
      }
    },
    [db, message],
  );
}

/** Chooses, or no longer, the earlier standard of one file; the preview says anew what taking all of them would do. */
export function useSwitchBack(): (hash: string, isWanted: boolean) => Promise<void> {
  const { db } = useSession();
  return useCallback(
    async (hash, isWanted) => {
      const { step, show } = useImportStep.getState();
      if (step.kind !== "preview") return;
      const wanted = new Set(step.candidates.flatMap((one) => (one.isOlderWanted ? [one.reading.hash] : [])));
      if (isWanted) wanted.add(hash);
      else wanted.delete(hash);
      const candidates = await candidatesOf(
        db,
        step.candidates.map(({ reading }) => reading),
        wanted,
      );
      // Another preview may have been opened, or this one closed, meanwhile.
      if (useImportStep.getState().step === step) show({ kind: "preview", candidates });
    },
    [db],
  );
}

/** What came in: new targets, known ones, answers of another machine. */
function resultText(documents: readonly TaskDocument[], done: readonly TaskImport[]): string {
  const sum = (key: "added" | "newRecords"): number => done.reduce((n, each) => n + each[key], 0);
  const known = distinctTargets(documents) - sum("added");
  const parts = [
    sum("added") > 0 ? `新对象 ${sum("added")} 个` : "",
    known > 0 ? `原有对象 ${known} 个` : "",
    sum("newRecords") > 0 ? `新答案 ${sum("newRecords")} 条` : "",
  ];
  return `已导入：${parts.filter(Boolean).join("，")}`;
}

/** Targets of several workbooks, those of one task each once. */
export function distinctTargets(documents: readonly TaskDocument[]): number {
  return new Set(documents.flatMap((each) => each.targets.map(({ id }) => `${taskIdOf(each)} ${id}`))).size;
}

/** On how much the answers disagree after the import, by task the last word; "" where they agree. */
function conflictText(done: readonly TaskImport[]): string {
  const last = [...new Map(done.map((each) => [each.taskId, each.conflicts])).values()];
  const items = last.reduce((n, each) => n + each.items, 0);
  const targets = last.reduce((n, each) => n + each.targets, 0);
  return items === 0 ? "" : `${targets} 个对象有 ${items} 项答得不一样，请再选（名单里标着“有分歧”）`;
}

/** Takes the tasks that the preview showed, and opens the first of them. */
export function useTakeTasks(): (candidates: readonly ImportCandidate[]) => Promise<void> {
  const { db, ambient, profile, place, goTo } = useSession();
  const { message, notification } = AntApp.useApp();
  return useCallback(
    async (candidates) => {
      const taken = candidates.flatMap(({ document, isForeign, isOlderWanted }) =>
        isForeign || document === null ? [] : [{ document, isOlderWanted }],
      );
      const documents = taken.map(({ document }) => document);
      const [first] = documents;
      if (first === undefined) return;
      try {
        const done: TaskImport[] = [];
        for (const { document, isOlderWanted } of taken) {
          done.push(await importTask(db, ambient, document, isOlderWanted));
        }
        void message.success(resultText(documents, done));
        const conflicts = conflictText(done);
        if (conflicts !== "") void message.warning(conflicts, 8);
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

/** Leaves practice and shows the files that are real work there again. */
export function useTakeToWork(): (candidates: readonly ImportCandidate[]) => Promise<void> {
  const carry = useCarryToWork();
  return useCallback(
    async (candidates) => {
      const foreign = candidates.filter(({ isForeign }) => isForeign);
      const name = foreign[0]?.document?.inspector.name ?? "";
      useImportStep.getState().show({ kind: "idle" });
      await carry(
        foreign.map(({ reading }) => reading.path),
        { workplace: "inspector", name },
      );
    },
    [carry],
  );
}
