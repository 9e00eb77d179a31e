import { type ReactNode, useState, useSyncExternalStore } from "react";
import { figure } from "../counted";
import { SearchField } from "../frame/SearchField";
import type { Column } from "../table/column";
import { DataTable } from "../table/DataTable";

/** CSS pixels of the window from which the panel is wide enough for all columns. */
const WIDE = 1720;

/** The rows that a figure was counted from: how many, a search in them, the list. */
export function BasisList<T>(props: {
  rows: readonly T[];
  /** 个对象, 个单位. */
  unit: string;
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  matches: (row: T, text: string) => boolean;
  onOpen: (row: T) => void;
  rowTestId: (row: T) => string;
  note?: ReactNode;
}) {
  const { rows, unit } = props;
  const [text, setText] = useState("");
  const shown = text.trim() === "" ? rows : rows.filter((row) => props.matches(row, text.trim()));
  const isWide = useIsWide();
  // Within the panel it is the window that says what fits: DataTable would leave out all secondary columns.
  const columns = props.columns
    .filter((column) => isWide || column.isSecondary !== true)
    .map((column) => ({ ...column, isSecondary: false }));
  return (
    <>
      <div className="figure-count">
        <span className="figures" role="status" data-testid="figure-count">
          {figure(rows.length)} {unit}
          {shown.length < rows.length && <span className="shown">，显示 {figure(shown.length)}</span>}
        </span>
        <span className="spacer" />
        {rows.length > 8 && <SearchField value={text} onChange={setText} label="在这些里查找" />}
      </div>
      {props.note}
      <DataTable
        label="这个数字由这些组成"
        columns={columns}
        rows={shown}
        rowKey={props.rowKey}
        onOpen={props.onOpen}
        rowTestId={props.rowTestId}
        testId="figure-rows"
      />
    </>
  );
}

function useIsWide(): boolean {
  return useSyncExternalStore(onResize, () => window.innerWidth >= WIDE);
}

function onResize(listen: () => void): () => void {
  window.addEventListener("resize", listen);
  return () => window.removeEventListener("resize", listen);
}
