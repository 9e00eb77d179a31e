import type { ReactNode } from "react";

export interface Option {
  readonly key: string;
  readonly label: ReactNode;
  /** Something was found: shown in another colour when chosen. */
  readonly isFinding: boolean;
  readonly testId: string;
}

/** One of a few, all in sight: native radios, so that arrows, Tab and screen readers work as everywhere. */
export function Choice(props: {
  name: string;
  label: string;
  options: readonly Option[];
  chosen: string | null;
  isClosed: boolean;
  /** Long choices stand below one another. */
  isColumn?: boolean;
  onChoose: (key: string) => void;
  /** What is chosen already is pressed once more. */
  onAgain?: () => void;
}) {
  const { name, label, options, chosen, isClosed, onChoose, onAgain } = props;
  return (
    <div className={props.isColumn === true ? "choice is-column" : "choice"} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.key} className={option.isFinding ? "finds" : ""}>
          <input
            type="radio"
            name={name}
            checked={chosen === option.key}
            disabled={isClosed}
            onChange={() => onChoose(option.key)}
            onClick={() => chosen === option.key && onAgain?.()}
            // A radio that is chosen already fires no change: pressing it again confirms nothing and must do no harm.
            data-testid={option.testId}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
