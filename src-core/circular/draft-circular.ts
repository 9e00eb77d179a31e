import type { Figure } from "../report/figure";
import type { ReportInput, TracedAnnex } from "../report/report-model";
import { printedAnnexes, titleInList } from "./annex-references";
import type { CircularDraft, Paragraph, Section, SectionKey, TextFault } from "./circular-draft";
import type { CircularSettings } from "./circular-settings";
import { closing } from "./closing";
import { chineseNumeral, dayWords, periodWords } from "./day-words";
import { type DraftContext, draftContext } from "./draft-context";
import { type FieldValues, fillText } from "./fill-text";
import { type FilledParagraphs, officeParts, officeText } from "./office-parts";
import { draftedProblems } from "./problems";
import { figureRuns, plainText } from "./runs";
import { situation } from "./situation";
import { releaseWords, textValues } from "./text-values";

const sectionNames: Readonly<Record<SectionKey, string>> = {
  situation: "基本情况",
  experience: "经验做法",
  problems: "主要问题",
  requirements: "下一步工作要求",
};

/**
 * The circular's text: section one wholly from figures, section three from shares, the rest from the office's texts.
 * Sections that say nothing are left out and the numerals move up. What a text names and nobody knows stays visible and
 * is a fault with its place.
 */
export function draftCircular(
  input: ReportInput,
  annexes: readonly TracedAnnex[],
  figures: readonly Figure[],
): { readonly draft: CircularDraft; readonly faults: readonly TextFault[] } {
  const context = draftContext(input, annexes, figureRuns(figures));
  const values = textValues(context, figures);
  const { circular } = input;
  const title = fillText(titleOf(input), "标题", values);
  const addressee = fillText(circular.addressee, "主送机关", values);
  const opening = officeText(circular.opening, "引言", values);
  const { sections, faults } = sectionsOf(context, values);
  const draft: CircularDraft = {
    title: plainText(title.runs),
    documentNumber: circular.documentNumber,
    addressee: plainText(addressee.runs),
    opening: opening.paragraphs,
    sections,
    closing: closing(context),
    contact: contactLines(circular),
    annexTitles: printedAnnexes(annexes).map(titleInList),
    issuer: circular.issuer,
    date: dayWords(circular.issueDate),
    release: releaseWords,
  };
  return { draft, faults: [...title.faults, ...addressee.faults, ...opening.faults, ...faults] };
}

function titleOf({ circular, round }: ReportInput): string {
  const { scope } = round.settings.province;
  return circular.title ?? `${circular.issuer}关于${periodWords(round.id)}${scope}政府网站与政务新媒体检查情况的通报`;
}

function sectionsOf(
  context: DraftContext,
  values: FieldValues,
): { readonly sections: readonly Section[]; readonly faults: readonly TextFault[] } {
  const { circular } = context.input;
  const sections: Section[] = [];
  const faults: TextFault[] = [];
  const add = (key: SectionKey, write: (title: string) => FilledParagraphs) => {
    const title = `${chineseNumeral(sections.length + 1)}、${sectionNames[key]}`;
    const filled = write(title);
    if (filled.paragraphs.length > 0) sections.push({ key, title, paragraphs: filled.paragraphs });
    faults.push(...filled.faults);
  };
  const own = (paragraphs: readonly Paragraph[]): FilledParagraphs => ({ paragraphs, faults: [] });
  const { problems } = circular;
  add("situation", () => own(situation(context)));
  add("experience", (title) => officeParts(circular.experience, title, values));
  add("problems", (title) =>
    problems === null ? own(draftedProblems(context)) : officeParts(problems, title, values),
  );
  add("requirements", (title) => officeParts(circular.requirements, title, values));
  return { sections, faults };
}

function contactLines({ contact }: CircularSettings): readonly string[] {
  return [
    ["联系人", contact.name],
    ["联系电话", contact.telephone],
    ["电子邮箱", contact.email],
  ].flatMap(([label, value]) => (value === "" ? [] : [`${label}：${value}`]));
}
