import { Input } from "antd";
import { useState } from "react";

/** A short text that is kept when it is left or by Enter; blank or unchanged it stays as it was, Esc puts it back. */
export function KeptInput(props: {
  value: string;
  label: string;
  onKeep: (text: string) => void;
  maxLength?: number;
  testId?: string;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (text: string): void => {
    setTyped(null);
    const next = text.trim();
    if (next !== "" && next !== props.value) props.onKeep(next);
  };
  return (
    <Input
      size="small"
      value={typed ?? props.value}
      maxLength={props.maxLength ?? 40}
      aria-label={props.label}
      spellCheck={false}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={(event) => typed !== null && keep(event.target.value)}
      onPressEnter={(event) => !event.nativeEvent.isComposing && keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || typed === null) return;
        event.preventDefault();
        setTyped(null);
      }}
      data-testid={props.testId}
    />
  );
}
