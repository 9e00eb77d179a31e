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
  /** 待补证据: answered, but findings lack evidence. They are in the whole export, not in the part that is done. */
  awaiting: number;
  deeds: DeskDeeds;
  isChoosing: boolean;
  onChoosing: (isChoosing: boolean) => void;
  onExport: (onlyDone: boolean) => void;
}) {
  const { all, done, awaiting, deeds, isChoosing, onChoosing, onExport } = props;
  const { task } = useTask();
  const items = [
    {
      key: "all",
      label: (
        <span data-testid="export-all">
          全部 {all} 个对象{leftWords(all - done - awaiting, awaiting)}
        </span>
      ),
    },
    {
      key: "done",
      disabled: done === 0,
      label: (
        <span data-testid="export-done">
          只导出已完成的 {done} 个{awaiting > 0 && `（不含待补证据的 ${awaiting} 个）`}
        </span>
      ),
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

/** @example leftWords(2, 3) //=> "（2 个没完成，3 个待补证据）" */
function leftWords(open: number, awaiting: number): string {
  const words = [open > 0 ? `${open} 个没完成` : "", awaiting > 0 ? `${awaiting} 个待补证据` : ""].filter(Boolean);
  return words.length === 0 ? "" : `（${words.join("，")}）`;
}
