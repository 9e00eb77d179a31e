import type { SaveOutcome, TemplateOutcome } from "../../src-core/bridge";
import type { PaperField } from "../../src-core/circular/paper-data";
import { shippedTemplate } from "../paper/shipped-template";
import { saveWhereAsked } from "./save-files";
import type { Job, WorkbookTools } from "./workbook-tools";

/** Reads a template that the person chooses, and says what is wrong with it. */
export async function chooseTemplate(
  fields: readonly PaperField[],
  { dialogs, runner }: WorkbookTools,
  job: Job,
): Promise<TemplateOutcome> {
  const path = await dialogs.askTemplate("选择通报模板");
  if (path === null || job.signal.aborted) return { kind: "cancelled" };
  const reply = await runner.run({ kind: "template", path, fields }, job.onProgress, job.signal);
  if (job.signal.aborted) return { kind: "cancelled" };
  if (reply.kind === "template" || reply.kind === "failed") return reply;
  throw new Error(`a job to read a template was answered with ${reply.kind}`);
}

/** The template in use, to be edited in Word or WPS, where the person says. @param template base64; null: the app's own */
export function saveTemplate(template: string | null, tools: WorkbookTools, job: Job): Promise<SaveOutcome> {
  const bytes = new Uint8Array(Buffer.from(template ?? shippedTemplate("circular"), "base64"));
  return saveWhereAsked("导出通报模板", "通报模板.docx", { kind: "bytes", bytes }, tools, job);
}

/** 模板字段清单.xlsx, where the person says. */
export function saveFieldList(fields: readonly PaperField[], tools: WorkbookTools, job: Job): Promise<SaveOutcome> {
  return saveWhereAsked("导出字段清单", "模板字段清单.xlsx", { kind: "fieldList", fields }, tools, job);
}
