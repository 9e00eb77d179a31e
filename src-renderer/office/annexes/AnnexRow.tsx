import { HolderOutlined } from "@ant-design/icons";
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { Target } from "../../../src-core/register/target";
import { AnnexCell } from "./AnnexCell";
import type { AnnexView } from "./annex-views";
import { RowNumber } from "./RowNumber";
import type { RowMoves } from "./use-row-moves";

interface RowProps {
  readonly view: AnnexView;
  /** From 0. */
  readonly index: number;
  /** The cell that Tab reaches, as row-column; "" for the first that opens. */
  readonly entry: string | null;
  readonly onOpen: (row: number, column: number) => void;
}

/** A printed row; where rows are arranged, it is dragged, moved by Alt+↑ and Alt+↓, or sent to a number. */
export function AnnexRow(props: RowProps & { target: Target | null; moves: RowMoves; aside: ReactNode }) {
  const { target, moves, aside, ...row } = props;
  if (target !== null) return <MovableRow {...row} target={target} moves={moves} />;
  const cells = row.view.table.rows[row.index] ?? [];
  return (
    <tr className={cells.includes("合计") ? "total" : ""}>
      <Cells {...row} />
      {aside !== null && <td className="edit-cell">{aside}</td>}
    </tr>
  );
}

/** @param isWalked the row itself has the focus, so that Tab passes over its cells */
function Cells({ view, index, entry, onOpen, isWalked = false }: RowProps & { isWalked?: boolean }) {
  const origins = view.origins[index] ?? [];
  return (view.table.rows[index] ?? []).map((value, column) => {
    const opens = (origins[column] ?? null) !== null;
    return (
      <AnnexCell
        // biome-ignore lint/suspicious/noArrayIndexKey: printed cells have no other name than their column
        key={column}
        value={value}
        onOpen={opens ? () => onOpen(index, column) : null}
        isEntry={!isWalked && entry === `${index}-${column}`}
        row={index}
        column={column}
      />
    );
  });
}

function MovableRow(props: RowProps & { target: Target; moves: RowMoves }) {
  const { view, index, moves } = props;
  const { id, name } = props.target;
  const count = view.table.rows.length;
  const row = useRef<HTMLTableRowElement>(null);
  const isSelected = moves.selected === id;
  // A row keeps the focus and stays in sight wherever it is moved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: index is what moving changes
  useEffect(() => {
    if (isSelected && row.current?.contains(document.activeElement)) row.current.scrollIntoView({ block: "nearest" });
  }, [isSelected, index]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOnRow = event.target === event.currentTarget;
    if (!isOnRow && !(event.altKey && isCell(event.target))) return;
    if (event.key === "Enter") props.onOpen(index, firstOpening(view, index));
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
      <Cells {...props} isWalked />
      <td className="move-cell">
        <HolderOutlined className="grip" />
        <RowNumber index={index} label={`${name} 移到第几行`} onMove={(place) => moves.move(id, place)} />
      </td>
    </tr>
  );
}

/** A row is moved from any of its cells: the one that was clicked keeps the focus. */
function isCell(element: EventTarget): boolean {
  return element instanceof HTMLElement && element.classList.contains("cell-button");
}

function firstOpening({ origins }: AnnexView, row: number): number {
  return (origins[row] ?? []).findIndex((basis) => basis !== null);
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
