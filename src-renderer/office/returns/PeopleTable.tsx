import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled } from "@ant-design/icons";
import { Button } from "antd";
import { useMemo } from "react";
import { sayTime } from "../../ui/say-time";
import type { Column } from "../table/column";
import { DataTable } from "../table/DataTable";
import type { InspectorReturn } from "./inspector-returns";

/** A row an inspector. */
export function PeopleTable(props: {
  people: readonly InspectorReturn[];
  open: string | null;
  onOpen: (id: string) => void;
}) {
  const { onOpen } = props;
  const columns = useMemo(() => columnsOf(onOpen), [onOpen]);
  return (
    <DataTable
      label="检查员"
      columns={columns}
      rows={props.people}
      rowKey={(row) => row.inspectorId}
      openKey={props.open}
      onOpen={(row) => isToRemind(row) && onOpen(row.inspectorId)}
      rowTestId={(row) => `returns-${row.inspectorId}`}
      empty="分配里还没有检查员。"
      testId="returns-table"
    />
  );
}

/** Somebody whose scores or evidence are missing. */
const isToRemind = ({ open, awaiting }: InspectorReturn): boolean => open.length + awaiting.length > 0;

const dash = (count: number) => (count === 0 ? "–" : count);

function columnsOf(onOpen: (id: string) => void): readonly Column<InspectorReturn>[] {
  return [
    {
      key: "name",
      title: "检查员",
      width: "minmax(110px, 1.4fr)",
      render: (r) => r.name,
      sortBy: (r) => r.name,
      hint: (r) => r.name,
    },
    {
      key: "assigned",
      title: "对象",
      width: "72px",
      align: "right",
      render: (r) => dash(r.assigned),
      sortBy: (r) => r.assigned,
    },
    {
      key: "received",
      title: "已收",
      width: "72px",
      align: "right",
      render: (r) => r.received,
      sortBy: (r) => r.received,
    },
    {
      key: "open",
      title: "缺",
      width: "72px",
      align: "right",
      render: (r) => (r.open.length === 0 ? "–" : <span className="is-missing">{r.open.length}</span>),
      sortBy: (r) => r.open.length,
    },
    {
      key: "awaiting",
      title: "待证据",
      width: "76px",
      align: "right",
      render: (r) => (r.awaiting.length === 0 ? "–" : <span className="is-missing">{r.awaiting.length}</span>),
      sortBy: (r) => r.awaiting.length,
      hint: (r) => (r.awaiting.length > 0 ? `${r.awaiting.length} 个对象有结论，还缺链接或截图` : ""),
    },
    {
      key: "files",
      title: "版本",
      isSecondary: true,
      width: "72px",
      align: "right",
      render: (r) => dash(r.files),
      sortBy: (r) => r.files,
    },
    {
      key: "last",
      title: "最近回收",
      isSecondary: true,
      width: "152px",
      render: (r) => (r.lastAt === null ? "–" : sayTime(r.lastAt)),
      sortBy: (r) => r.lastAt ?? "",
    },
    {
      key: "problems",
      title: "问题",
      isSecondary: true,
      width: "72px",
      align: "right",
      render: (r) => (r.problems === 0 ? "–" : <span className="is-missing">{r.problems}</span>),
      sortBy: (r) => r.problems,
    },
    { key: "state", title: "状态", width: "minmax(120px, 1fr)", render: stateCell, sortBy: (r) => r.open.length },
    {
      key: "remind",
      title: "",
      width: "104px",
      render: (r) =>
        isToRemind(r) && (
          <Button
            size="small"
            onClick={(event) => {
              event.stopPropagation();
              onOpen(r.inspectorId);
            }}
          >
            催办文字
          </Button>
        ),
    },
  ];
}

function stateCell(row: InspectorReturn) {
  switch (row.state) {
    case "complete":
      return (
        <>
          <CheckCircleFilled className="mark-done" /> 已齐
        </>
      );
    case "partial":
      return (
        <>
          <ExclamationCircleFilled className="mark-attention" /> 缺 {row.open.length} 个
        </>
      );
    case "nothing":
      return (
        <>
          <ClockCircleOutlined className="mark-waiting" /> 未交
        </>
      );
    case "stray":
      return <span className="muted">不在分配中</span>;
  }
}
