import { Input, Select } from "antd";
import { type ReactNode, useId, useState } from "react";
import type { PackPoints } from "../../../../src-core/standard/pack-schema";
import { formatPoints } from "../../../../src-core/units";
import { useDraftState } from "../draft-state";
import { type NumberReading, readPoints, readWhole } from "../read-number";

/** Fields of the forms: each gives its new value on with every change; nothing waits for a button. */

/** A label above what it names. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="form-field">
      <span>{label}</span>
      {children}
    </label>
  );
}

/** A name or the like: no line breaks, but a long one is shown whole. Enter is done with the form. */
export function LineField(props: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  autoFocus?: boolean;
  testId?: string;
}) {
  return (
    <Field label={props.label}>
      <Input.TextArea
        value={props.value}
        onChange={(event) => props.onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, " "))}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        status={props.value.trim() === "" ? "error" : ""}
        autoSize={{ minRows: 1, maxRows: 6 }}
        autoFocus={props.autoFocus ?? false}
        data-testid={props.testId}
      />
    </Field>
  );
}

export function TextField(props: { label: string; value: string; onChange: (text: string) => void; testId?: string }) {
  return (
    <Field label={props.label}>
      <Input.TextArea
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        status={props.value.trim() === "" ? "error" : ""}
        autoSize={{ minRows: 1, maxRows: 10 }}
        data-testid={props.testId}
      />
    </Field>
  );
}

/** What is shown for a number: as it was typed for as long as that is so, with why it is none. */
function NumberInput<N extends number>(props: {
  label: string;
  /** Of packNumbers; a ratio's two parts have #numerator and #denominator behind it. */
  numberKey: string;
  value: N;
  words: string;
  read: (text: string) => NumberReading<N>;
  onChange: (value: N) => void;
  suffix?: string;
  testId?: string;
}) {
  const { numberKey, value, read, words, suffix = "" } = props;
  const unread = useDraftState((state) => state.unread[numberKey]);
  const [typed, setTyped] = useState<string | null>(null);
  const reason = useId();
  const typedReading = typed === null ? null : read(typed);
  const isTyped = typedReading !== null && "value" in typedReading && typedReading.value === value;
  const unreadReading = unread === undefined ? null : read(unread);
  const why = unreadReading !== null && "why" in unreadReading ? unreadReading.why : null;
  const take = (text: string): void => {
    setTyped(text);
    const reading = read(text);
    const { keepUnread, settle } = useDraftState.getState();
    if ("why" in reading) {
      keepUnread(numberKey, text);
      return;
    }
    settle(numberKey);
    if (reading.value !== value) props.onChange(reading.value);
  };
  return (
    <Field label={props.label}>
      <Input
        value={unread ?? (isTyped ? (typed ?? words) : words)}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(null)}
        inputMode="decimal"
        suffix={suffix}
        status={why === null ? "" : "error"}
        aria-invalid={why !== null}
        aria-describedby={why === null ? undefined : reason}
        style={{ width: 132 }}
        data-testid={props.testId}
      />
      {why !== null && (
        <span className="is-bad" id={reason} role="alert">
          {why}，还没有采用；现在仍是 {words}
          {suffix === "" ? "" : ` ${suffix}`}
        </span>
      )}
    </Field>
  );
}

/** A number of points, at most two decimals. Another value is to be confirmed again. */
export function PointsField(props: {
  label: string;
  numberKey: string;
  points: PackPoints;
  onChange: (points: PackPoints) => void;
  testId?: string;
}) {
  const { points, onChange, ...rest } = props;
  return (
    <NumberInput
      {...rest}
      value={points.value}
      words={formatPoints(points.value)}
      read={readPoints}
      onChange={(value) => onChange({ ...points, value })}
      suffix="分"
    />
  );
}

/** A whole number above 0. */
export function WholeField(props: {
  label: string;
  numberKey: string;
  value: number;
  max: number;
  onChange: (value: number) => void;
}) {
  const { max, ...rest } = props;
  return <NumberInput {...rest} words={String(props.value)} read={(text) => readWhole(text, max)} />;
}

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

export function ChoiceField<T extends string>(props: {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  testId?: string;
}) {
  return (
    <div className="form-field">
      <span>{props.label}</span>
      <Select<T>
        value={props.value}
        options={[...props.options]}
        onChange={props.onChange}
        aria-label={props.label}
        data-testid={props.testId}
      />
    </div>
  );
}

/** Several of a list; none chosen means all. With `isOpen` what the list does not have can be typed. */
export function SeveralField<T extends string>(props: {
  label: string;
  values: readonly T[];
  options: readonly Option<T>[];
  none: string;
  onChange: (values: T[]) => void;
}) {
  return (
    <div className="form-field">
      <span>{props.label}</span>
      <Select<T[]>
        mode="multiple"
        value={[...props.values]}
        options={[...props.options]}
        onChange={props.onChange}
        placeholder={props.none}
        optionFilterProp="label"
        aria-label={props.label}
      />
    </div>
  );
}

/** Words that are typed: platforms. */
export function WordsField(props: {
  label: string;
  values: readonly string[];
  none: string;
  onChange: (values: string[]) => void;
}) {
  return (
    <div className="form-field">
      <span>{props.label}</span>
      <Select<string[]>
        mode="tags"
        value={[...props.values]}
        onChange={props.onChange}
        tokenSeparators={["、", "，", ","]}
        placeholder={props.none}
        open={false}
        suffixIcon={null}
        aria-label={props.label}
      />
    </div>
  );
}
