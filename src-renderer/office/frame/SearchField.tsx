import { SearchOutlined } from "@ant-design/icons";
import { Input, type InputRef } from "antd";
import type { Ref } from "react";

/** The search of a step; Ctrl+K leads here, Esc empties it. */
export function SearchField(props: {
  value: string;
  onChange: (text: string) => void;
  label: string;
  inputRef?: Ref<InputRef>;
}) {
  return (
    <Input
      ref={props.inputRef ?? null}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      onKeyDown={(event) => event.key === "Escape" && props.onChange("")}
      placeholder={`${props.label}  Ctrl+K`}
      aria-label={props.label}
      prefix={<SearchOutlined />}
      allowClear
      style={{ width: 260 }}
      data-testid="search"
    />
  );
}
