import type { Paragraph } from "./circular-draft";
import { chineseNumeral } from "./day-words";

/** A part of a section: （一） its heading, and what it says. */
export interface LedPart {
  /** Without numeral and stop; "" where there is none. */
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Numbers the parts that say something, each at the head of its first paragraph; a part that stands alone has no numeral. */
export function withLeads(parts: readonly LedPart[]): readonly Paragraph[] {
  const saying = parts.filter(({ paragraphs }) => paragraphs.length > 0);
  return saying.flatMap(({ heading, paragraphs }, part) => {
    const numeral = saying.length > 1 ? `（${chineseNumeral(part + 1)}）` : "";
    return paragraphs.map((paragraph, index) =>
      index === 0 ? { ...paragraph, lead: `${numeral}${closed(heading)}` } : paragraph,
    );
  });
}

/** Ends a heading or sentence that does not end yet. @example closed("总体情况") //=> "总体情况。" */
export function closed(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed === "" || hasEnd(trimmed) ? trimmed : `${trimmed}。`;
}

/** Whether a text ends like a sentence, or leads on to what follows (：). */
export function hasEnd(text: string): boolean {
  return /[。！？…：；，、.!?:;,][”’」』）)]*$/u.test(text);
}
