import type { Item } from "./pack-schema";

const names: Readonly<Record<Item["evidence"], string>> = { none: "不要求", link: "链接", screenshot: "截图" };

/** What a clerk calls the evidence that a veto or item wants. */
export function evidenceName(evidence: Item["evidence"]): string {
  return names[evidence];
}
