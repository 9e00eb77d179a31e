import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

/** Which rows of fixed height are in sight, and a few around them: long lists stay fast. */
export function useVisibleSlice(box: RefObject<HTMLElement | null>, rowHeight: number, count: number) {
  const [place, setPlace] = useState({ top: 0, height: 800 });
  const measure = useCallback(() => {
    const element = box.current;
    if (element !== null) setPlace({ top: element.scrollTop, height: element.clientHeight });
  }, [box]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [box, measure]);
  const around = 6;
  const first = Math.max(0, Math.min(count, Math.floor(place.top / rowHeight)) - around);
  const last = Math.min(count, Math.ceil((place.top + place.height) / rowHeight) + around);
  return { first, last };
}
