import { CaretDownOutlined, CaretUpOutlined } from "@ant-design/icons";
import type { CSSProperties } from "react";
import type { Column, Sorting } from "./column";

/** The row of headings; those that sort are buttons and say how. */
export function TableHead<T>(props: {
  columns: readonly Column<T>[];
  template: CSSProperties;
  sorting: Sorting | null;
  onSort: (key: string) => void;
}) {
  const { sorting } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see DataTable
    <div className="data-head" role="rowgroup">
      {/* biome-ignore lint/a11y/useSemanticElements: see DataTable */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons are */}
      <div className="data-row" role="row" style={props.template} aria-rowindex={1}>
        {props.columns.map((column) => {
          const direction = sorting?.key === column.key ? sorting.direction : null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see DataTable
            // biome-ignore lint/a11y/useFocusableInteractive: its button is
            <div
              key={column.key}
              role="columnheader"
              className={`data-cell ${column.align ?? ""}`}
              aria-sort={direction === null ? "none" : direction === "up" ? "ascending" : "descending"}
            >
              {column.sortBy === undefined ? (
                column.title
              ) : (
                <button type="button" className="head-button" onClick={() => props.onSort(column.key)}>
                  {column.title}
                  {direction === "up" && <CaretUpOutlined />}
                  {direction === "down" && <CaretDownOutlined />}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
