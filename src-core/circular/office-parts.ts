import type { Paragraph, TextFault } from "./circular-draft";
import type { TextPart } from "./circular-settings";
import { chineseNumeral } from "./day-words";
import { type FieldValues, fillText } from "./fill-text";
import { paragraphOf, plainText, sentence } from "./runs";
import { hasEnd, withLeads } from "./with-leads";

export interface FilledParagraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly faults: readonly TextFault[];
}

/** A text of the office as paragraphs: a line break begins the next, blank lines fall out, each ends like a sentence. */
export function officeText(text: string, place: string, values: FieldValues): FilledParagraphs {
  const filled = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => fillText(line, place, values));
  return {
    paragraphs: filled.map(({ runs }) => paragraphOf(sentence(runs, hasEnd(plainText(runs)) ? "" : "。"))),
    faults: filled.flatMap(({ faults }) => faults),
  };
}

/**
 * The parts of a section that the office writes itself: （一） heading and text. A part without a text is left out and the
 * numerals move up.
 *
 * @param place of the section, for messages: 四、下一步工作要求
 */
export function officeParts(parts: readonly TextPart[], place: string, values: FieldValues): FilledParagraphs {
  const written = parts.filter(({ text }) => text.trim() !== "");
  const filled = written.map((part, index) => {
    const here = written.length > 1 ? `${place}（${chineseNumeral(index + 1)}）` : place;
    const heading = fillText(part.heading.trim(), here, values);
    const text = officeText(part.text, here, values);
    return {
      heading: plainText(heading.runs),
      paragraphs: text.paragraphs,
      faults: [...heading.faults, ...text.faults],
    };
  });
  return { paragraphs: withLeads(filled), faults: filled.flatMap(({ faults }) => faults) };
}
