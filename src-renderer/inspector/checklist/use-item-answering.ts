import { useMemo } from "react";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import type { TargetId } from "../../../src-core/units";
import { answerOf, type ItemAnswers } from "../answers/item-answer";
import { useDesk } from "../desk-state";
import { useTask } from "../task-context";
import { keepUnread, type UnreadNumber } from "./unread-numbers";

/** What a person can do to one item. The same object while the target stays, so that rows are drawn only when they change. */
export interface Answering {
  readonly say: (itemId: string, value: AnswerValue) => void;
  /** Begins a deed that says one item in several steps: a number as it is typed. */
  readonly begin: (itemId: string) => ItemDeed;
  /** Keeps or drops text that is no answer. */
  readonly keep: (itemId: string, unread: UnreadNumber | null) => void;
  readonly words: (itemId: string, words: { note?: string; link?: string }, isComposing: boolean) => void;
  readonly leave: () => void;
  readonly look: (itemId: string) => void;
  readonly openWords: (itemId: string) => void;
}

export interface ItemDeed {
  readonly say: (value: AnswerValue) => void;
  /** As if it had never begun. */
  readonly takeBack: () => void;
}

/** @param current the answers as they are at the moment of the deed */
export function useAnswering(targetId: TargetId, current: () => ItemAnswers): Answering {
  const { writer } = useTask();
  return useMemo(() => {
    const { lookAt, openWords, openVeto } = useDesk.getState();
    const say = (itemId: string, value: AnswerValue, deed?: string): void => {
      const { note, link } = answerOf(current(), itemId);
      if (value.kind !== "none") openVeto(itemId, false);
      keepUnread(targetId, itemId, null);
      writer.answer(targetId, [{ itemId, value, note, link }], deed);
    };
    return {
      say: (itemId, value) => say(itemId, value),
      begin: (itemId) => {
        const deed = writer.newDeed();
        const { value, note, link } = answerOf(current(), itemId);
        return {
          say: (next) => say(itemId, next, deed),
          takeBack: () => writer.takeBack(targetId, { itemId, value, note, link }, deed),
        };
      },
      keep: (itemId, unread) => keepUnread(targetId, itemId, unread),
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
