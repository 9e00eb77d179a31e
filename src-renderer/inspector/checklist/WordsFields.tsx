import { useLayoutEffect, useRef } from "react";
import { evidenceField } from "../../../src-core/standard/evidence-name";
import type { Item } from "../../../src-core/standard/pack-schema";
import type { ItemAnswer } from "../answers/item-answer";

/** Note and evidence of an item, saved while they are typed. */
export function WordsFields(props: {
  itemId: string;
  name: string;
  answer: ItemAnswer;
  /** What the standard wants to see. */
  evidence: Item["evidence"];
  /** A finding that counts, without its evidence. */
  isLacking: boolean;
  isClosed: boolean;
  onWords: (words: { note?: string; link?: string }, isComposing: boolean) => void;
  onLeave: () => void;
}) {
  const { itemId, name, answer, evidence, isLacking, isClosed, onWords, onLeave } = props;
  const field = evidenceField(evidence);
  return (
    <div className="words-fields">
      <GrowingText
        label={`${name}：备注`}
        placeholder="备注：在哪里、看到什么"
        value={answer.note}
        isClosed={isClosed}
        testId={`note-${itemId}`}
        onText={(note, isComposing) => onWords({ note }, isComposing)}
        onLeave={onLeave}
      />
      <GrowingText
        label={`${name}：${field}`}
        placeholder={field}
        value={answer.link}
        isClosed={isClosed}
        isLacking={isLacking}
        testId={`link-${itemId}`}
        onText={(link, isComposing) => onWords({ link }, isComposing)}
        onLeave={onLeave}
      />
    </div>
  );
}

/** A text field that is as high as its text. */
export function GrowingText(props: {
  label: string;
  placeholder: string;
  value: string;
  isClosed: boolean;
  isLacking?: boolean;
  testId: string;
  onText: (text: string, isComposing: boolean) => void;
  /** The person goes elsewhere: nothing more is to come. */
  onLeave: () => void;
}) {
  const { label, placeholder, value, isClosed, testId, onText, onLeave } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  // The height follows the text, whoever changed it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);
  return (
    <textarea
      ref={field}
      rows={1}
      className={props.isLacking === true ? "text-field is-lacking" : "text-field"}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      disabled={isClosed}
      maxLength={20_000}
      spellCheck={false}
      onChange={(event) => onText(event.target.value, isComposing(event.nativeEvent))}
      onBlur={onLeave}
      // While an input method composes, letters are not words yet: they are saved when it is done.
      onCompositionEnd={(event) => onText(event.currentTarget.value, false)}
      data-testid={testId}
    />
  );
}

function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing;
}
