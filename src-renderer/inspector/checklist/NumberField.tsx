import { useState } from "react";

/**
 * A number typed or stepped. What is typed counts as soon as it can be read; what cannot is kept in the field, marked, and
 * changes nothing.
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
  isClosed: boolean;
  testId: string;
  onNumber: (value: number) => void;
}) {
  const { label, shown, read, step, max, value, isClosed, testId, onNumber } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const isUnread = typed !== null && typed.trim() !== "" && read(typed) === null;
  const stepTo = (to: number): void => {
    setTyped(null);
    onNumber(Math.max(0, Math.min(max, to)));
  };
  const onTyped = (text: string): void => {
    setTyped(text);
    const number = read(text);
    if (number !== null) onNumber(number);
  };
  return (
    <span className={isUnread ? "number-field is-unread" : "number-field"}>
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
        aria-invalid={isUnread}
        value={typed ?? shown}
        disabled={isClosed}
        onChange={(event) => onTyped(event.target.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
          event.preventDefault();
          stepTo(value + (event.key === "ArrowUp" ? step : -step));
        }}
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
  );
}
