import { useMemo } from "react";
import { compareText } from "../../../src-core/compare-text";
import type { StoredImport } from "../../db/stored";
import { sayTime } from "../../ui/say-time";
import type { Column } from "../table/column";
import { DataTable } from "../table/DataTable";

const columns: readonly Column<StoredImport>[] = [
  {
    key: "file",
    title: "文件",
    width: "minmax(180px, 2fr)",
    render: (r) => r.file.names.join("、"),
    sortBy: (r) => r.file.names.join(),
    hint: (r) => r.file.names.join("、"),
  },
  {
    key: "name",
    title: "检查员",
    width: "minmax(96px, 1fr)",
    render: (r) => r.inspectorName || "–",
    sortBy: (r) => r.inspectorName,
    hint: (r) => r.inspectorName,
  },
  { key: "at", title: "导入时间", width: "152px", render: (r) => sayTime(r.at), sortBy: (r) => r.at },
  { key: "good", title: "良好行", width: "84px", align: "right", render: (r) => r.good, sortBy: (r) => r.good },
  {
    key: "problems",
    title: "问题",
    width: "72px",
    align: "right",
    render: (r) => (r.problems.length === 0 ? "–" : <span className="is-missing">{r.problems.length}</span>),
    sortBy: (r) => r.problems.length,
  },
  {
    key: "notices",
    title: "说明",
    width: "72px",
    align: "right",
    render: (r) => r.notices.length || "–",
    sortBy: (r) => r.notices.length,
  },
];

/** Every file that was taken, newest first; a row opens its problems. */
export function ImportTable(props: {
  imports: readonly StoredImport[];
  open: string | null;
  onOpen: (hash: string) => void;
}) {
  const rows = useMemo(
    () => [...props.imports].sort((a, b) => compareText(b.at, a.at) || compareText(a.hash, b.hash)),
    [props.imports],
  );
  return (
    <DataTable
      label="收到的文件"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.hash}
      openKey={props.open}
      onOpen={(row) => props.onOpen(row.hash)}
      testId="imports-table"
    />
  );
}
