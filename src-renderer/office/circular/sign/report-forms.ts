import type { ReportForm, SaveReportRequest } from "../../../../src-core/bridge";
import type { AnnexTable } from "../../../../src-core/report/annex-table";
import type { Report } from "../../../../src-core/report/report-model";
import { printedTables } from "../../../../src-core/signing/issue-of";

/** One form that the paper is written in, as it is offered. */
export interface FormChoice {
  readonly form: ReportForm;
  readonly label: string;
  /** Why it cannot be chosen; null where it can. */
  readonly obstacle: string | null;
}

/** What is written, in figures. @param converter the program that makes the circular's PDF; null where none is installed */
export function formChoices(annexes: number, figures: number, converter: string | null): readonly FormChoice[] {
  return [
    { form: "circular", label: "通报.docx", obstacle: null },
    {
      form: "circularPdf",
      label: `通报.pdf${converter === null ? "" : `（由 ${converter} 转换）`}`,
      obstacle: noConverter(converter),
    },
    { form: "annexWorkbooks", label: `附件表格 ${annexes} 个（.xlsx）`, obstacle: null },
    { form: "annexPdf", label: `附件 PDF ${annexes} 个`, obstacle: null },
    { form: "figures", label: `数字来源.xlsx（${figures} 个数字，逐个列出来源）`, obstacle: null },
  ];
}

function noConverter(converter: string | null): string | null {
  return converter === null ? "这台电脑上没有 LibreOffice 或 WPS，请用 Word 打开通报.docx 后另存为 PDF" : null;
}

/** How many files a choice of forms makes. */
export function fileCount(forms: readonly ReportForm[], annexes: number): number {
  return forms.reduce((sum, form) => sum + (form === "annexWorkbooks" || form === "annexPdf" ? annexes : 1), 0);
}

/** The annexes that are printed; what is not final says so. @param draft why it is a draft; null where it is none */
export function tablesAs(report: Report, draft: string | null): readonly AnnexTable[] {
  return printedTables(report).map((table) => ({ ...table, draft }));
}

/** Only what a form needs is handed over. */
export function wantedParts(request: SaveReportRequest): SaveReportRequest {
  const has = (form: ReportForm): boolean => request.forms.includes(form);
  return {
    ...request,
    annexes: has("annexWorkbooks") || has("annexPdf") ? request.annexes : [],
    paper: has("circular") || has("circularPdf") ? request.paper : null,
    listing: has("figures") ? request.listing : null,
  };
}
