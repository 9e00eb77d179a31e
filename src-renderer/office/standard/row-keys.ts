import { type KeyboardEvent, type RefObject, useEffect } from "react";

/** Attribute of rows that the arrows walk. */
export const ROW = "data-row-key";

/**
 * ↑ ↓ Home End walk the rows of a list that are buttons; Enter does with one what it says.
 *
 * @param walkTo called with the row that the focus went to
 */
export function rowKeys(deeds: { readonly enter?: (key: string) => void; readonly walkTo?: (key: string) => void }) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || !(event.target instanceof HTMLElement)) return;
    const own = event.target.getAttribute(ROW);
    if (own === null) return;
    if (event.key === "Enter" && deeds.enter !== undefined) {
      event.preventDefault();
      deeds.enter(own);
      return;
    }
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${ROW}]`)];
    const at = rows.indexOf(event.target);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const next = rows[steps[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    deeds.walkTo?.(next.getAttribute(ROW) ?? "");
  };
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
