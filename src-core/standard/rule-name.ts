import type { Rule } from "./pack-schema";

const names: Readonly<Record<Rule["kind"], string>> = {
  fixed: "固定分值",
  perOccurrence: "按次计分",
  graded: "分档计分",
  sampled: "抽查计分",
  judged: "按情况计分",
};

/** What a clerk calls a rule. */
export function ruleName({ kind }: Pick<Rule, "kind">): string {
  return names[kind];
}
