import { useEffect, useRef } from "react";

/** Ctrl+Y and Ctrl+Shift+Z go forward again, in fields too: what was typed there is an edit that is undone here. */
export function useRedoKey(redo: () => void): void {
  const latest = useRef(redo);
  useEffect(() => {
    latest.current = redo;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      const isRedo = (event.ctrlKey || event.metaKey) && (key === "y" || (key === "z" && event.shiftKey));
      if (!isRedo || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
