import { useState } from "react";
import type { TargetId } from "../../../src-core/units";
import { useAnnexScreen } from "./annex-state";
import { movedTo } from "./annex-views";

export interface RowMoves {
  readonly selected: TargetId | null;
  readonly dragged: TargetId | null;
  /** The row that the dragged one would stand before; the count of rows for the end. */
  readonly over: number | null;
  readonly select: (id: TargetId) => void;
  readonly drag: (id: TargetId | null) => void;
  readonly dragOver: (place: number) => void;
  readonly drop: () => void;
  /** To a place from 0. */
  readonly move: (id: TargetId, to: number) => void;
}

/** Moving rows by mouse and by keys; every move is kept at once. */
export function useRowMoves(order: readonly TargetId[], onArrange: (order: readonly TargetId[]) => void): RowMoves {
  const { selected, set } = useAnnexScreen();
  const [dragged, setDragged] = useState<TargetId | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const move = (id: TargetId, to: number): void => {
    const next = movedTo(order, id, to);
    set({ selected: id });
    if (next.join("\n") !== order.join("\n")) onArrange(next);
  };
  return {
    selected,
    dragged,
    over,
    select: (id) => set({ selected: id }),
    drag: (id) => {
      setDragged(id);
      setOver(null);
    },
    dragOver: setOver,
    drop: () => {
      // Places below the row's own count one less once it is lifted out.
      if (dragged !== null && over !== null) move(dragged, over > order.indexOf(dragged) ? over - 1 : over);
      setDragged(null);
      setOver(null);
    },
    move,
  };
}
