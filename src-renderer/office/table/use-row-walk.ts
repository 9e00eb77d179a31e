import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { ROW_HEIGHT } from "./rows-in-view";

/**
 * The row that the keys are on: ↑ ↓ PageUp PageDown Home End walk, Enter opens. While a row is open beside the list,
 * walking opens the next one.
 *
 * @param keys of the rows, in the order shown
 */
export function useRowWalk(
  scroller: RefObject<HTMLDivElement | null>,
  keys: readonly string[],
  openKey: string | null,
  open: ((index: number) => void) | undefined,
) {
  const [active, setActive] = useState<string | null>(null);
  const activeIndex = keys.indexOf(active ?? openKey ?? "");
  const openIndex = openKey === null ? -1 : keys.indexOf(openKey);
  useEffect(() => {
    if (openIndex >= 0) reveal(scroller.current, openIndex);
  }, [scroller, openIndex]);
  useEffect(() => {
    if (openKey !== null) setActive(openKey);
  }, [openKey]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey) return;
    if (event.key === "Enter" && activeIndex >= 0 && event.target === event.currentTarget) open?.(activeIndex);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const next = nextIndex(event.key, activeIndex, keys.length, page);
    const key = next === null ? undefined : keys[next];
    if (next === null || key === undefined) return;
    event.preventDefault();
    setActive(key);
    reveal(scroller.current, next);
    if (openKey !== null) open?.(next);
  };
  return { activeIndex, setActive, onKeyDown };
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

/** Scrolls as little as brings a row in sight, below the heading. */
function reveal(scroller: HTMLDivElement | null, index: number): void {
  if (scroller === null) return;
  const top = index * ROW_HEIGHT;
  const inner = scroller.clientHeight - ROW_HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + ROW_HEIGHT > scroller.scrollTop + inner) scroller.scrollTop = top + ROW_HEIGHT - inner;
}
