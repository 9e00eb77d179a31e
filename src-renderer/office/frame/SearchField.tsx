import { SearchOutlined } from "@ant-design/icons";
import { Input, type InputRef } from "antd";
import type { Ref } from "react";

/** The search of a step; Ctrl+K leads here, Esc empties it, and leaves it when it is empty. */
export function SearchField(props: {
  value: string;
  onChange: (text: string) => void;
  label: string;
  inputRef?: Ref<InputRef>;
  /** Where the focus goes when it is left; nowhere without it. */
  onLeave?: () => void;
}) {
  return (
    <Input
      ref={props.inputRef ?? null}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        // One Esc, one thing: what lies behind the field is left with the next.
        event.preventDefault();
        if (props.value !== "") return props.onChange("");
        event.currentTarget.blur();
        props.onLeave?.();
      }}
      placeholder={`${props.label}  Ctrl+K`}
      aria-label={props.label}
      prefix={<SearchOutlined />}
      allowClear
      style={{ width: 260 }}
      data-testid="search"
    />
  );
}
