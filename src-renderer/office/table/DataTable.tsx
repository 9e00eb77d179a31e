import { type CSSProperties, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { type Column, nextSorting, type Sorting, sorted } from "./column";
import { DataRow } from "./DataRow";
import { ROW_HEIGHT, rowsInView } from "./rows-in-view";
import { TableHead } from "./TableHead";
import "./table.css";
import { useRowWalk } from "./use-row-walk";
import { useViewport } from "./use-viewport";

/** CSS pixels; below this secondary columns are left out. */
const NARROW = 900;

/**
 * A long list as a spreadsheet: fixed rows, only those in sight are drawn, sorted by its headings, walked by the keyboard
 * (see useRowWalk).
 */
export function DataTable<T>(props: {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** The row that is open beside the list. */
  openKey?: string | null;
  onOpen?: (row: T) => void;
  rowTestId?: (row: T) => string;
  /** Shown in place of rows. */
  empty?: ReactNode;
  testId?: string;
}) {
  const { rowKey, onOpen, openKey = null } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const { scrollTop, height, width } = useViewport(scroller);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = useMemo(() => sorted(props.rows, props.columns, sorting), [props.rows, props.columns, sorting]);
  const openAt = (index: number): void => {
    const row = rows[index];
    if (row !== undefined) onOpen?.(row);
  };
  const walk = useRowWalk(scroller, rows.map(rowKey), openKey, onOpen && openAt);
  const columns = width < NARROW ? props.columns.filter((column) => column.isSecondary !== true) : props.columns;
  const template: CSSProperties = { gridTemplateColumns: columns.map((column) => column.width).join(" ") };
  const [first, last] = rowsInView(scrollTop, Math.max(0, height - ROW_HEIGHT), rows.length);
  const isActiveDrawn = walk.activeIndex >= first && walk.activeIndex < last;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only the rows in sight
    <div
      ref={scroller}
      className="data-table"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={isActiveDrawn ? `${baseId}${walk.activeIndex}` : undefined}
      onKeyDown={walk.onKeyDown}
      data-testid={props.testId}
      data-count={rows.length}
    >
      <TableHead
        columns={columns}
        template={template}
        sorting={sorting}
        onSort={(key) => setSorting(nextSorting(sorting, key))}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div className="data-body" role="rowgroup" style={{ height: rows.length * ROW_HEIGHT }}>
        {rows.slice(first, last).map((row, offset) => (
          <DataRow
            key={rowKey(row)}
            id={`${baseId}${first + offset}`}
            row={row}
            index={first + offset}
            columns={columns}
            template={template}
            isActive={first + offset === walk.activeIndex}
            isOpen={rowKey(row) === openKey}
            onClick={
              onOpen &&
              (() => {
                walk.setActive(rowKey(row));
                onOpen(row);
              })
            }
            testId={props.rowTestId?.(row)}
          />
        ))}
        {rows.length === 0 && <div className="data-empty">{props.empty ?? "没有符合条件的行。"}</div>}
      </div>
    </div>
  );
}
