import { Button } from "antd";
import { memo } from "react";
import { isFinding } from "../../../src-core/scoring/proof";
import type { Item, StandardPack } from "../../../src-core/standard/pack-schema";
import { EvidenceMark } from "../../ui/EvidenceMark";
import { ruleText, type Side } from "../../ui/rule-text";
import type { ItemAnswer } from "../answers/item-answer";
import { ConflictNotice } from "./ConflictNotice";
import { RuleInput } from "./RuleInput";
import { isConfirmed } from "./rule-words";
import type { Answering } from "./use-item-answering";
import { WordsFields } from "./WordsFields";

interface ItemRowProps {
  readonly pack: StandardPack;
  readonly item: Item;
  readonly side: Side;
  readonly answer: ItemAnswer;
  readonly isLookedAt: boolean;
  readonly isWordsOpen: boolean;
  /** Shown, kept, and not scored. */
  readonly isClosed: boolean;
  /** The arithmetic of what it takes off or gives; "" where there is nothing to work out. */
  readonly words: string;
  /** Counts, and what the standard wants to see of it is not there. */
  readonly isLacking: boolean;
  readonly answering: Answering;
}

/** One deduction or bonus item. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { pack, item, side, answer, isLookedAt, isWordsOpen, isClosed, words, isLacking, answering } = props;
  const { value, note, link, rivals } = answer;
  const hasWords = isFinding(value) || note !== "" || link !== "" || isWordsOpen;
  return (
    <div
      className={isLookedAt ? "entry is-looked-at" : "entry"}
      id={`entry-${item.id}`}
      onFocusCapture={() => answering.look(item.id)}
      data-testid={`item-${item.id}`}
      data-answer={rivals.length > 0 ? "conflict" : value.kind}
    >
      <div className="entry-item">
        <div className="entry-title">
          <button type="button" className="entry-name" onClick={() => answering.look(item.id)} tabIndex={-1}>
            {item.name}
          </button>
          <span className="muted entry-rule">{ruleText(item, side)}</span>
          {!isConfirmed(item) && (
            <span className="unconfirmed" title="分值还没有由省办与正式文件核对">
              待核
            </span>
          )}
          {isLacking && <EvidenceMark />}
        </div>
        <div className="entry-control">
          <RuleInput item={item} side={side} value={value} words={words} isClosed={isClosed} answering={answering} />
          <EntryButtons
            itemId={item.id}
            hasWords={hasWords}
            isClosed={isClosed}
            answering={answering}
            answer={answer}
          />
        </div>
      </div>
      {rivals.length > 0 && <ConflictNotice pack={pack} rivals={rivals} />}
      {hasWords && (
        <WordsFields
          itemId={item.id}
          name={item.name}
          answer={answer}
          evidence={item.evidence}
          isLacking={isLacking}
          isClosed={isClosed}
          onWords={(words, isComposing) => answering.words(item.id, words, isComposing)}
          onLeave={answering.leave}
        />
      )}
    </div>
  );
});

/** Words can be opened before anything was found; an answer can be taken back. */
export function EntryButtons(props: {
  itemId: string;
  hasWords: boolean;
  isClosed: boolean;
  answer: ItemAnswer;
  answering: Answering;
}) {
  const { itemId, hasWords, isClosed, answer, answering } = props;
  if (isClosed) return null;
  return (
    <span className="entry-buttons">
      {answer.value.kind !== "none" && (
        <Button size="small" type="text" tabIndex={-1} onClick={() => answering.say(itemId, { kind: "none" })}>
          清除
        </Button>
      )}
      {!hasWords && (
        <Button
          size="small"
          type="text"
          tabIndex={-1}
          onClick={() => answering.openWords(itemId)}
          data-testid={`words-${itemId}`}
        >
          备注
        </Button>
      )}
    </span>
  );
}
