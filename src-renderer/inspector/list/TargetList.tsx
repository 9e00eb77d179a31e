import { type KeyboardEvent, type RefObject, useLayoutEffect } from "react";
import type { TargetId } from "../../../src-core/units";
import { ROW_HEIGHT, TargetListRow } from "./TargetListRow";
import type { TargetRow } from "./target-rows";
import { useVisibleSlice } from "./use-visible-slice";

/** The targets of the task, one a line. Only the lines in sight are drawn. */
export function TargetList(props: {
  rows: readonly TargetRow[];
  selected: TargetId | null;
  box: RefObject<HTMLDivElement | null>;
  onSelect: (id: TargetId) => void;
  /** Enter: on to the checklist. */
  onEnter: () => void;
}) {
  const { rows, selected, box, onSelect, onEnter } = props;
  const { first, last } = useVisibleSlice(box, ROW_HEIGHT, rows.length);
  const at = rows.findIndex((row) => row.target.id === selected);
  useLayoutEffect(() => {
    if (box.current !== null && at >= 0) bringIntoSight(box.current, at);
  }, [box, at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const to = keyTarget(event.key, at, page, rows.length);
    if (to !== null) {
      event.preventDefault();
      const row = rows[to];
      if (row !== undefined) onSelect(row.target.id);
    } else if (event.key === "Enter") {
      event.preventDefault();
      onEnter();
    }
  };
  return (
    <div
      ref={box}
      className="target-list"
      role="listbox"
      aria-label="检查对象"
      tabIndex={0}
      aria-activedescendant={at >= first && at < last ? `target-${at}` : undefined}
      onKeyDown={onKeyDown}
      data-testid="target-list"
    >
      <div role="presentation" style={{ height: rows.length * ROW_HEIGHT, position: "relative" }}>
        {rows.slice(first, last).map((row, index) => (
          <TargetListRow
            key={row.target.id}
            row={row}
            index={first + index}
            count={rows.length}
            isSelected={row.target.id === selected}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  );
}

function bringIntoSight(box: HTMLElement, index: number): void {
  const top = index * ROW_HEIGHT;
  const margin = ROW_HEIGHT * 2;
  if (top - margin < box.scrollTop) box.scrollTop = top - margin;
  else if (top + ROW_HEIGHT + margin > box.scrollTop + box.clientHeight) {
    box.scrollTop = top + ROW_HEIGHT + margin - box.clientHeight;
  }
}

function keyTarget(key: string, at: number, page: number, count: number): number | null {
  const within = (to: number): number => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case "ArrowDown":
      return within(at + 1);
    case "ArrowUp":
      return within(at - 1);
    case "PageDown":
      return within(at + page);
    case "PageUp":
      return within(at - page);
    case "Home":
      return within(0);
    case "End":
      return within(count - 1);
    default:
      return null;
  }
}
