import type { PaperOutcome } from "../../src-core/bridge";
import type { PaperRequest } from "../../src-core/circular/paper-request";
import { shippedTemplate } from "../paper/shipped-template";
import type { WorkbookRunner } from "../workbook/workbook-job";
import type { Job } from "./workbook-tools";

/** Fills the template of a paper, the office's own or the one that comes with the app, in the workbook process. */
export async function fillPaper(
  { kind, template, fields, data }: PaperRequest,
  runner: WorkbookRunner,
  job: Job,
): Promise<PaperOutcome> {
  if (job.signal.aborted) return { kind: "cancelled" };
  const order = { template: template ?? shippedTemplate(kind), fields, data };
  const reply = await runner.run({ kind: "fill", ...order }, () => undefined, job.signal);
  if (job.signal.aborted) return { kind: "cancelled" };
  if (reply.kind === "filled") return { kind: "paper", bytes: reply.bytes };
  if (reply.kind === "faulty" || reply.kind === "failed") return reply;
  throw new Error(`a job to fill was answered with ${reply.kind}`);
}
