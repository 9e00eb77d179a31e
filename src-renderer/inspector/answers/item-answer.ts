import type { AnswerRecord } from "../../../src-core/merge/answer-record";
import { type StandingAnswer, standingAnswers } from "../../../src-core/merge/standing-answers";
import type { Answers, AnswerValue } from "../../../src-core/scoring/answer";
import type { AnswerChange } from "../../db/task-store";

/** What the checklist shows of one item. */
export interface ItemAnswer {
  readonly value: AnswerValue;
  readonly note: string;
  readonly link: string;
  /** What records say that disagree; empty where they agree. Such an item is to be answered again. */
  readonly rivals: readonly AnswerRecord[];
}

export type ItemAnswers = ReadonlyMap<string, ItemAnswer>;

export const NO_ANSWER: ItemAnswer = { value: { kind: "none" }, note: "", link: "", rivals: [] };

/** The answer of an item, or none. */
export function answerOf(answers: ItemAnswers, itemId: string): ItemAnswer {
  return answers.get(itemId) ?? NO_ANSWER;
}

/**
 * What stands for one target as the person sees it: the stored records, and over them the edits on their way to the disk.
 *
 * @param edits latest words of the person by item
 */
export function itemAnswers(
  records: readonly AnswerRecord[],
  edits: ReadonlyMap<string, { readonly change: AnswerChange }> | undefined,
): ItemAnswers {
  const shown = new Map<string, ItemAnswer>();
  for (const [itemId, standing] of standingAnswers(records)) shown.set(itemId, shownAnswer(standing));
  for (const [itemId, { change }] of edits ?? []) {
    const { value, note, link } = change;
    shown.set(itemId, { value, note, link, rivals: [] });
  }
  return shown;
}

/** Unchanged records give the same object again, so that unchanged rows are not drawn again. */
const shownOfRecord = new WeakMap<AnswerRecord, ItemAnswer>();

function shownAnswer({ heads, value }: StandingAnswer): ItemAnswer {
  const [first] = heads;
  if (first === undefined) return NO_ANSWER;
  const isAgreed = value !== null;
  const known = heads.length === 1 ? shownOfRecord.get(first) : undefined;
  if (known !== undefined) return known;
  const shown: ItemAnswer = {
    value: value ?? { kind: "none" },
    note: joinedWords(heads.map((head) => head.note)),
    link: joinedWords(heads.map((head) => head.link)),
    rivals: isAgreed ? [] : heads,
  };
  if (heads.length === 1) shownOfRecord.set(first, shown);
  return shown;
}

/** Words of several records, each once. */
function joinedWords(words: readonly string[]): string {
  return [...new Set(words.filter((text) => text !== ""))].join("\n");
}

/** What counts for the score. */
export function countingOf(answers: ItemAnswers): Answers {
  return new Map(
    [...answers].flatMap(([itemId, { value, rivals }]): [string, AnswerValue][] =>
      value.kind === "none" || rivals.length > 0 ? [] : [[itemId, value]],
    ),
  );
}

/** Items beside whose answer a link, or the name of a screenshot, stands. */
export function provenOf(answers: ItemAnswers): ReadonlySet<string> {
  return new Set([...answers].flatMap(([itemId, { link }]) => (link.trim() === "" ? [] : [itemId])));
}
