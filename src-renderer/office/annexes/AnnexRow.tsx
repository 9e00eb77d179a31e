import { HolderOutlined } from "@ant-design/icons";
import { type DragEvent, type KeyboardEvent, useEffect, useRef } from "react";
import type { Target } from "../../../src-core/register/target";
import type { AnnexTable } from "../../../src-core/report/annex-table";
import { RowNumber } from "./RowNumber";
import type { RowMoves } from "./use-row-moves";

/** A printed row; where rows are arranged, it is dragged, moved by Alt+↑ and Alt+↓, or sent to a number. */
export function AnnexRow(props: {
  cells: AnnexTable["rows"][number];
  index: number;
  count: number;
  target: Target | null;
  moves: RowMoves;
}) {
  const { cells, target } = props;
  if (target !== null) return <MovableRow {...props} target={target} />;
  return (
    <tr className={cells.includes("合计") ? "total" : ""}>
      {cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed cells have no other name than their column
        <td key={column} className={cellClass(cell)}>
          {cell}
        </td>
      ))}
    </tr>
  );
}

function MovableRow(props: {
  cells: AnnexTable["rows"][number];
  index: number;
  count: number;
  target: Target;
  moves: RowMoves;
}) {
  const { cells, index, count, moves } = props;
  const { id, name } = props.target;
  const row = useRef<HTMLTableRowElement>(null);
  const isSelected = moves.selected === id;
  // A row keeps the focus and stays in sight wherever it is moved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: index is what moving changes
  useEffect(() => {
    if (isSelected && row.current?.contains(document.activeElement)) row.current.scrollIntoView({ block: "nearest" });
  }, [isSelected, index]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (event.altKey) moves.move(id, index + step);
    else focusSibling(event.currentTarget, step);
  };
  const onDragOver = (event: DragEvent<HTMLTableRowElement>): void => {
    if (moves.dragged === null) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    moves.dragOver(event.clientY < top + height / 2 ? index : index + 1);
  };
  return (
    <tr
      ref={row}
      tabIndex={0}
      draggable
      className={rowClass(moves, index, count, isSelected, moves.dragged === id)}
      onFocus={() => moves.select(id)}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", name);
        moves.drag(id);
      }}
      onDragOver={onDragOver}
      onDrop={(event) => {
        event.preventDefault();
        moves.drop();
      }}
      onDragEnd={() => moves.drag(null)}
      data-testid={`annex-row-${id}`}
    >
      {cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed cells have no other name than their column
        <td key={column} className={cellClass(cell)}>
          {cell}
        </td>
      ))}
      <td className="move-cell">
        <HolderOutlined className="grip" />
        <RowNumber index={index} label={`${name} 移到第几行`} onMove={(place) => moves.move(id, place)} />
      </td>
    </tr>
  );
}

function cellClass(cell: string | number | null): string {
  if (typeof cell === "number") return "number";
  if (cell !== null && /^\d{10}$/.test(cell)) return "code";
  return "";
}

function rowClass(moves: RowMoves, index: number, count: number, isSelected: boolean, isDragged: boolean): string {
  const isLast = index === count - 1;
  return [
    "movable",
    isSelected ? "selected" : "",
    isDragged ? "dragged" : "",
    moves.over === index ? "drop-before" : "",
    isLast && moves.over === count ? "drop-after" : "",
  ].join(" ");
}

function focusSibling(row: Element, step: -1 | 1): void {
  const sibling = step < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (sibling instanceof HTMLElement) sibling.focus();
}
