import type { InputRef } from "antd";
import { useRef } from "react";

/** The search field of a step and the deed that leads to it. */
export function useSearch() {
  const ref = useRef<InputRef>(null);
  return { ref, focus: (): void => ref.current?.focus({ cursor: "all" }) };
}
