import { useEffect } from "react";
import { ROW } from "./row-keys";

/** Parts of the step that the focus stays in while they are there, the innermost first. */
const PLACES = ".side-panel,.draft-bar,.done-band,.pack-paper,.difference-page,.standard-list,.step";
const ABLE = "button:not(:disabled):not(.ant-btn-dangerous),input:not(:disabled),textarea:not(:disabled)";

/** Where the focus was, to find a place near it when it is gone. */
interface Last {
  readonly element: HTMLElement;
  readonly place: HTMLElement | null;
  /** Which of the place's own it was. */
  readonly at: number;
}

/**
 * Keeps the keyboard on the step 标准: when what had the focus is gone or can do nothing any more (a number was confirmed, an
 * entry moved to the end, a draft saved, a version deleted), the focus goes to what stands in its place, else to the row.
 */
export function useHeldFocus(): void {
  useEffect(() => {
    let last: Last | null = null;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const place = target.closest<HTMLElement>(PLACES);
      last = place === null ? null : { element: target, place, at: ableIn(place).indexOf(target) };
    };
    const check = (): void => {
      if (last === null || isAlive(last.element) || !isNowhere(last.element)) return;
      nextOf(last)?.focus();
    };
    // The browser takes the focus from what was disabled only when it draws.
    const watch = new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(check)));
    document.addEventListener("focusin", onFocus);
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    return () => {
      document.removeEventListener("focusin", onFocus);
      watch.disconnect();
    };
  }, []);
}

const isAlive = (element: HTMLElement): boolean => element.isConnected && !element.matches(":disabled");
const isNowhere = (element: HTMLElement): boolean =>
  document.activeElement === null || document.activeElement === document.body || document.activeElement === element;
const ableIn = (place: HTMLElement): HTMLElement[] => [...place.querySelectorAll<HTMLElement>(ABLE)];

function nextOf({ place, at }: Last): HTMLElement | undefined {
  if (place?.isConnected && !place.classList.contains("pack-paper")) {
    const able = ableIn(place);
    const near = able[Math.min(Math.max(at, 0), able.length - 1)];
    if (near !== undefined) return near;
  }
  const row = document.querySelector<HTMLElement>(`.step [${ROW}][tabindex="0"]`);
  return row ?? document.querySelector<HTMLElement>(`.step-body ${ABLE.split(",")[0]}`) ?? undefined;
}
