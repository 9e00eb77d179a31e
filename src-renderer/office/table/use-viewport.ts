import { type RefObject, useEffect, useState } from "react";

/** Where a scrolled box stands and how large it is. */
export function useViewport(box: RefObject<HTMLElement | null>): { scrollTop: number; height: number; width: number } {
  const [viewport, setViewport] = useState({ scrollTop: 0, height: 600, width: 1200 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const read = (): void =>
      setViewport({ scrollTop: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener("scroll", read, { passive: true });
    read();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", read);
    };
  }, [box]);
  return viewport;
}
