import { ImportOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useLiveQuery } from "dexie-react-hooks";
import { useCallback, useEffect } from "react";
import { compareText } from "../../src-core/compare-text";
import { saveProfile } from "../db/settings-store";
import type { StoredTask } from "../db/stored";
import { useSession } from "../state/WorkspaceProvider";
import { EmptyState } from "../ui/EmptyState";
import { Shell } from "../ui/Shell";
import { DropArea } from "./import/DropArea";
import { ImportPanel } from "./import/ImportPanel";
import { useReadTasks } from "./import/use-import";
import { useIncomingFiles } from "./import/use-incoming-files";
import { DESK_KEYS, deskKey } from "./keyboard";
import { TaskDesk } from "./TaskDesk";
import "./inspector.css";

/*
 * What tests and the demo hold on to (data-testid):
 *   target-row-<id> · list-counts · target-search · clear-filter · task-select
 *   veto-<id> · veto-<id>-clear · veto-<id>-hit · condition-<id> (unique within its veto)
 *   item-<id> · item-<id>-clear · item-<id>-found · item-<id>-level-<levelId> · item-<id>-count · item-<id>-points
 *   note-<id> · link-<id> · words-<id> (opens them) · open-remark · status-choice
 *   clear-vetoes · clear-deductions · clear-bonuses · missing-<id> · score · closed-by-veto · bonus-not-open · bonus-open
 *   previous-target · next-target · export-score → export-all | export-done · saved-path · saved-mark
 *   import-task · import-panel · import-take · import-cancel · wrong-kind
 */

/** The inspector's workplace: tasks come in, are scored target by target, and go out as score workbooks. */
export function InspectorWorkplace() {
  const { db, place } = useSession();
  const tasks = useLiveQuery(() => db.tasks.toArray(), [db]);
  const read = useReadTasks();
  const readFiles = useCallback((paths: readonly string[]) => void read(paths), [read]);
  const pick = useCallback(() => void read(null), [read]);
  useIncomingFiles(read);
  useOuterCommands(pick);
  const task = tasks?.find(({ id }) => id === place?.taskId) ?? latestOf(tasks ?? []);
  return (
    <Shell
      where={<Where tasks={tasks ?? []} task={task} />}
      keys={DESK_KEYS}
      tools={
        <Button icon={<ImportOutlined />} onClick={pick} data-testid="import-task">
          导入任务表…
        </Button>
      }
    >
      <div className="inspector">
        {task !== undefined && <TaskDesk key={task.id} task={task} />}
        {tasks?.length === 0 && <NoTask onImport={pick} />}
        <ImportPanel onPick={pick} />
        <DropArea onFiles={readFiles} />
      </div>
    </Shell>
  );
}

/** The task that came last. */
function latestOf(tasks: readonly StoredTask[]): StoredTask | undefined {
  return [...tasks].sort((a, b) => compareText(b.importedAt, a.importedAt))[0];
}

const taskTitle = ({ round, inspectorName }: StoredTask): string => `${round.name} · ${inspectorName}`;

/** Round and person; a choice where several tasks lie on this machine. */
function Where({ tasks, task }: { tasks: readonly StoredTask[]; task: StoredTask | undefined }) {
  const { goTo } = useSession();
  if (task === undefined) return "检查员";
  if (tasks.length === 1) return taskTitle(task);
  return (
    <Select
      aria-label="任务"
      value={task.id}
      options={tasks.map((each) => ({ value: each.id, label: taskTitle(each) }))}
      onChange={(taskId) => goTo({ taskId, targetId: null, itemId: null })}
      popupMatchSelectWidth={false}
      data-testid="task-select"
    />
  );
}

function NoTask({ onImport }: { onImport: () => void }) {
  return (
    <EmptyState
      title="还没有任务"
      detail="请导入省办发来的任务分配表（.xlsx），也可以把文件拖到这个窗口里。导入前会先显示里面有什么。"
      actions={
        <Button type="primary" size="large" icon={<ImportOutlined />} onClick={onImport} data-testid="import-first">
          导入任务表…
        </Button>
      }
    />
  );
}

/** What works with and without a task on the desk: import, and the way to the other workplace. */
function useOuterCommands(onImport: () => void): void {
  const { db, profile } = useSession();
  useEffect(
    () =>
      window.xunjian.onMenuCommand((command) => {
        if (command === "import") onImport();
        if (command === "switch-workplace" && profile !== undefined && profile !== "loading") {
          void saveProfile(db, { ...profile, workplace: "office" });
        }
      }),
    [db, profile, onImport],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (deskKey(event) !== "import") return;
      event.preventDefault();
      onImport();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onImport]);
}
