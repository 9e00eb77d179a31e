import type { Run, TextFault } from "./circular-draft";
import { type Piece, sentence } from "./runs";

/** What fields stand for in the office's texts. */
export type FieldValues = ReadonlyMap<string, readonly Run[]>;

export interface FilledText {
  readonly runs: readonly Run[];
  readonly faults: readonly TextFault[];
}

/** A field, or a brace that stands alone; full-width braces are what a Chinese keyboard gives. */
const braces = /[{｛]([^{}｛｝]*)[}｝]|[{}｛｝]/gu;
/** Characters of the text that a message shows of a brace that stands alone. */
const shown = 12;

/**
 * Fills the fields of a text of the office: {网站抽查数} becomes the figure. What names no field stays as it was typed,
 * so that nobody overlooks it on the paper, and is reported with its place.
 *
 * @param place for messages: 四、下一步工作要求（二）
 */
export function fillText(text: string, place: string, values: FieldValues): FilledText {
  const faults: TextFault[] = [];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(braces)) {
    const [whole, name] = match;
    const value = name === undefined ? undefined : values.get(name.trim());
    pieces.push(text.slice(end, match.index), value ?? whole);
    end = match.index + whole.length;
    if (value !== undefined) continue;
    faults.push(name === undefined ? aloneFault(text, match.index, place) : unknownFault(whole, place));
  }
  return { runs: sentence(...pieces, text.slice(end)), faults };
}

function unknownFault(field: string, place: string): TextFault {
  return { place, field, message: `没有名为${field}的字段，请对照字段清单修改` };
}

function aloneFault(text: string, at: number, place: string): TextFault {
  const field = text.slice(at, at + shown);
  return { place, field, message: `花括号不成对：“${field}”，字段要写成{网站抽查数}的样子` };
}
