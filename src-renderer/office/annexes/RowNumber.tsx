import { Input } from "antd";
import { useState } from "react";

/** The number of a row, typed over to send the row there by Enter; anything else puts the number back. */
export function RowNumber(props: {
  /** From 0. */
  index: number;
  label: string;
  /** To a place from 0. */
  onMove: (place: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const forget = (): void => setTyped(null);
  const send = (text: string): void => {
    forget();
    if (/^\s*\d+\s*$/.test(text)) props.onMove(Number(text) - 1);
  };
  return (
    <Input
      size="small"
      value={typed ?? String(props.index + 1)}
      inputMode="numeric"
      maxLength={5}
      aria-label={props.label}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onPressEnter={(event) => send(event.currentTarget.value)}
      onBlur={forget}
    />
  );
}
