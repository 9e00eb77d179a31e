import { z } from "zod";
import { type JobProgress, type StandardForm, standardForms } from "../../src-core/bridge";
import {
  type PaperData,
  type PaperField,
  paperFieldSchema,
  paperRowSchema,
  type TemplateFault,
} from "../../src-core/circular/paper-data";
import {
  type FileReading,
  fileReadingSchema,
  type LedgerDocument,
  ledgerDocumentSchema,
} from "../../src-core/exchange/read-file";
import { type TaskDocument, taskDocumentSchema } from "../../src-core/exchange/task-document";
import { type OfficeSettings, officeSettingsSchema } from "../../src-core/register/settings";
import { type AnnexTable, annexTableSchema } from "../../src-core/report/annex-table";
import { type FigureListing, figureListingSchema } from "../../src-core/report/figure-listing";
import type { HashedFile } from "../../src-core/signing/issued-circular";
import { packSchema, type StandardPack } from "../../src-core/standard/pack-schema";

/** What a workbook process is asked to do: one job a process, so that it can be killed or die without harm. */
export type WorkbookJob =
  | {
      readonly kind: "read";
      readonly paths: readonly string[];
      /** null: taken from the files' hidden sheets where they have one. */
      readonly settings: OfficeSettings | null;
      readonly readAs: "sample" | "register" | null;
    }
  | { readonly kind: "write"; readonly files: readonly FileToWrite[] }
  /** A template is filled. Whoever sent it is not trusted: an office edits it in Word. */
  | ({ readonly kind: "fill" } & FillOrder)
  /** A template that the person chose is read and checked. */
  | { readonly kind: "template"; readonly path: string; readonly fields: readonly PaperField[] };

/** A template and what it is filled with. */
export interface FillOrder {
  /** base64 of the .docx. */
  readonly template: string;
  readonly fields: readonly PaperField[];
  readonly data: PaperData;
}

/** A file to write, whole or not at all. */
export interface FileToWrite {
  readonly path: string;
  readonly content:
    | { readonly kind: "task"; readonly document: TaskDocument }
    | { readonly kind: "annex"; readonly table: AnnexTable }
    | { readonly kind: "ledger"; readonly document: LedgerDocument }
    /** As a workbook to be edited, or as the JSON that the program itself reads. */
    | { readonly kind: "standard"; readonly pack: StandardPack; readonly as: StandardForm }
    | { readonly kind: "figures"; readonly listing: FigureListing }
    | { readonly kind: "fieldList"; readonly fields: readonly PaperField[] }
    /** What was made already: a filled paper, a PDF, a template. */
    | { readonly kind: "bytes"; readonly bytes: Uint8Array };
}

/** What the process answers: progress while it works, then one of the others, once. */
export type WorkbookReply =
  | { readonly kind: "progress"; readonly done: number; readonly total: number; readonly label: string }
  | { readonly kind: "read"; readonly files: readonly FileReading[] }
  | {
      readonly kind: "written";
      readonly paths: readonly string[];
      /** The same files, in the same order, by their content. */
      readonly papers: readonly HashedFile[];
    }
  | { readonly kind: "filled"; readonly bytes: Uint8Array }
  | { readonly kind: "faulty"; readonly faults: readonly TemplateFault[] }
  | {
      readonly kind: "template";
      readonly name: string;
      readonly template: string;
      readonly faults: readonly TemplateFault[];
    }
  | { readonly kind: "failed"; readonly message: string };

/** Runs a job in a process of its own: a utility process in the app, a child process on the command line. */
export interface WorkbookRunner {
  /**
   * @param signal aborting kills the process; files already written stay, none is half-written
   * @returns the final reply; "failed" with a Chinese message when the process died or was stopped
   */
  run(
    job: WorkbookJob,
    onProgress: (progress: Omit<JobProgress, "jobId">) => void,
    signal: AbortSignal,
  ): Promise<WorkbookReply>;
}

const bytes = z.instanceof(Uint8Array);
const faults = z.array(z.strictObject({ field: z.string(), place: z.string(), message: z.string() }));

export const workbookJobSchema: z.ZodType<WorkbookJob> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("read"),
    paths: z.array(z.string()),
    settings: officeSettingsSchema.nullable(),
    readAs: z.enum(["sample", "register"]).nullable(),
  }),
  z.strictObject({
    kind: z.literal("write"),
    files: z.array(
      z.strictObject({
        path: z.string(),
        content: z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("task"), document: taskDocumentSchema }),
          z.strictObject({ kind: z.literal("annex"), table: annexTableSchema }),
          z.strictObject({ kind: z.literal("ledger"), document: ledgerDocumentSchema }),
          z.strictObject({ kind: z.literal("standard"), pack: packSchema, as: z.enum(standardForms) }),
          z.strictObject({ kind: z.literal("figures"), listing: figureListingSchema }),
          z.strictObject({ kind: z.literal("fieldList"), fields: z.array(paperFieldSchema) }),
          z.strictObject({ kind: z.literal("bytes"), bytes }),
        ]),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal("fill"),
    template: z.base64(),
    fields: z.array(paperFieldSchema),
    data: paperRowSchema,
  }),
  z.strictObject({ kind: z.literal("template"), path: z.string(), fields: z.array(paperFieldSchema) }),
]);

export const workbookReplySchema: z.ZodType<WorkbookReply> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("progress"), done: z.int(), total: z.int(), label: z.string() }),
  z.strictObject({ kind: z.literal("read"), files: z.array(fileReadingSchema) }),
  z.strictObject({
    kind: z.literal("written"),
    paths: z.array(z.string()),
    papers: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
  }),
  z.strictObject({ kind: z.literal("filled"), bytes }),
  z.strictObject({ kind: z.literal("faulty"), faults }),
  z.strictObject({ kind: z.literal("template"), name: z.string(), template: z.base64(), faults }),
  z.strictObject({ kind: z.literal("failed"), message: z.string() }),
]);
