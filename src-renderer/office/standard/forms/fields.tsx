import { Input, InputNumber, Select } from "antd";
import type { ReactNode } from "react";
import type { PackPoints } from "../../../../src-core/standard/pack-schema";
import { centipoints } from "../../../../src-core/units";

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

/** A number of points, at most two decimals. Another value is to be confirmed again. */
export function PointsField(props: {
  label: string;
  points: PackPoints;
  onChange: (points: PackPoints) => void;
  testId?: string;
}) {
  const { points, onChange } = props;
  return (
    <Field label={props.label}>
      <InputNumber
        value={points.value / 100}
        onChange={(value) => {
          if (value !== null) onChange({ ...points, value: centipoints(Math.round(value * 100)) });
        }}
        min={0}
        max={10_000}
        precision={2}
        formatter={(value) => (value === undefined ? "" : String(value).replace(/\.00$/, ""))}
        suffix="分"
        style={{ width: 132 }}
        data-testid={props.testId}
      />
    </Field>
  );
}

export function WholeField(props: { label: string; value: number; onChange: (value: number) => void; max?: number }) {
  return (
    <Field label={props.label}>
      <InputNumber
        value={props.value}
        onChange={(value) => value !== null && props.onChange(value)}
        min={1}
        max={props.max ?? 1000}
        precision={0}
        style={{ width: 112 }}
      />
    </Field>
  );
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
