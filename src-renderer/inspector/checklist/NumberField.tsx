import { type KeyboardEvent, useRef, useState } from "react";
import { typedNumber } from "./typed-number";

/** What a number field does to its item. */
export interface NumberDeeds {
  /** Begins a deed: all that one visit to the field says is undone together. */
  readonly begin: () => NumberVisit;
  /** Empties the text that could not be read. */
  readonly keep: (unread: string | null) => void;
  /** A number said by a step of one, a deed of its own. */
  readonly step: (value: number) => void;
}

/** One visit to a field, from the first key to the last. */
export interface NumberVisit {
  /** A number, null where the field was emptied. */
  readonly say: (value: number | null) => void;
  readonly takeBack: () => void;
}

/**
 * A number typed or stepped. What is typed counts as soon as it can be read. What cannot be read, or is too large, counts
 * for nothing: the answer from before stands again, and the text stays in the field, marked, until it is mended or Esc
 * drops it.
 */
export function NumberField(props: {
  label: string;
  /** As text, "" where there is none. */
  shown: string;
  /** The number that a text means, null where it means none within the limits. */
  read: (text: string) => number | null;
  step: number;
  max: number;
  value: number;
  /** Text that could not be read, and what the field takes. */
  unread: { readonly text: string; readonly limit: string } | null;
  isClosed: boolean;
  /** What is counted, behind the field. */
  unit: string;
  testId: string;
  deeds: NumberDeeds;
}) {
  const { label, shown, step, max, value, unread, isClosed, unit, testId, deeds } = props;
  const { text, onTyped, end } = useTyping(props);
  const stepTo = (to: number): void => {
    end();
    deeds.step(Math.max(0, Math.min(max, to)));
  };
  const onKey = (event: KeyboardEvent): void => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    if (unread !== null && (event.key === "Escape" || isUndo)) {
      // The text is all there is to take back: neither leaves the field nor undoes an answer.
      event.preventDefault();
      event.stopPropagation();
      end();
      deeds.keep(null);
    } else if (!event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      stepTo(value + (event.key === "ArrowUp" ? step : -step));
    }
  };
  return (
    <>
      <span className={unread === null ? "number-field" : "number-field is-unread"}>
        <button
          type="button"
          aria-label={`${label}：减少`}
          tabIndex={-1}
          disabled={isClosed || value <= 0}
          onClick={() => stepTo(value - step)}
        >
          −
        </button>
        <input
          inputMode="decimal"
          aria-label={label}
          aria-invalid={unread !== null}
          aria-describedby={unread === null ? undefined : `${testId}-limit`}
          value={unread?.text ?? text ?? shown}
          disabled={isClosed}
          onChange={(event) => onTyped(event.target.value)}
          onBlur={end}
          onKeyDown={onKey}
          data-testid={testId}
        />
        <button
          type="button"
          aria-label={`${label}：增加`}
          tabIndex={-1}
          disabled={isClosed || value >= max}
          onClick={() => stepTo(value + step)}
          data-testid={`${testId}-more`}
        >
          +
        </button>
      </span>
      <span className="muted">{unit}</span>
      {unread !== null && (
        <span className="number-limit" id={`${testId}-limit`} role="alert" data-testid={`${testId}-limit`}>
          没有记下：{unread.limit}
        </span>
      )}
    </>
  );
}

/** What is being typed, while it is what the item says; somebody else's change of the item (undo) ends it. */
function useTyping(props: { shown: string; read: (text: string) => number | null; value: number; deeds: NumberDeeds }) {
  const { shown, read, value, deeds } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const visit = useRef<{ readonly shown: string; readonly on: NumberVisit; hasSaid: boolean } | null>(null);
  const isCurrent = typed !== null && (read(typed) ?? 0) === value;
  const end = (): void => {
    setTyped(null);
    visit.current = null;
  };
  const onTyped = (text: string): void => {
    if (typed !== null && !isCurrent) visit.current = null;
    visit.current ??= { shown, on: deeds.begin(), hasSaid: false };
    const now = visit.current;
    const said = typedNumber(text, now.shown, read);
    setTyped(text);
    deeds.keep(said.kind === "unread" ? text : null);
    if (said.kind === "number" || said.kind === "empty") {
      now.on.say(said.kind === "number" ? said.number : null);
      now.hasSaid = true;
    } else if (now.hasSaid) {
      now.on.takeBack();
      visit.current = null;
    }
  };
  return { text: isCurrent ? typed : null, onTyped, end };
}
