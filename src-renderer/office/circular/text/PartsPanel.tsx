import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";
import type { TextPart } from "../../../../src-core/circular/circular-settings";
import { SidePanel } from "../../frame/SidePanel";
import type { TextKey } from "../circular-state";
import { useCircularDesk } from "../desk";
import { FieldPicker } from "./FieldPicker";
import { fieldValues } from "./field-values";
import { PartFields, type TextPlace } from "./PartFields";
import { ProblemsChoice } from "./ProblemsChoice";
import { movedWithin, partsOf, partsPatch, textNames, withField } from "./text-parts";

/** A text of the office beside the paper: its parts, its faults, the fields that may be put into it. */
export function PartsPanel({ textKey, onClose }: { textKey: TextKey; onClose: () => void }) {
  const desk = useCircularDesk();
  const place = useRef<TextPlace | null>(null);
  const parts = partsOf(desk.circular, textKey);
  const put = (about: string, next: readonly TextPart[] | null): void => desk.edit(about, partsPatch(textKey, next));
  const insert = (field: string): void => {
    if (parts === null) return;
    const at = place.current ?? { index: Math.max(0, parts.length - 1), start: Infinity, end: Infinity };
    const next = parts.map((part, index) =>
      index === at.index ? { ...part, text: withField(part.text, field, at.start, at.end) } : part,
    );
    put("", next);
    const caret = Math.min(at.start, parts[at.index]?.text.length ?? 0) + field.length + 2;
    place.current = { index: at.index, start: caret, end: caret };
    focusText(at.index, caret);
  };
  return (
    <SidePanel title={textNames[textKey]} onClose={onClose} testId="parts-panel">
      <p className="muted panel-note">改了就存，左边的文稿随着变；Ctrl+Z 撤销。</p>
      <Faults textKey={textKey} />
      {textKey === "problems" && <ProblemsChoice />}
      {parts !== null && (
        <>
          {parts.map((part, index) => (
            <PartFields
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
              key={index}
              part={part}
              index={index}
              count={parts.length}
              isPlain={textKey === "opening"}
              onPlace={(next) => {
                place.current = next;
              }}
              onChange={(field, next) =>
                put(
                  deedOf(textKey, index, field, next),
                  parts.map((old, at) => (at === index ? next : old)),
                )
              }
              onMove={(by) => put("", movedWithin(parts, index, index + by))}
              onRemove={() => {
                place.current = null;
                put(
                  "",
                  parts.filter((_, at) => at !== index),
                );
              }}
            />
          ))}
          {textKey !== "opening" && (
            <Button
              icon={<PlusOutlined />}
              onClick={() => put("", [...parts, { heading: "", text: "" }])}
              data-testid="add-part"
            >
              加一条
            </Button>
          )}
          <FieldPicker fields={fieldValues(desk.fields, desk.paper)} onPick={insert} />
        </>
      )}
    </SidePanel>
  );
}

function Faults({ textKey }: { textKey: TextKey }) {
  const { report } = useCircularDesk();
  const own = report.textFaults.filter(({ place }) => place.includes(textNames[textKey]));
  if (own.length === 0) return null;
  return (
    <div role="alert" data-testid="text-faults">
      <ul className="entry-faults is-bad">
        {own.map(({ place, field, message }) => (
          <li key={`${place}${field}`}>
            {place}：{message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Typing on is one deed up to the end of a sentence: taking back never costs more than one. */
function deedOf(textKey: TextKey, index: number, field: "heading" | "text", part: TextPart): string {
  const sentences = part[field].match(/[。；\n]/gu)?.length ?? 0;
  return `${textKey} ${index} ${field} ${sentences}`;
}

/** The caret stands behind what was put in, once the field shows it. */
function focusText(index: number, caret: number): void {
  requestAnimationFrame(() => {
    const field = document.querySelectorAll<HTMLTextAreaElement>("textarea[data-part-text]")[index];
    field?.focus();
    field?.setSelectionRange(caret, caret);
  });
}
