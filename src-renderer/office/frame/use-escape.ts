import { useEffect, useRef } from "react";

type Way = () => void;
/** What can be left, the one opened last on top. */
const open: { readonly current: Way }[] = [];

/** Lets Esc leave what is open (a panel, a preview): of several the one that was opened last, one at a time. */
export function useEscape(leave: Way): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    open.push(latest);
    const onKey = (event: KeyboardEvent): void => {
      // Esc in a field or a menu is theirs: it empties or closes that.
      if (event.key !== "Escape" || event.defaultPrevented || open.at(-1) !== latest) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      open.splice(open.indexOf(latest), 1);
    };
  }, []);
}
