import { ExportOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { memo } from "react";
import { sayTime } from "../ui/say-time";
import { useTask } from "./task-context";
import type { DeskDeeds } from "./use-desk-deeds";

/** On to the next target, and out with the score workbook. Drawn anew when a figure of it changes. */
export const BottomBar = memo(function BottomBar(props: {
  all: number;
  done: number;
  deeds: DeskDeeds;
  isChoosing: boolean;
  onChoosing: (isChoosing: boolean) => void;
  onExport: (onlyDone: boolean) => void;
}) {
  const { all, done, deeds, isChoosing, onChoosing, onExport } = props;
  const { task } = useTask();
  const items = [
    {
      key: "all",
      label: (
        <span data-testid="export-all">
          全部 {all} 个对象{done < all && `（${all - done} 个没完成）`}
        </span>
      ),
    },
    {
      key: "done",
      disabled: done === 0,
      label: <span data-testid="export-done">只导出已完成的 {done} 个</span>,
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
        <Button icon={<ExportOutlined />} data-testid="export-score" disabled={all === 0}>
          导出评分表 · 已完成 {done} / {all}
        </Button>
      </Dropdown>
    </footer>
  );
});
