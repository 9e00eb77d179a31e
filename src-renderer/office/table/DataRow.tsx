import type { CSSProperties } from "react";
import type { Column } from "./column";
import { ROW_HEIGHT } from "./rows-in-view";

/** One row of a list, in its place. */
export function DataRow<T>(props: {
  id: string;
  row: T;
  /** Place in the list, from 0. */
  index: number;
  columns: readonly Column<T>[];
  template: CSSProperties;
  isActive: boolean;
  isOpen: boolean;
  onClick: (() => void) | undefined;
  testId: string | undefined;
}) {
  const { row, index, columns, isActive, isOpen, onClick } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see DataTable
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the grid's
    <div
      id={props.id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      className={`data-row ${isActive ? "active" : ""} ${isOpen ? "open" : ""} ${onClick === undefined ? "" : "opens"}`}
      style={{ ...props.template, top: index * ROW_HEIGHT }}
      onClick={onClick}
      data-testid={props.testId}
    >
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: see DataTable
        // biome-ignore lint/a11y/useFocusableInteractive: rows are walked, not cells
        <div
          key={column.key}
          role="gridcell"
          className={`data-cell ${column.align ?? ""} ${column.isCode === true ? "code" : ""}`}
          title={column.hint?.(row)}
        >
          {column.render(row)}
        </div>
      ))}
    </div>
  );
}
