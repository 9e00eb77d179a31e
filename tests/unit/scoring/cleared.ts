import { type Answers, type AnswerValue, CLEAR } from "../../../src-core/scoring/answer";
import { allItems } from "../../../src-core/standard/pack-items";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { centipoints } from "../../../src-core/units";
import { SMALL_PACK } from "../../fixtures/small-pack";

/** Everything looked at and nothing found, but for what is named. */
export function clearedExcept(over: Record<string, AnswerValue>, pack: StandardPack = SMALL_PACK): Answers {
  const ids = [...pack.site.vetoes, ...pack.account.vetoes, ...allItems(pack)].map((entry) => entry.id);
  return new Map([...ids.map((id): [string, AnswerValue] => [id, CLEAR]), ...Object.entries(over)]);
}

/** Points of a judged item, in hundredths. */
export const points = (hundredths: number): AnswerValue => ({ kind: "points", points: centipoints(hundredths) });
export const hit = (...ids: string[]): AnswerValue => ({ kind: "conditions", ids });

/** Answers without some items, as if never asked. */
export function without(answers: Answers, ...ids: string[]): Answers {
  return new Map([...answers].filter(([id]) => !ids.includes(id)));
}
