import type { Item, Veto } from "../standard/pack-schema";
import type { AnswerValue } from "./answer";

/** Ids of the vetoes and items beside whose answer a link or the name of a screenshot stands. */
export type Proven = ReadonlySet<string>;

const FINDINGS: readonly AnswerValue["kind"][] = ["conditions", "found", "count", "level", "points"];

/** Whether an answer says that something was found. */
export function isFinding(value: AnswerValue): boolean {
  return FINDINGS.includes(value.kind);
}

/** Whether a finding lacks the evidence that the standard wants of it. A link proves a screenshot too: it may lead to one. */
export function lacksEvidence({ id, evidence }: Pick<Veto | Item, "id" | "evidence">, proven: Proven): boolean {
  return evidence !== "none" && !proven.has(id);
}
