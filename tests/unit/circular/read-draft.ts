import type { CircularDraft, Paragraph, Section, SectionKey } from "../../../src-core/circular/circular-draft";

/** The paper as one reads it, a line a paragraph. */
export function readDraft(draft: CircularDraft): string {
  return [
    draft.title,
    draft.documentNumber,
    draft.addressee,
    ...draft.opening.map(readParagraph),
    ...draft.sections.flatMap((section) => [section.title, ...section.paragraphs.map(readParagraph)]),
    ...draft.closing.map(readParagraph),
    ...draft.contact,
    ...draft.annexTitles.map((title, index) => `附件${index + 1} ${title}`),
    draft.issuer,
    draft.date,
    draft.release,
  ].join("\n");
}

export function readParagraph({ lead, runs }: Paragraph): string {
  return lead + runs.map((run) => run.text).join("");
}

/** The paragraphs of one section as they are read; [] where it is left out. */
export function readSection(draft: CircularDraft, key: SectionKey): readonly string[] {
  return sectionOf(draft, key)?.paragraphs.map(readParagraph) ?? [];
}

function sectionOf(draft: CircularDraft, key: SectionKey): Section | undefined {
  return draft.sections.find((section) => section.key === key);
}
