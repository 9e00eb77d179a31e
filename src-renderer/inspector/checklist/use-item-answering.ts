import { useMemo } from "react";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import type { TargetId } from "../../../src-core/units";
import { answerOf, type ItemAnswers } from "../answers/item-answer";
import { useDesk } from "../desk-state";
import { useTask } from "../task-context";

/** What a person can do to one item. The same object while the target stays, so that rows are drawn only when they change. */
export interface Answering {
  readonly say: (itemId: string, value: AnswerValue) => void;
  readonly words: (itemId: string, words: { note?: string; link?: string }, isComposing: boolean) => void;
  readonly leave: () => void;
  readonly look: (itemId: string) => void;
  readonly openWords: (itemId: string) => void;
}

/** @param current the answers as they are at the moment of the deed */
export function useAnswering(targetId: TargetId, current: () => ItemAnswers): Answering {
  const { writer } = useTask();
  return useMemo(() => {
    const { lookAt, openWords, openVeto } = useDesk.getState();
    return {
      say: (itemId, value) => {
        const { note, link } = answerOf(current(), itemId);
        if (value.kind !== "none") openVeto(itemId, false);
        writer.answer(targetId, [{ itemId, value, note, link }]);
      },
      words: (itemId, words, isComposing) => {
        const { value, note, link } = answerOf(current(), itemId);
        writer.type(targetId, { itemId, value, note, link, ...words }, isComposing);
      },
      leave: () => writer.finishTyping(),
      look: lookAt,
      openWords,
    };
  }, [targetId, writer, current]);
}
