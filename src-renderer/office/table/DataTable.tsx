import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Column, nextSorting, type Sorting, sorted } from "./column";
import { ROW_HEIGHT, rowsInView } from "./rows-in-view";
import { TableHead } from "./TableHead";
import { useViewport } from "./use-viewport";
import "./table.css";

/** CSS pixels; below this secondary columns are left out. */
const NARROW = 900;

/**
 * A long list as a spreadsheet: fixed rows, only those in sight are drawn, sorted by its headings, walked by the keyboard
 * (↑ ↓ PageUp PageDown Home End, Enter opens).
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
  rowClass?: (row: T) => string;
  /** Shown in place of rows. */
  empty?: ReactNode;
  testId?: string;
}) {
  const { rowKey, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { scrollTop, height, width } = useViewport(scroller);
  const columns = width < NARROW ? props.columns.filter((column) => column.isSecondary !== true) : props.columns;
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = useMemo(() => sorted(props.rows, props.columns, sorting), [props.rows, props.columns, sorting]);
  const [active, setActive] = useState<string | null>(null);
  const baseId = useId();
  const activeIndex = rows.findIndex((row) => rowKey(row) === (active ?? props.openKey));
  const bodyHeight = Math.max(0, height - ROW_HEIGHT);
  const [first, last] = rowsInView(scrollTop, bodyHeight, rows.length);
  const template: CSSProperties = { gridTemplateColumns: columns.map((column) => column.width).join(" ") };

  const openIndex = rows.findIndex((row) => rowKey(row) === props.openKey);
  useEffect(() => {
    if (openIndex >= 0) reveal(scroller.current, openIndex);
  }, [openIndex]);
  useEffect(() => {
    if (props.openKey != null) setActive(props.openKey);
  }, [props.openKey]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const current = rows[activeIndex];
    if (event.key === "Enter" && current !== undefined && event.target === event.currentTarget) onOpen?.(current);
    const next = nextIndex(event.key, activeIndex, rows.length, Math.floor(bodyHeight / ROW_HEIGHT));
    const row = next === null ? undefined : rows[next];
    if (next === null || row === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    setActive(rowKey(row));
    reveal(scroller.current, next);
    if (props.openKey != null) onOpen?.(row);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only the rows in sight
    <div
      ref={scroller}
      className="data-table"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={activeIndex >= first && activeIndex < last ? `${baseId}${activeIndex}` : undefined}
      onKeyDown={onKeyDown}
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
        {rows.slice(first, last).map((row, offset) => {
          const index = first + offset;
          const isOpen = rowKey(row) === props.openKey;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the grid's
            <div
              key={rowKey(row)}
              id={`${baseId}${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={isOpen}
              className={rowClasses(index === activeIndex, isOpen, onOpen !== undefined, props.rowClass?.(row) ?? "")}
              style={{ ...template, top: index * ROW_HEIGHT }}
              onClick={() => {
                setActive(rowKey(row));
                onOpen?.(row);
              }}
              data-testid={props.rowTestId?.(row)}
            >
              {columns.map((column) => (
                // biome-ignore lint/a11y/useSemanticElements: see above
                // biome-ignore lint/a11y/useFocusableInteractive: rows are walked, not cells
                <div
                  key={column.key}
                  role="gridcell"
                  className={cellClass(column)}
                  title={column.hint?.(row)}
                  data-column={column.key}
                >
                  {column.render(row)}
                </div>
              ))}
            </div>
          );
        })}
        {rows.length === 0 && <div className="data-empty">{props.empty ?? "没有符合条件的行。"}</div>}
      </div>
    </div>
  );
}

function cellClass<T>({ align, isCode }: Column<T>): string {
  return `data-cell ${align ?? ""} ${isCode === true ? "code" : ""}`;
}

function rowClasses(isActive: boolean, isOpen: boolean, opens: boolean, own: string): string {
  return `data-row ${isActive ? "active" : ""} ${isOpen ? "open" : ""} ${opens ? "opens" : ""} ${own}`;
}

function nextIndex(key: string, index: number, count: number, page: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, next));
}

function reveal(scroller: HTMLDivElement | null, index: number): void {
  if (scroller === null) return;
  const top = index * ROW_HEIGHT;
  const inner = scroller.clientHeight - ROW_HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + ROW_HEIGHT > scroller.scrollTop + inner) scroller.scrollTop = top + ROW_HEIGHT - inner;
}
