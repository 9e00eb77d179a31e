import { Checkbox } from "antd";
import { useMemo } from "react";
import { editsIn } from "../../ui/ProblemList";
import { figure } from "../counted";
import { fileKindName } from "../frame/workbook-kinds";
import type { Column } from "../table/column";
import { DataTable } from "../table/DataTable";
import { type FilePreview, refusalWords } from "./returns-preview";
import { useReturnsScreen } from "./returns-state";

/** A row a file; Enter or a click opens what was found in it. */
export function FilePreviewTable(props: {
  files: readonly FilePreview[];
  open: string | null;
  onOpen: (key: string) => void;
}) {
  const { leftOut, toggle } = useReturnsScreen();
  const columns = useMemo(() => columnsOf(leftOut, toggle), [leftOut, toggle]);
  return (
    <DataTable
      label="读到的文件"
      columns={columns}
      rows={props.files}
      rowKey={(file) => file.key}
      openKey={props.open}
      onOpen={(file) => props.onOpen(file.key)}
      rowTestId={() => "returns-file"}
      testId="returns-files"
    />
  );
}

function columnsOf(leftOut: readonly string[], toggle: (path: string) => void): readonly Column<FilePreview>[] {
  return [
    {
      key: "take",
      title: "合并",
      width: "56px",
      align: "center",
      render: (f) => (
        <Checkbox
          checked={f.refusal === null && !leftOut.includes(f.key)}
          disabled={f.refusal !== null}
          onClick={(event) => event.stopPropagation()}
          onChange={() => toggle(f.key)}
          aria-label={`合并 ${f.file.name}`}
        />
      ),
    },
    {
      key: "file",
      title: "文件",
      width: "minmax(160px, 2fr)",
      render: (f) => f.file.name,
      sortBy: (f) => f.file.name,
      hint: (f) => f.file.path,
    },
    {
      key: "kind",
      title: "种类",
      isSecondary: true,
      width: "96px",
      render: (f) => fileKindName(f.file),
      sortBy: (f) => f.file.kind,
    },
    {
      key: "name",
      title: "检查员",
      width: "minmax(88px, 1fr)",
      render: (f) => f.inspectorName,
      sortBy: (f) => f.inspectorName,
      hint: (f) => f.inspectorName,
    },
    {
      key: "round",
      title: "轮次",
      isSecondary: true,
      width: "136px",
      render: (f) => f.roundName,
      sortBy: (f) => f.roundName,
    },
    {
      key: "good",
      title: "良好行",
      width: "76px",
      align: "right",
      render: (f) => figure(f.file.good),
      sortBy: (f) => f.file.good,
    },
    {
      key: "new",
      title: "新答案",
      width: "76px",
      align: "right",
      render: (f) => f.newRecords || "–",
      sortBy: (f) => f.newRecords,
    },
    {
      key: "known",
      title: "已有",
      isSecondary: true,
      width: "68px",
      align: "right",
      render: (f) => f.knownRecords || "–",
      sortBy: (f) => f.knownRecords,
    },
    {
      key: "problems",
      title: "问题",
      width: "64px",
      align: "right",
      render: (f) => countCell(f.problems.length),
      sortBy: (f) => f.problems.length,
    },
    {
      key: "edits",
      title: "表格改",
      width: "76px",
      align: "right",
      render: (f) => countCell(f.edits),
      sortBy: (f) => f.edits,
      hint: (f) => (f.edits > 0 ? `表格里改过 ${f.edits} 处，将取代原答案` : ""),
    },
    {
      key: "notices",
      title: "说明",
      isSecondary: true,
      width: "64px",
      align: "right",
      render: (f) => otherNotices(f) || "–",
      sortBy: otherNotices,
    },
    {
      key: "state",
      title: "",
      width: "minmax(110px, 1fr)",
      render: stateCell,
      hint: (f) => refusalWords(f)?.full ?? "",
    },
  ];
}

/** Edited cells stand in a column of their own. */
const otherNotices = ({ notices }: FilePreview): number => notices.length - editsIn(notices).length;

const countCell = (count: number) => (count === 0 ? "–" : <span className="is-missing">{count}</span>);

function stateCell(file: FilePreview) {
  const refused = refusalWords(file);
  if (refused !== null) return <span className="is-bad">{refused.short}</span>;
  if (file.isBlank) return <span className="is-missing">还没有填</span>;
  return file.newRecords === 0 && file.knownRecords > 0 ? <span className="muted">都已收过</span> : "";
}
