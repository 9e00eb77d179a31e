import { type KeyboardEvent, type RefObject, useEffect } from "react";

/** Attribute of rows that the arrows walk. */
export const ROW = "data-row-key";

/** A row that adds another: Enter and the space bar do what it says by themselves. */
export const ADDING = "add/";

/**
 * ↑ ↓ Home End walk the rows of a list that are buttons; Enter and the space bar do with one what they say.
 *
 * @param walkTo called with the row that the focus went to
 */
export function rowKeys(deeds: {
  readonly enter?: (key: string) => void;
  readonly space?: (key: string) => void;
  readonly walkTo?: (key: string) => void;
}) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || !(event.target instanceof HTMLElement)) return;
    const own = event.target.getAttribute(ROW);
    if (own === null) return;
    const deed = event.key === "Enter" ? deeds.enter : event.key === " " ? deeds.space : undefined;
    if (deed !== undefined && !own.startsWith(ADDING)) {
      event.preventDefault();
      deed(own);
      return;
    }
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${ROW}]`)];
    const at = rows.indexOf(event.target);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const next = rows[steps[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    const key = next.getAttribute(ROW) ?? "";
    if (!key.startsWith(ADDING)) deeds.walkTo?.(key);
  };
}

/**
 * Makes one row of a list the one that Tab leads to, so that the next Tab leaves the list: the selected one, else the one that
 * had the focus last, else what stands in its place.
 */
export function useRovingRows(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const list = box.current;
    if (list === null) return;
    const rows = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(`[${ROW}]`)];
    let at = 0;
    const make = (one: HTMLElement | undefined): void => {
      for (const [index, row] of rows().entries()) {
        row.tabIndex = row === one ? 0 : -1;
        if (row === one) at = index;
      }
    };
    const keep = (): void => {
      const all = rows();
      const isSelected = (row: HTMLElement): boolean => row.getAttribute("aria-current") === "true";
      make(all.find(isSelected) ?? all.find((row) => row.tabIndex === 0) ?? all[Math.min(at, all.length - 1)]);
    };
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.hasAttribute(ROW)) make(target);
    };
    keep();
    list.addEventListener("focusin", onFocus);
    const watch = new MutationObserver(keep);
    watch.observe(list, { childList: true, subtree: true, attributeFilter: ["aria-current"] });
    return () => {
      list.removeEventListener("focusin", onFocus);
      watch.disconnect();
    };
  }, [box]);
}

/** Puts the focus on the row of a list that Tab leads to. */
export function focusRows(list: string): void {
  document.querySelector<HTMLElement>(`${list} [${ROW}][tabindex="0"]`)?.focus();
}

/** Brings the selected row in sight and gives it the focus, where nothing else of use has it. */
export function useReveal(box: RefObject<HTMLElement | null>, key: string | null): void {
  useEffect(() => {
    if (key === null) return;
    const row = box.current?.querySelector<HTMLElement>(`[${ROW}="${CSS.escape(key)}"]`);
    row?.scrollIntoView({ block: "nearest" });
    if (document.activeElement === document.body) row?.focus({ preventScroll: true });
  }, [box, key]);
}
