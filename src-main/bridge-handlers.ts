import { app, type BrowserWindow, ipcMain, shell } from "electron";
import { z } from "zod";
import {
  type JobProgress,
  jobRefSchema,
  previewPaperRequestSchema,
  readRequestSchema,
  revealFileSchema,
  saveAnnexesRequestSchema,
  saveReportRequestSchema,
  saveStandardRequestSchema,
  saveTasksRequestSchema,
  saveTemplateRequestSchema,
  templateRequestSchema,
} from "../src-core/bridge";
import { dataFolder } from "./app-paths";
import { events, FILE_DROPPED, requests } from "./bridge-channels";
import { fillPaper } from "./jobs/fill-paper";
import type { PaperTools } from "./jobs/paper-tools";
import { readWorkbooks } from "./jobs/read-workbooks";
import type { RunningJobs } from "./jobs/running-jobs";
import { saveReport } from "./jobs/save-report";
import { saveAnnexes, saveAssignments, saveScoreWorkbooks, saveStandard } from "./jobs/save-workbooks";
import { chooseTemplate, saveFieldList, saveTemplate } from "./jobs/templates";
import type { Job } from "./jobs/workbook-tools";
import type { Log } from "./log";
import type { OpenedFiles } from "./opened-files";
import { isTrustedSender } from "./security/trusted-sender";

/** What answers the page's requests. */
export interface BridgeParts {
  readonly window: BrowserWindow;
  readonly tools: PaperTools;
  readonly jobs: RunningJobs;
  readonly opened: OpenedFiles;
  readonly log: Log;
}

const nothing = z.undefined();
const droppedPathSchema = z.string().min(1).max(4096);

/** Answers every function of the bridge: the sender is checked and the argument parsed before anything is done. */
export function handleBridge({ window, tools, jobs, opened, log }: BridgeParts): void {
  const { granted } = tools;
  const answer = answering(window, log);
  const inJob = <T>(jobId: string, work: (job: Job) => Promise<T>): Promise<T> =>
    jobs.run(jobId, (signal) => work({ signal, onProgress: (at) => tellProgress(window, { jobId, ...at }) }));

  answerPapers(answer, inJob, tools);
  answer(requests.appInfo, nothing, () => ({
    version: app.getVersion(),
    dataFolder: dataFolder(),
    platform: process.platform,
  }));
  answer(requests.readWorkbooks, readRequestSchema, (request) =>
    inJob(request.jobId, (job) => readWorkbooks(request, tools, job)),
  );
  answer(requests.saveAssignments, saveTasksRequestSchema, ({ jobId, documents }) =>
    inJob(jobId, (job) => saveAssignments(documents, tools, job)),
  );
  answer(requests.saveScoreWorkbook, saveTasksRequestSchema, ({ jobId, documents }) =>
    inJob(jobId, (job) => saveScoreWorkbooks(documents, tools, job)),
  );
  answer(requests.saveAnnexes, saveAnnexesRequestSchema, ({ jobId, annexes }) =>
    inJob(jobId, (job) => saveAnnexes(annexes, tools, job)),
  );
  answer(requests.saveStandard, saveStandardRequestSchema, ({ jobId, pack, as }) =>
    inJob(jobId, (job) => saveStandard(pack, as, tools, job)),
  );
  answer(requests.cancelJob, jobRefSchema, ({ jobId }) => jobs.cancel(jobId));
  answer(requests.revealFile, revealFileSchema, ({ path }) => {
    if (granted.has(path)) shell.showItemInFolder(path);
    else log("warn", "refused to reveal a file that nobody gave");
  });
  answer(requests.takeOpenedFiles, nothing, () => {
    const paths = opened.take();
    granted.grant(paths);
    return paths;
  });
  ipcMain.on(FILE_DROPPED, (event, path: unknown) => {
    const parsed = droppedPathSchema.safeParse(path);
    if (parsed.success && isTrustedSender(event, window.webContents)) granted.grant([parsed.data]);
    else log("warn", "refused a dropped file");
  });
}

type Answer = ReturnType<typeof answering>;
type InJob = <T>(jobId: string, work: (job: Job) => Promise<T>) => Promise<T>;

function answerPapers(answer: Answer, inJob: InJob, tools: PaperTools): void {
  answer(requests.saveReport, saveReportRequestSchema, (request) =>
    inJob(request.jobId, (job) => saveReport(request, tools, job)),
  );
  answer(requests.previewPaper, previewPaperRequestSchema, ({ jobId, paper }) =>
    inJob(jobId, (job) => fillPaper(paper, tools.runner, job)),
  );
  answer(requests.chooseTemplate, templateRequestSchema, ({ jobId, fields }) =>
    inJob(jobId, (job) => chooseTemplate(fields, tools, job)),
  );
  answer(requests.saveTemplate, saveTemplateRequestSchema, ({ jobId, template }) =>
    inJob(jobId, (job) => saveTemplate(template, tools, job)),
  );
  answer(requests.saveFieldList, templateRequestSchema, ({ jobId, fields }) =>
    inJob(jobId, (job) => saveFieldList(fields, tools, job)),
  );
  answer(requests.paperConverter, nothing, () => tools.converter.find());
}

/** Registers answers; what the page sees of a refusal says nothing about why, the log does. */
function answering(window: BrowserWindow, log: Log) {
  return <T, R>(channel: string, schema: z.ZodType<T>, act: (argument: T) => R | Promise<R>): void => {
    ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<R> => {
      if (!isTrustedSender(event, window.webContents)) return refuse(log, channel, "sender");
      if (args.length > 1) return refuse(log, channel, "more than one argument");
      const parsed = schema.safeParse(args[0]);
      if (!parsed.success) return refuse(log, channel, z.prettifyError(parsed.error));
      return act(parsed.data);
    });
  };
}

function refuse(log: Log, channel: string, reason: string): never {
  log("warn", `refused ${channel}: ${reason.slice(0, 500)}`);
  throw new Error("请求无效");
}

function tellProgress(window: BrowserWindow, progress: JobProgress): void {
  if (!window.isDestroyed()) window.webContents.send(events.progress, progress);
}
