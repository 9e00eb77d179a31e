import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import type { SyntheticEvent } from "react";
import type { TextPart } from "../../../../src-core/circular/circular-settings";

/** Where the next field is put: the part, and what is selected in its text. */
export interface TextPlace {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

const LONGEST_TEXT = 20_000;
const LONGEST_HEADING = 100;

/** One part of a text: （一） its heading, and what it says. */
export function PartFields(props: {
  part: TextPart;
  /** From 0. */
  index: number;
  count: number;
  /** The opening: no heading, nothing to move. */
  isPlain: boolean;
  onPlace: (place: TextPlace) => void;
  onChange: (field: "heading" | "text", part: TextPart) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { part, index, count, isPlain } = props;
  const name = `第 ${index + 1} 条`;
  const keepPlace = (event: SyntheticEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    props.onPlace({ index, start: selectionStart, end: selectionEnd });
  };
  return (
    <fieldset className="part-fields">
      <legend>{isPlain ? "标题之后、第一部分之前" : name}</legend>
      {!isPlain && (
        <div className="part-head">
          <Input
            value={part.heading}
            onChange={(event) => props.onChange("heading", { ...part, heading: event.target.value })}
            placeholder="小标题（不写编号，可以不填）"
            aria-label={`${name}小标题`}
            maxLength={LONGEST_HEADING}
            data-testid={`part-heading-${index}`}
          />
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={`${name}上移`}
            title="上移"
            disabled={index === 0}
            onClick={() => props.onMove(-1)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={`${name}下移`}
            title="下移"
            disabled={index === count - 1}
            onClick={() => props.onMove(1)}
          />
          <Button
            type="text"
            danger
            icon={<DeleteOutlined />}
            aria-label={`删去${name}`}
            title="删去，可以撤销"
            onClick={props.onRemove}
          />
        </div>
      )}
      <Input.TextArea
        value={part.text}
        onChange={(event) => {
          keepPlace(event);
          props.onChange("text", { ...part, text: event.target.value });
        }}
        onSelect={keepPlace}
        onBlur={keepPlace}
        autoSize={{ minRows: 3, maxRows: 14 }}
        maxLength={LONGEST_TEXT}
        placeholder="正文；换行就是另起一段，{字段} 处填数字"
        aria-label={isPlain ? "引言" : `${name}正文`}
        spellCheck={false}
        data-part-text=""
        data-testid={`part-text-${index}`}
      />
    </fieldset>
  );
}
