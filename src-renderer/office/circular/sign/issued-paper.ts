import type { CircularDraft, Paragraph, Section, SectionKey } from "../../../../src-core/circular/circular-draft";
import type { PaperData, PaperRow } from "../../../../src-core/circular/paper-data";

const sectionFields: readonly (readonly [SectionKey, string])[] = [
  ["situation", "基本情况"],
  ["experience", "经验做法"],
  ["problems", "主要问题"],
  ["requirements", "下一步工作要求"],
];

/** The text of an issued circular, from what its paper was filled with: the very words that were signed. */
export function issuedText(paper: PaperData): CircularDraft {
  return {
    title: word(paper, "标题"),
    documentNumber: word(paper, "发文字号"),
    addressee: word(paper, "主送机关"),
    opening: rows(paper, "引言").map(paragraphOf),
    sections: sectionFields.flatMap(([key, name]) =>
      rows(paper, name).map(
        (row): Section => ({ key, title: word(row, "标题"), paragraphs: rows(row, "段落").map(paragraphOf) }),
      ),
    ),
    closing: rows(paper, "结尾").map(paragraphOf),
    contact: rows(paper, "联系方式").map((row) => word(row, "文字")),
    annexTitles: rows(paper, "附件清单").map((row) => word(row, "名称")),
    issuer: word(paper, "发文机关"),
    date: word(paper, "成文日期"),
    release: word(paper, "公开方式"),
  };
}

function paragraphOf(row: PaperRow): Paragraph {
  return { lead: word(row, "小标题"), runs: [{ text: word(row, "文字"), figure: null }] };
}

function word(row: PaperRow, field: string): string {
  const value = row[field];
  return typeof value === "string" ? value : "";
}

function rows(row: PaperRow, field: string): readonly PaperRow[] {
  const value = row[field];
  return value === undefined || typeof value === "string" ? [] : value;
}
