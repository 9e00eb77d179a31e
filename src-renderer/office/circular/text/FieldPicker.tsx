import { Input } from "antd";
import { useMemo, useState } from "react";
import type { FieldValue } from "./field-values";

const MOST_SHOWN = 60;

/** The fields that a text may name, searched by name and meaning, each with what it says now. */
export function FieldPicker(props: { fields: readonly FieldValue[]; onPick: (name: string) => void }) {
  const [text, setText] = useState("");
  const found = useMemo(() => searched(props.fields, text), [props.fields, text]);
  return (
    <section className="field-picker" aria-label="插入字段">
      <h3>
        插入数字和字段 <span className="muted figures">{props.fields.length} 个</span>
      </h3>
      <Input
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key !== "Enter" || event.nativeEvent.isComposing || first === undefined) return;
          event.preventDefault();
          props.onPick(first.name);
        }}
        placeholder="按名称或含义查找，Enter 插入第一个"
        aria-label="查找字段"
        allowClear
        data-testid="field-search"
      />
      <ul className="field-list" data-testid="field-list">
        {found.slice(0, MOST_SHOWN).map(({ name, meaning, value }) => (
          <li key={name}>
            <button type="button" onClick={() => props.onPick(name)} title={meaning} data-field={name}>
              <span className="field-name">{name}</span>
              <span className="field-value figures">{value === "" ? "（空）" : value}</span>
              <span className="muted field-meaning">{meaning}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && <p className="muted">还有 {found.length - MOST_SHOWN} 个，请输入几个字查找。</p>}
      {found.length === 0 && <p className="muted">没有含“{text}”的字段。</p>}
    </section>
  );
}

function searched(fields: readonly FieldValue[], text: string): readonly FieldValue[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return fields;
  return fields.filter(({ name, meaning }) => words.every((word) => `${name} ${meaning}`.includes(word)));
}
