import { z } from "zod";
import { type PaperField, paperFieldSchema, type TemplateFault } from "./circular/paper-data";
import { type PaperRequest, paperRequestSchema, templateSchema } from "./circular/paper-request";
import { type FileReading, fileReadingSchema } from "./exchange/read-file";
import { type TaskDocument, taskDocumentSchema } from "./exchange/task-document";
import { type OfficeSettings, officeSettingsSchema } from "./register/settings";
import { type AnnexTable, annexTableSchema } from "./report/annex-table";
import { type FigureListing, figureListingSchema } from "./report/figure-listing";
import type { HashedFile } from "./signing/issued-circular";
import { packSchema, type StandardPack } from "./standard/pack-schema";

/**
 * The contract between main and renderer, in one place: a list of verbs. Main parses every argument with the schemas
 * below; the preload exposes exactly these functions as `window.xunjian`.
 */
export interface Bridge {
  appInfo(): Promise<AppInfo>;
  /** Reads workbooks in a process of their own. Without paths, main asks the person for files first. */
  readWorkbooks(request: ReadRequest): Promise<ReadOutcome>;
  /** One assignment workbook (任务分配表) an inspector, into a folder that the person chooses. */
  saveAssignments(request: SaveTasksRequest): Promise<SaveOutcome>;
  /** One score workbook (评分表), where the person says. */
  saveScoreWorkbook(request: SaveTasksRequest): Promise<SaveOutcome>;
  /** Annexes as workbooks 附件1.xlsx …, drafts as 附件1（草稿）.xlsx …, into a folder that the person chooses. */
  saveAnnexes(request: SaveAnnexesRequest): Promise<SaveOutcome>;
  /** A standard, as a workbook to be edited or as JSON, where the person says. */
  saveStandard(request: SaveStandardRequest): Promise<SaveOutcome>;
  /** The circular, its annexes and its figures, each in the forms asked for, into a folder that the person chooses. */
  saveReport(request: SaveReportRequest): Promise<SaveReportOutcome>;
  /** A paper as the bytes of a .docx, to be shown before it is exported. */
  previewPaper(request: PreviewPaperRequest): Promise<PaperOutcome>;
  /** Reads a template that the person chooses, and says what is wrong with it. */
  chooseTemplate(request: TemplateRequest): Promise<TemplateOutcome>;
  /** The template in use, to be edited in Word or WPS, where the person says. */
  saveTemplate(request: SaveTemplateRequest): Promise<SaveOutcome>;
  /** The list of all fields with their meaning, as a workbook, where the person says. */
  saveFieldList(request: TemplateRequest): Promise<SaveOutcome>;
  /** The program that makes a PDF of the circular (LibreOffice, WPS); null where none is installed. */
  paperConverter(): Promise<string | null>;
  /** Stops a running job; its promise then says cancelled. */
  cancelJob(request: JobRef): Promise<void>;
  /** Shows a file that was saved in the file manager. */
  revealFile(request: { path: string }): Promise<void>;
  /** Files that the app was opened with (double click, second start); each is given once. */
  takeOpenedFiles(): Promise<readonly string[]>;
  /** The path of a file that was dropped on the window; "" where it has none. */
  pathOfDroppedFile(file: object): string;
  onProgress(listener: (progress: JobProgress) => void): () => void;
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** A file was opened while the app runs: call takeOpenedFiles. */
  onFilesOpened(listener: () => void): () => void;
}

export interface AppInfo {
  readonly version: string;
  /** Where the data of this app lie on this machine. */
  readonly dataFolder: string;
  readonly platform: string;
}

export interface JobRef {
  readonly jobId: string;
}

export interface ReadRequest extends JobRef {
  readonly paths: readonly string[] | null;
  /** Title of the dialog, where paths are null. */
  readonly dialogTitle: string;
  readonly settings: OfficeSettings;
  /** The kind that the person named for lists that do not say it themselves (a plain list read as a sample). */
  readonly readAs: "sample" | "register" | null;
}
export type ReadOutcome =
  | { readonly kind: "read"; readonly files: readonly FileReading[] }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string };

