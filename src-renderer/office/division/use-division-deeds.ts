import { App as AntApp } from "antd";
import type { TaskDocument } from "../../../src-core/exchange/task-document";
import type { AssignmentEntry } from "../../../src-core/merge/ledger";
import type { TargetId } from "../../../src-core/units";
import { markAssignmentsExported, redivide } from "../../db/office-store";
import { useSession } from "../../state/WorkspaceProvider";
import { figure } from "../counted";
import { useSave } from "../frame/use-save";
import { useSaveFiles } from "../frame/use-save-files";
import { useRound } from "../OfficeProvider";
import { type RoundView, targetMap } from "../round-view";
import { useDivisionDraft } from "./division-state";

/** Storing a division and handing it out. */
export function useDivisionDeeds() {
  const view = useRound();
  const { db, ambient } = useSession();
  const { modal, message } = AntApp.useApp();
  const save = useSave();
  const saveFiles = useSaveFiles();
  const { round, assignments, imports } = view;

  const put = async (entries: readonly AssignmentEntry[], said: string): Promise<void> => {
    const done = await save(() => redivide(db, round.id, entries).then(() => "stored" as const));
    if (done === undefined) return;
    useDivisionDraft.getState().reset();
    void message.success(said);
  };
  const store = (entries: readonly AssignmentEntry[], renamed: number): void => {
    const moved = movedTargets(assignments, entries);
    const said = `已分配给 ${entries.length} 位检查员，请导出任务表`;
    if (isSamePeople(assignments, entries) && moved === 0) {
      void put(entries, `已改名 ${renamed} 人，对象不变；发出去的任务表仍可交回`);
      return;
    }
    const wasExported = assignments.some((row) => row.exportedAt !== null);
    if (!wasExported && imports.length === 0) {
      void put(entries, said);
      return;
    }
    modal.confirm({
      title: "重新分配？",
      content: `${figure(moved)} 个对象换检查员，涉及的任务表要重新导出、发放。已收到的结果都保留。要改回来，把名单改回原样即可。`,
      okText: `按 ${entries.length} 人重新分配`,
      cancelText: "不改了",
      onOk: () => put(entries, said),
    });
  };
  const exportTasks = async (): Promise<void> => {
    const documents = taskDocuments(view);
    const paths = await saveFiles("写任务表", `已导出 ${documents.length} 个任务表`, (jobId) =>
      window.xunjian.saveAssignments({ jobId, documents }),
    );
    if (paths !== null) await save(() => markAssignmentsExported(db, ambient, round.id).then(() => "marked" as const));
  };
  return { store, exportTasks };
}

function isSamePeople(before: readonly AssignmentEntry[], after: readonly AssignmentEntry[]): boolean {
  return before.map((row) => row.inspectorId).join() === after.map((row) => row.inspectorId).join();
}

/** How many targets go to somebody else than before. */
function movedTargets(before: readonly AssignmentEntry[], after: readonly AssignmentEntry[]): number {
  const holder = new Map(before.flatMap((row) => row.targetIds.map((id): [TargetId, string] => [id, row.inspectorId])));
  return after.flatMap((row) => row.targetIds.filter((id) => holder.get(id) !== row.inspectorId)).length;
}

/** One assignment workbook an inspector, as data. */
function taskDocuments({ round, targets, assignments }: RoundView): readonly TaskDocument[] {
  const byId = targetMap(targets);
  return assignments.map(({ inspectorId, inspectorName, targetIds }) => ({
    kind: "assignment",
    round,
    inspector: { id: inspectorId, name: inspectorName },
    targets: targetIds.flatMap((id) => byId.get(id) ?? []),
    records: [],
  }));
}
