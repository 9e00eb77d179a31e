import type { Item } from "./pack-schema";

type Evidence = Item["evidence"];

export const evidences = ["none", "link", "screenshot"] as const satisfies readonly Evidence[];

const words: Readonly<Record<Evidence, { readonly name: string; readonly field: string }>> = {
  none: { name: "不要求", field: "网址（可不填）" },
  link: { name: "链接", field: "问题页面的网址" },
  screenshot: { name: "截图", field: "网址或截图文件名" },
};

/** What a clerk calls the evidence that a veto or item wants. */
export function evidenceName(evidence: Evidence): string {
  return words[evidence].name;
}

/** What the field beside a finding asks for. */
export function evidenceField(evidence: Evidence): string {
  return words[evidence].field;
}
