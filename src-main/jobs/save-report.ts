import { basename } from "node:path";
import type { ReportForm, SaveReportOutcome, SaveReportRequest } from "../../src-core/bridge";
import type { TemplateFault } from "../../src-core/circular/paper-data";
import type { AnnexTable } from "../../src-core/report/annex-table";
import type { FileToWrite } from "../workbook/workbook-job";
import { annexFileName, reportFileNames } from "./file-names";
import { fillPaper } from "./fill-paper";
import type { PaperTools } from "./paper-tools";
import { askPaths, type Content, cancelled, writtenFiles } from "./save-files";
import type { Job } from "./workbook-tools";

/** A file of a report before it is made. */
interface PlannedFile {
  readonly name: string;
  readonly make: "workbook" | "paper" | "annexPdf" | "paperPdf";
  /** What the workbook process writes by itself. */
  readonly content: Content | null;
  readonly annex: AnnexTable | null;
}

type Made =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** This form cannot be made; the others are. */
  | { readonly kind: "note"; readonly note: string }
  | { readonly kind: "failed"; readonly message: string }
  | typeof cancelled;

/**
 * Writes a circular in the forms asked for into one folder. Everything is made before anything is written, so a template
 * with a fault or a page that cannot be printed leaves the folder as it was.
 */
export async function saveReport(request: SaveReportRequest, tools: PaperTools, job: Job): Promise<SaveReportOutcome> {
  const planned = plannedFiles(request);
  if (planned.length === 0) return { kind: "failed", message: "没有要导出的内容。" };
  const names = planned.map(({ name }) => name);
  const paths = await askPaths("选择存放通报和附件的文件夹", names, tools);
  if (paths === null || job.signal.aborted) return cancelled;

  const steps = stepsOf(planned, job);
  const maker = paperMaker(request, tools, job);
  const files: FileToWrite[] = [];
  const notes: string[] = [];
  for (const [index, plan] of planned.entries()) {
    const path = paths[index] ?? plan.name;
    if (plan.content !== null) {
      files.push({ path, content: plan.content });
      continue;
    }
    steps.begin(plan.name);
    const made = await maker(plan);
    if (made.kind === "cancelled" || job.signal.aborted) return cancelled;
    if (made.kind === "failed") return made;
    if (made.kind === "note") notes.push(made.note);
    else files.push({ path, content: { kind: "bytes", bytes: made.bytes } });
  }
  if (files.length === 0) return { kind: "failed", message: notes.join("；") };
  const reply = await writtenFiles(files, tools, steps.writing);
  return reply.kind === "written" ? { kind: "saved", paths: reply.paths, papers: reply.papers, notes } : reply;
}

function plannedFiles(request: SaveReportRequest): readonly PlannedFile[] {
  const { annexes, listing, paper } = request;
  const names = reportFileNames(request);
  const has = (form: ReportForm): boolean => request.forms.includes(form);
  const file = (name: string, make: PlannedFile["make"], more: Partial<PlannedFile> = {}): PlannedFile => ({
    name,
    make,
    content: null,
    annex: null,
    ...more,
  });
  const annexFiles = (form: ReportForm, plan: (annex: AnnexTable) => PlannedFile): readonly PlannedFile[] =>
    has(form) ? annexes.map(plan) : [];
  return [
    ...annexFiles("annexWorkbooks", (table) =>
      file(annexFileName(table), "workbook", { content: { kind: "annex", table } }),
    ),
    ...annexFiles("annexPdf", (annex) => file(pdfName(annexFileName(annex)), "annexPdf", { annex })),
    ...(has("circular") && paper !== null ? [file(`${names.paper}.docx`, "paper")] : []),
    ...(has("circularPdf") && paper !== null ? [file(`${names.paper}.pdf`, "paperPdf")] : []),
    ...(has("figures") && listing !== null
      ? [file(`${names.figures}.xlsx`, "workbook", { content: { kind: "figures", listing } })]
      : []),
  ];
}

function pdfName(name: string): string {
  return name.replace(/\.xlsx$/, ".pdf");
}

/** Counts each file twice where it is made here: once as it is made, once as it is written. */
function stepsOf(planned: readonly PlannedFile[], job: Job) {
  const making = planned.filter(({ content }) => content === null).length;
  const total = making + planned.length;
  let done = 0;
  const writing: Job = {
    signal: job.signal,
    onProgress: (at) => job.onProgress({ ...at, done: making + at.done, total: making + at.total }),
  };
  return {
    writing,
    begin(label: string): void {
      job.onProgress({ done: done++, total, label });
    },
  };
}

/** Makes papers and pages; the circular is filled once for both of its forms. */
function paperMaker({ paper }: SaveReportRequest, tools: PaperTools, job: Job) {
  let filled: Made | null = null;
  const fill = async (): Promise<Made> => {
    if (paper === null) return cancelled;
    const outcome = await fillPaper(paper, tools.runner, job);
    if (outcome.kind === "paper") return { kind: "bytes", bytes: outcome.bytes };
    return outcome.kind === "faulty" ? { kind: "failed", message: faultWords(outcome.faults) } : outcome;
  };
  return async ({ make, name, annex }: PlannedFile): Promise<Made> => {
    if (make === "annexPdf" && annex !== null) return printed(annex, tools, job);
    filled ??= await fill();
    if (make !== "paperPdf" || filled.kind !== "bytes") return filled;
    return converted(filled.bytes, basename(name, ".pdf"), tools, job);
  };
}

async function printed(annex: AnnexTable, { printAnnex }: PaperTools, job: Job): Promise<Made> {
  try {
    const bytes = await printAnnex(annex, job.signal);
    return bytes === null ? cancelled : { kind: "bytes", bytes };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const byHand = "请用 Excel 或 WPS 打开它的表格，另存为 PDF。";
    return { kind: "note", note: `附件${annex.no}没有排成 PDF（${why}）。${byHand}` };
  }
}

async function converted(docx: Uint8Array, name: string, { converter }: PaperTools, job: Job): Promise<Made> {
  const result = await converter.convert(docx, job.signal);
  if (job.signal.aborted) return cancelled;
  const byHand = `请用 Word 或 WPS 打开“${name}.docx”，另存为 PDF；分页以 Word 为准。`;
  if (result.kind === "none")
    return { kind: "note", note: `没有找到 LibreOffice 或 WPS，没有写“${name}.pdf”。${byHand}` };
  if (result.kind === "failed") return { kind: "note", note: `没有写“${name}.pdf”：${result.message}。${byHand}` };
  return { kind: "bytes", bytes: result.bytes };
}

/** The first faults of a template, as one message. */
function faultWords(faults: readonly TemplateFault[]): string {
  const said = faults.slice(0, 3).map(({ field, place, message }) => `${place} ${field}：${message}`);
  const more = faults.length > said.length ? `；另有 ${faults.length - said.length} 处` : "";
  return `通报模板有 ${faults.length} 处要改，没有导出。${said.join("；")}${more}`;
}
