import { circularPaper } from "../../src-core/circular/fill-paper";
import type { PaperField, TemplateFault } from "../../src-core/circular/paper-data";
import { paperFields } from "../../src-core/circular/paper-fields";
import type { Report, ReportInput } from "../../src-core/report/report-model";
import { shippedTemplate } from "../paper/shipped-template";
import type { WorkbookJob, WorkbookReply } from "../workbook/workbook-job";
import { type CliContext, JobFailure, UsageError } from "./cli-context";
import { cliProblem, type JsonFileProblem } from "./file-report";

/** The circular as the bytes of a .docx, or what is wrong with its template. */
export type FilledPaper =
  | { readonly kind: "paper"; readonly bytes: Uint8Array }
  | { readonly kind: "faulty"; readonly problems: readonly JsonFileProblem[] };

/**
 * Fills the template of the circular in the workbook process.
 *
 * @param template path of the office's own; null for the one that comes with the program
 * @throws UsageError for a template that cannot be read
 * @throws JobFailure when it could not be filled, or the person stopped it
 */
export async function fillCircular(
  context: CliContext,
  input: ReportInput,
  report: Report,
  template: string | null,
): Promise<FilledPaper> {
  const { settings, standard } = input.round;
  const fields = paperFields(settings, input.circular, standard);
  const own = template === null ? null : await readTemplate(context, template, fields);
  if (own !== null && own.faults.length > 0) return faulty(own.path, own.faults);
  const data = circularPaper(input, report);
  const order = { template: own?.template ?? shippedTemplate("circular"), fields, data };
  const reply = await runJob(context, { kind: "fill", ...order }, "填写通报");
  if (reply.kind === "filled") return { kind: "paper", bytes: reply.bytes };
  if (reply.kind === "faulty") return faulty(template ?? "", reply.faults);
  throw new JobFailure(messageOf(reply));
}

interface ReadTemplate {
  readonly path: string;
  readonly template: string;
  readonly faults: readonly TemplateFault[];
}

async function readTemplate(context: CliContext, path: string, fields: readonly PaperField[]): Promise<ReadTemplate> {
  const reply = await runJob(context, { kind: "template", path, fields }, "读取模板");
  if (reply.kind === "template") return { path, template: reply.template, faults: reply.faults };
  throw new UsageError(`--template ${path} 不能用作通报模板：${messageOf(reply)}`);
}

async function runJob(context: CliContext, job: WorkbookJob, what: string): Promise<WorkbookReply> {
  const reply = await context.runner.run(
    job,
    ({ done, total, label }) => context.progress(what, done, total, label),
    context.signal,
  );
  if (context.signal.aborted) throw new JobFailure(messageOf(reply));
  return reply;
}

function messageOf(reply: WorkbookReply): string {
  return reply.kind === "failed" ? reply.message : "处理通报的进程没有给出结果";
}

function faulty(path: string, faults: readonly TemplateFault[]): FilledPaper {
  const problems = faults.map(({ field, place, message }) =>
    cliProblem(path, "template-faulty", `模板${place}：${message}`, field),
  );
  return { kind: "faulty", problems };
}
