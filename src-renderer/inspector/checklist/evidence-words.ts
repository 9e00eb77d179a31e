import type { Item } from "../../../src-core/standard/pack-schema";

/** none, link or screenshot. */
export type Evidence = Item["evidence"];

/** What the field beside a finding asks for, as the standard wants it. */
export function evidenceWords(evidence: Evidence): { readonly short: string; readonly field: string } {
  switch (evidence) {
    case "link":
      return { short: "链接", field: "问题页面的网址" };
    case "screenshot":
      return { short: "截图", field: "网址或截图文件名" };
    case "none":
      return { short: "链接", field: "网址（可不填）" };
  }
}
