import { z } from "zod";
import { type CircularInFile, circularInFileSchema } from "../circular/circular-settings";
import type { AnswerRecord } from "../merge/answer-record";
import { type StoredLedger, storedLedgerSchema } from "../merge/ledger";
import { type OfficeSettings, officeSettingsSchema } from "../register/settings";
import {
  type DisclosureRow,
  disclosureRowSchema,
  type SuggestionRow,
  suggestionRowSchema,
} from "../report/department-rows";
import { type Register, type Round, registerSchema, roundSchema } from "../round";
import { packSchema, type StandardPack } from "../standard/pack-schema";
import type { TargetId } from "../units";
import { targetIdSchema } from "../units-schema";
import { type SuggestionMessage, suggestionMessageSchema } from "./department-tables/read-messages";
import { type Problem, problemSchema, type WorkbookKind, workbookKinds } from "./problem";
import { type SheetGrid, sheetGridSchema } from "./sheet-grid";
import { type TaskDocument, taskDocumentSchema } from "./task-document";

/** A row of a sample list (抽查名单), not yet matched to the register. */
export interface SampleRow {
  readonly kind: "site" | "account";
  /** 网站标识码; null for accounts. */
  readonly code: string | null;
  readonly platform: string | null;
  readonly handle: string | null;
  readonly name: string | null;
  readonly owner: string | null;
  readonly sheet: string;
  readonly cell: string;
}
export const sampleRowSchema: z.ZodType<SampleRow> = z.strictObject({
  kind: z.enum(["site", "account"]),
  code: z.string().nullable(),
  platform: z.string().nullable(),
  handle: z.string().nullable(),
  name: z.string().nullable(),
  owner: z.string().nullable(),
  sheet: z.string(),
  cell: z.string(),
});

/** ledger.json: what several files came to, so that a prefecture can merge first and the province its ledgers. */
export interface LedgerDocument {
  readonly format: "xunjian-ledger";
  readonly formatVersion: 1;
  readonly round: Round;
  readonly register: Register;
  readonly ledger: StoredLedger;
  /** Hashes of the workbooks that were scored by an older version of the round's standard; missing where there is none. */
  readonly olderFiles?: readonly string[] | undefined;
}
export const ledgerDocumentSchema: z.ZodType<LedgerDocument> = z.strictObject({
  format: z.literal("xunjian-ledger"),
  formatVersion: z.literal(1),
  round: roundSchema,
  register: registerSchema,
  ledger: storedLedgerSchema,
  olderFiles: z.array(z.string()).optional(),
});

export type FileContent =
  | {
      readonly kind: "register";
      readonly targets: Register;
      /** Targets that the list names as running no longer. */
      readonly stopped: readonly TargetId[];
    }
  | {
      readonly kind: "sample";
      readonly rows: readonly SampleRow[];
      /** What stands above the header (2020年第一季度抽查名单): it may tell the round. */
      readonly title?: string | undefined;
    }
  /** An assignment or score workbook; an assignment filled by hand has records too. */
  | { readonly kind: "task"; readonly document: TaskDocument }
  | { readonly kind: "ledger"; readonly document: LedgerDocument }
  | {
      readonly kind: "standard";
      readonly pack: StandardPack;
      /** What an edited workbook was exported from; null for a pack of its own. `pack` is its successor, or itself where nothing was edited. */
      readonly base: StandardPack | null;
      /** A workbook that lost the pack it was exported from: its cells, to be read against a standard at hand. */
      readonly sheets?: readonly SheetGrid[] | undefined;
    }
  | { readonly kind: "disclosure"; readonly rows: readonly DisclosureRow[] }
  | {
      readonly kind: "suggestions";
      readonly rows: readonly SuggestionRow[];
      /**
       * The single messages that the rows were counted from, by the calendar that comes with the app: count again with the
       * office's (`suggestionsOfMessages`). Missing where the file holds counts.
       */
      readonly messages?: readonly SuggestionMessage[] | undefined;
    }
  | {
      readonly kind: "settings";
      readonly settings: OfficeSettings;
      /** What the file says about the circular; null or missing where it says nothing. */
      readonly circular?: CircularInFile | null | undefined;
    }
  | { readonly kind: "nothing" };

/** What a file turned out to be. Good rows are in `content`; nothing of a problem row is. */
export interface FileReading {
  readonly name: string;
  readonly path: string;
  /** SHA-256 of the bytes; "" where it could not be read. */
  readonly hash: string;
  readonly kind: WorkbookKind;
  /** How many good rows. */
  readonly good: number;
  readonly content: FileContent;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

export const fileContentSchema: z.ZodType<FileContent> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("register"),
    targets: registerSchema,
    stopped: z.array(targetIdSchema).default([]),
  }),
  z.strictObject({ kind: z.literal("sample"), rows: z.array(sampleRowSchema), title: z.string().optional() }),
  z.strictObject({ kind: z.literal("task"), document: taskDocumentSchema }),
  z.strictObject({ kind: z.literal("ledger"), document: ledgerDocumentSchema }),
  z.strictObject({
    kind: z.literal("standard"),
    pack: packSchema,
    base: packSchema.nullable(),
    sheets: z.array(sheetGridSchema).optional(),
  }),
  z.strictObject({ kind: z.literal("disclosure"), rows: z.array(disclosureRowSchema) }),
  z.strictObject({
    kind: z.literal("suggestions"),
    rows: z.array(suggestionRowSchema),
    messages: z.array(suggestionMessageSchema).optional(),
  }),
  z.strictObject({
    kind: z.literal("settings"),
    settings: officeSettingsSchema,
    circular: circularInFileSchema.nullable().optional(),
  }),
  z.strictObject({ kind: z.literal("nothing") }),
]);

export const fileReadingSchema: z.ZodType<FileReading> = z.strictObject({
  name: z.string(),
  path: z.string(),
  hash: z.string(),
  kind: z.enum(workbookKinds),
  good: z.int().nonnegative(),
  content: fileContentSchema,
  problems: z.array(problemSchema),
  notices: z.array(problemSchema),
});

/** Records of a reading, none where it is no task. */
export function recordsOf(content: FileContent): readonly AnswerRecord[] {
  return content.kind === "task" ? content.document.records : [];
}
