import { Button, Input } from "antd";
import { type ReactNode, useId, useState } from "react";
import { Field } from "../../standard/forms/fields";
import type { Patch } from "../circular-state";
import { useCircularDesk } from "../desk";
import type { Reading } from "./read-typed";
import { useDefaults } from "./use-defaults";

/**
 * A field that takes only what can be read: anything else stays as it was typed, says why, and what still counts.
 */
export function CheckedField<T>(props: {
  label: string;
  /** What counts now, as it is typed. */
  words: string;
  read: (text: string) => Reading<T>;
  /** How a value is written: what was typed otherwise (2020-4-2) becomes it when the field is left. */
  write: (value: T) => string;
  onChange: (value: T) => void;
  placeholder?: string;
  suffix?: string;
  width?: number;
  testId?: string;
  /** The label is for those who do not see the table head above. */
  isBare?: boolean;
}) {
  const { words, read, write, suffix = "" } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const reason = useId();
  const reading = typed === null ? null : read(typed);
  const why = reading !== null && "why" in reading ? reading.why : null;
  // What was taken back elsewhere (Ctrl+Z) is no longer what was typed.
  const isStale = reading !== null && "value" in reading && write(reading.value) !== words;
  const take = (text: string): void => {
    setTyped(text);
    const next = read(text);
    if ("value" in next && write(next.value) !== words) props.onChange(next.value);
  };
  const input = (
    <>
      <Input
        value={typed === null || isStale ? words : typed}
        onChange={(event) => take(event.target.value)}
        onBlur={() => why === null && setTyped(null)}
        placeholder={props.placeholder ?? ""}
        suffix={suffix}
        status={why === null ? "" : "error"}
        aria-invalid={why !== null}
        aria-label={props.isBare ? props.label : undefined}
        aria-describedby={why === null ? undefined : reason}
        style={props.width === undefined ? {} : { width: props.width }}
        data-testid={props.testId}
      />
      {why !== null && (
        <span className="is-bad" id={reason} role="alert">
          {why}，还没有采用{words === "" ? "" : `；现在仍是 ${words}${suffix}`}
        </span>
      )}
    </>
  );
  return props.isBare ? <span className="bare-field">{input}</span> : <Field label={props.label}>{input}</Field>;
}

/** A part of the settings, with the way back to what it began with. */
export function SettingsSection(props: {
  id: string;
  title: string;
  about?: ReactNode;
  /** The settings that belong to it; null where there is nothing to go back to. */
  pick: ((circular: ReturnType<typeof useDefaults>) => Patch) | null;
  children: ReactNode;
}) {
  const { circular, edit } = useCircularDesk();
  const defaults = useDefaults();
  const { pick } = props;
  const isDefault = pick === null || JSON.stringify(pick(circular)) === JSON.stringify(pick(defaults));
  return (
    <section className="settings-section" id={`settings-${props.id}`} aria-label={props.title}>
      <header>
        <h2>{props.title}</h2>
        {pick !== null && (
          <Button
            size="small"
            disabled={isDefault}
            onClick={() => edit("", pick(defaults))}
            title={isDefault ? "就是默认的" : "可以撤销"}
            data-testid={`default-${props.id}`}
          >
            恢复默认
          </Button>
        )}
      </header>
      {props.about !== undefined && <p className="muted">{props.about}</p>}
      <div className="settings-fields">{props.children}</div>
    </section>
  );
}
