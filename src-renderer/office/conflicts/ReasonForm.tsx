import { Button, Input, type InputRef } from "antd";
import type { RefObject } from "react";

const phrases = [
  "复看页面，以此为准",
  "此方证据清楚",
  "另一方检查时间较早，此后已更新",
  "另一方看漏",
  "已与主办单位核实",
] as const;

/** Why it is decided so: typed, or one of the usual reasons. Enter decides. */
export function ReasonForm(props: {
  reason: string;
  onChange: (reason: string) => void;
  field: RefObject<InputRef | null>;
  canDecide: boolean;
  isAgain: boolean;
  onDecide: () => void;
}) {
  return (
    <>
      <label htmlFor="reason">理由</label>
      <div className="phrases">
        {phrases.map((phrase) => (
          <Button
            key={phrase}
            size="small"
            onClick={() => {
              props.onChange(phrase);
              props.field.current?.focus();
            }}
          >
            {phrase}
          </Button>
        ))}
      </div>
      <div className="form-line">
        <Input
          id="reason"
          ref={props.field}
          value={props.reason}
          onChange={(event) => props.onChange(event.target.value)}
          onPressEnter={props.onDecide}
          maxLength={500}
          placeholder="为什么这样裁决，必填"
          data-testid="reason"
        />
        <Button type="primary" disabled={!props.canDecide} onClick={props.onDecide} data-testid="decide">
          {props.isAgain ? "重新裁决  Enter" : "裁决，看下一项  Enter"}
        </Button>
      </div>
    </>
  );
}