export interface SaveTasksRequest extends JobRef {
  readonly documents: readonly TaskDocument[];
}
export interface SaveAnnexesRequest extends JobRef {
  readonly annexes: readonly AnnexTable[];
}
export const standardForms = ["workbook", "json"] as const;
export type StandardForm = (typeof standardForms)[number];
export interface SaveStandardRequest extends JobRef {
  readonly pack: StandardPack;
  readonly as: StandardForm;
}
export const reportForms = ["annexWorkbooks", "annexPdf", "circular", "circularPdf", "figures"] as const;
/** 附件N.xlsx · 附件N.pdf · 通报.docx · 通报.pdf · 数字来源.xlsx */
export type ReportForm = (typeof reportForms)[number];
export interface SaveReportRequest extends JobRef {
  readonly forms: readonly ReportForm[];
  readonly annexes: readonly AnnexTable[];
  /** null where no circular is asked for. */
  readonly paper: PaperRequest | null;
  readonly listing: FigureListing | null;
  /** Name of the circular's file without its ending: 通报, 更正说明. */
  readonly paperName: string;
}
export type SaveReportOutcome =
  | {
      readonly kind: "saved";
      readonly paths: readonly string[];
      /** The same files by their content. */
      readonly papers: readonly HashedFile[];
      /** Forms that could not be made, and why: no program to make a PDF of the circular. */
      readonly notes: readonly string[];
    }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string };

export interface PreviewPaperRequest extends JobRef {
  readonly paper: PaperRequest;
}
export type PaperOutcome =
  | { readonly kind: "paper"; readonly bytes: Uint8Array }
  | { readonly kind: "faulty"; readonly faults: readonly TemplateFault[] }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string };

export interface TemplateRequest extends JobRef {
  readonly fields: readonly PaperField[];
}
export interface SaveTemplateRequest extends JobRef {
  /** base64; null for the one that comes with the app. */
  readonly template: string | null;
}
export type TemplateOutcome =
  | {
      readonly kind: "template";
      readonly name: string;
      readonly template: string;
      /** [] where it can be used. */
      readonly faults: readonly TemplateFault[];
    }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string };

export type SaveOutcome =
  | { readonly kind: "saved"; readonly paths: readonly string[] }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string };

export interface JobProgress extends JobRef {
  readonly done: number;
  readonly total: number;
  /** What is being worked on now: a file's name. */
  readonly label: string;
}

export const menuCommands = ["import", "export", "undo", "search", "help", "switch-workplace"] as const;
export type MenuCommand = (typeof menuCommands)[number];

const jobId = z.string().min(1).max(80);
export const jobRefSchema: z.ZodType<JobRef> = z.strictObject({ jobId });
export const readRequestSchema: z.ZodType<ReadRequest> = z.strictObject({
  jobId,
  paths: z.array(z.string().min(1).max(4096)).max(5000).nullable(),
  dialogTitle: z.string().max(100),
  settings: officeSettingsSchema,
  readAs: z.enum(["sample", "register"]).nullable(),
});
export const readOutcomeSchema: z.ZodType<ReadOutcome> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("read"), files: z.array(fileReadingSchema) }),
  z.strictObject({ kind: z.literal("cancelled") }),
  z.strictObject({ kind: z.literal("failed"), message: z.string() }),
]);
export const saveTasksRequestSchema: z.ZodType<SaveTasksRequest> = z.strictObject({
  jobId,
  documents: z.array(taskDocumentSchema).min(1).max(500),
});
export const saveAnnexesRequestSchema: z.ZodType<SaveAnnexesRequest> = z.strictObject({
  jobId,
  annexes: z.array(annexTableSchema).min(1).max(20),
});
export const saveStandardRequestSchema: z.ZodType<SaveStandardRequest> = z.strictObject({
  jobId,
  pack: packSchema,
  as: z.enum(standardForms),
});
export const saveReportRequestSchema: z.ZodType<SaveReportRequest> = z.strictObject({
  jobId,
  forms: z.array(z.enum(reportForms)).min(1).max(reportForms.length),
  annexes: z.array(annexTableSchema).max(20),
  paper: paperRequestSchema.nullable(),
  listing: figureListingSchema.nullable(),
  paperName: z.string().min(1).max(80),
});
export const previewPaperRequestSchema: z.ZodType<PreviewPaperRequest> = z.strictObject({
  jobId,
  paper: paperRequestSchema,
});
export const templateRequestSchema: z.ZodType<TemplateRequest> = z.strictObject({
  jobId,
  fields: z.array(paperFieldSchema).max(1000),
});
export const saveTemplateRequestSchema: z.ZodType<SaveTemplateRequest> = z.strictObject({
  jobId,
  template: templateSchema.nullable(),
});
export const revealFileSchema = z.strictObject({ path: z.string().min(1).max(4096) });
export const jobProgressSchema: z.ZodType<JobProgress> = z.strictObject({
  jobId,
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  label: z.string(),
});
export const menuCommandSchema = z.enum(menuCommands);
