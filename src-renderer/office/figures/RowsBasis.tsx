import { useMemo } from "react";
import {
  countsInWords,
  type DepartmentKind,
  type DepartmentRow,
  isTyped,
  sourceInWords,
  unitOf,
} from "../departments/row-fields";
import { useRound } from "../OfficeProvider";
import type { Column } from "../table/column";
import { BasisList } from "./BasisList";
import { useFigureScreen } from "./figure-state";

/** The rows of the departments' tables that a figure counts, each with its file, sheet and cell. */
export function RowsBasis({ of, ids }: { of: DepartmentKind; ids: readonly string[] }) {
  const papers = useRound();
  const push = useFigureScreen((state) => state.push);
  const rows = useMemo(() => {
    const known = new Map<string, DepartmentRow>(papers[of].map((row) => [row.id, row]));
    return ids.flatMap((id) => known.get(id) ?? []);
  }, [papers, of, ids]);
  return (
    <BasisList
      rows={rows}
      unit="个单位"
      columns={columns}
      rowKey={(row) => row.id}
      matches={(row, wanted) => [unitOf(row), sourceInWords(row.source)].some((part) => part.includes(wanted))}
      onOpen={(row) => push({ kind: "row", of, id: row.id })}
      rowTestId={(row) => `figure-row-${row.id}`}
    />
  );
}

const columns: readonly Column<DepartmentRow>[] = [
  { key: "unit", title: "单位", width: "minmax(110px, 0.8fr)", render: unitOf, sortBy: unitOf, hint: unitOf },
  { key: "counts", title: "数字", width: "minmax(150px, 1.3fr)", render: countsInWords, hint: countsInWords },
  {
    key: "file",
    title: "来自文件",
    width: "minmax(110px, 1fr)",
    render: (row) => (isTyped(row.source) ? "手工录入" : row.source.file),
    sortBy: (row) => row.source.file,
    hint: (row) => sourceInWords(row.source),
  },
  {
    key: "cell",
    title: "位置",
    width: "minmax(70px, 0.5fr)",
    render: (row) => [row.source.sheet, row.source.cell].join(" ").trim(),
    hint: (row) => sourceInWords(row.source),
  },
];
