import { ExportOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { sayTime } from "../ui/say-time";
import { countRows, type TargetRow } from "./list/target-rows";
import { useTask } from "./task-context";
import type { DeskDeeds } from "./use-desk-deeds";

/** On to the next target, and out with the score workbook. */
export function BottomBar(props: {
  all: readonly TargetRow[];
  deeds: DeskDeeds;
  isChoosing: boolean;
  onChoosing: (isChoosing: boolean) => void;
  onExport: (onlyDone: boolean) => void;
}) {
  const { all, deeds, isChoosing, onChoosing, onExport } = props;
  const { task } = useTask();
  const counts = countRows(all);
  const items = [
    {
      key: "all",
      label: (
        <span data-testid="export-all">
          全部 {counts.all} 个对象{counts.done < counts.all && `（${counts.all - counts.done} 个没完成）`}
        </span>
      ),
    },
    {
      key: "done",
      disabled: counts.done === 0,
      label: <span data-testid="export-done">只导出已完成的 {counts.done} 个</span>,
    },
  ];
  return (
    <footer className="bottom-bar">
      <Button onClick={() => deeds.move(-1)} data-testid="previous-target">
        ← 上一个
      </Button>
      <Button type="primary" onClick={deeds.finishAndNext} data-testid="next-target">
        完成并下一个 <kbd className="key-hint on-dark">Ctrl+Enter</kbd> →
      </Button>
      <span className="spacer" />
      {task.exportedAt !== null && <span className="muted">上次导出 {sayTime(task.exportedAt)}</span>}
      <Dropdown
        open={isChoosing}
        onOpenChange={onChoosing}
        trigger={["click"]}
        placement="topRight"
        menu={{
          items,
          onClick: ({ key }) => {
            onChoosing(false);
            onExport(key === "done");
          },
        }}
      >
        <Button icon={<ExportOutlined />} data-testid="export-score" disabled={counts.all === 0}>
          导出评分表 · 已完成 {counts.done} / {counts.all}
        </Button>
      </Dropdown>
    </footer>
  );
}
