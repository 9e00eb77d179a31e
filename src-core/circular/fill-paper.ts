import type { Report, ReportInput } from "../report/report-model";
import { annexPaper } from "./annex-paper";
import { printedAnnexes, titleInList } from "./annex-references";
import type { CircularDraft, Paragraph, SectionKey } from "./circular-draft";
import { draftContext } from "./draft-context";
import { figurePaper } from "./figure-paper";
import type { PaperData, PaperField, PaperRow } from "./paper-data";
import { paperFields } from "./paper-fields";
import { figureRuns, plainText } from "./runs";
import { textValues } from "./text-values";

/** What the template of the circular is filled with: a value for every field of `paperFields`, and no other. */
export function circularPaper(input: ReportInput, report: Report): PaperData {
  const { annexes, figures, circular: draft } = report;
  const context = draftContext(input, annexes, figureRuns(figures));
  const values = textValues(context, figures);
  const { settings, standard } = input.round;
  const fields = paperFields(settings, input.circular, standard);
  const data: PaperData = {
    ...singleValues(fields, (name) => plainText(values.get(name) ?? [{ text: "—", figure: null }])),
    // A paper that leaves the house says by itself that it is none yet.
    标题: report.draft === null ? draft.title : `（草稿：${report.draft}）${draft.title}`,
    主送机关: draft.addressee,
    ...textLists(draft),
    附件清单: printedAnnexes(annexes).map((annex, index) => ({
      引导: index === 0 ? "附件：" : "　　　",
      序号: String(annex.printedNo),
      名称: titleInList(annex),
    })),
    ...figurePaper(context),
    ...annexPaper(annexes),
  };
  return data;
}

function singleValues(fields: readonly PaperField[], wordsOf: (name: string) => string): PaperRow {
  return Object.fromEntries(fields.filter(({ kind }) => kind !== "list").map(({ name }) => [name, wordsOf(name)]));
}

const sectionFields: Readonly<Record<SectionKey, string>> = {
  situation: "基本情况",
  experience: "经验做法",
  problems: "主要问题",
  requirements: "下一步工作要求",
};

function textLists(draft: CircularDraft): PaperRow {
  const sections = draft.sections.map(({ key, title, paragraphs }) => ({
    key,
    row: { 标题: title, 段落: paragraphs.map((one) => ({ 小标题: one.lead, 文字: plainText(one.runs) })) },
  }));
  const alone = Object.entries(sectionFields).map(
    ([key, name]) => [name, sections.filter((section) => section.key === key).map(({ row }) => row)] as const,
  );
  return {
    引言: draft.opening.map(lineOf),
    章节: sections.map(({ row }) => row),
    ...Object.fromEntries(alone),
    结尾: draft.closing.map(lineOf),
    联系方式: draft.contact.map((文字) => ({ 文字 })),
  };
}

function lineOf({ lead, runs }: Paragraph): PaperRow {
  return { 文字: lead + plainText(runs) };
}
