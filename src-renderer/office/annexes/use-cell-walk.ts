import { type FocusEvent, type KeyboardEvent, useState } from "react";

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
/** No annex is wider; beyond it there is no cell to find. */
const WIDEST = 20;

/** Walks the cells of a table that open: Tab reaches one of them, the arrows the others, past cells that do not open. */
export function useCellWalk() {
  const [entry, setEntry] = useState<string | null>(null);
  const onFocus = (event: FocusEvent): void => {
    const place = placeOf(event.target);
    if (place !== null) setEntry(place.join("-"));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const step = steps[event.key];
    const place = placeOf(event.target);
    if (step === undefined || place === null || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const next = nextCell(event.currentTarget, place, step);
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  return { entry, onFocus, onKeyDown };
}

function placeOf(element: EventTarget): readonly [number, number] | null {
  if (!(element instanceof HTMLElement) || element.dataset.row === undefined) return null;
  return [Number(element.dataset.row), Number(element.dataset.column)];
}

function nextCell(
  table: HTMLElement,
  [row, column]: readonly [number, number],
  [down, right]: readonly [number, number],
) {
  const rows = table.querySelectorAll("tbody tr").length;
  for (let away = 1; away <= Math.max(rows, WIDEST); away++) {
    const wanted = `[data-row="${row + down * away}"][data-column="${column + right * away}"]`;
    const cell = table.querySelector<HTMLElement>(wanted);
    if (cell !== null) return cell;
  }
  return null;
}
