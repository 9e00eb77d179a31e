import { unscorableReasons } from "../../scoring/answer";
import { stateNames } from "../../scoring/verdict";
import { statusChoices } from "./answer-text";
import type { AnswerReading } from "./read-answer";

/** Whether 检查状态 says that the whole row was looked at: then a blank cell means 未发现. */
export function isDone(key: string): boolean {
  return key === stateNames.done || key === stateNames.awaitingEvidence || key === "完成";
}

const STATES: readonly string[] = [...Object.values(stateNames), "完成", "未完成", "未检查", "检查中"];

/**
 * Reads 检查状态. 未开始, 进行中 and 已完成 are no answers of their own: they read as taken back (none).
 *
 * @param key of `matchKey`
 * @example readStatus("无法检查:已关停") //=> unscorable, 已关停
 */
export function readStatus(key: string): AnswerReading {
  if (STATES.includes(key)) return { kind: "value", value: { kind: "none" } };
  const said = key.replace(/^无法检查[:(\-—]*/, "").replace(/\)$/, "");
  const reason = unscorableReasons.find((known) => known === said);
  if (reason !== undefined) return { kind: "value", value: { kind: "unscorable", reason } };
  const code = said === "" ? "value-ambiguous" : "value-invalid";
  return { kind: "faulty", code, expected: statusChoices.join("、") };
}
