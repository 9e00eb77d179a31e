import type { InputRef } from "antd";
import { type RefObject, useEffect } from "react";
import { type DeskKey, deskKey, isTyping } from "./keyboard";
import type { DeskDeeds } from "./use-desk-deeds";

/** Keys and menu commands of the desk. Heard on the window, so that they work wherever the focus is. */
export function useDeskKeys(
  deeds: DeskDeeds,
  places: {
    readonly search: RefObject<InputRef | null>;
    readonly list: RefObject<HTMLElement | null>;
    readonly checklist: RefObject<HTMLElement | null>;
  },
  onExport: () => void,
): void {
  const { search, list, checklist } = places;
  useEffect(() => {
    const back = (): void => {
      const { activeElement } = document;
      if (isTyping(activeElement) && checklist.current?.contains(activeElement)) checklist.current.focus();
      else list.current?.focus();
    };
    const deedOf: Record<Exclude<DeskKey, "import">, () => void> = {
      clearVetoes: deeds.clearVetoes,
      clearRest: deeds.clearRest,
      finishAndNext: deeds.finishAndNext,
      next: () => deeds.move(1),
      previous: () => deeds.move(-1),
      search: () => search.current?.focus({ cursor: "all" }),
      undo: deeds.undo,
      export: onExport,
      words: deeds.openWords,
      back,
    };
    const onKey = (event: KeyboardEvent): void => {
      const key = deskKey(event);
      if (key === null || key === "import") return;
      event.preventDefault();
      deedOf[key]();
    };
    window.addEventListener("keydown", onKey);
    const stop = window.xunjian.onMenuCommand((command) => {
      if (command === "export" || command === "undo" || command === "search") deedOf[command]();
    });
    return () => {
      window.removeEventListener("keydown", onKey);
      stop();
    };
  }, [deeds, search, list, checklist, onExport]);
}
