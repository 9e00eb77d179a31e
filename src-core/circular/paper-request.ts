import { z } from "zod";
import { type PaperData, type PaperField, paperFieldSchema, paperRowSchema } from "./paper-data";

export const paperKinds = ["circular", "correction"] as const;
/** 通报, or 更正说明. */
export type PaperKind = (typeof paperKinds)[number];

/** A paper to be written as .docx. */
export interface PaperRequest {
  readonly kind: PaperKind;
  readonly data: PaperData;
  /** All fields that a template may use. */
  readonly fields: readonly PaperField[];
  /** The office's own template, base64 of the .docx; null for the one that comes with the app. */
  readonly template: string | null;
}

/** 15 MB of a template as base64. */
const templateLimit = 20_000_000;
export const templateSchema = z.base64().max(templateLimit);

export const paperRequestSchema: z.ZodType<PaperRequest> = z.strictObject({
  kind: z.enum(paperKinds),
  data: paperRowSchema,
  fields: z.array(paperFieldSchema),
  template: templateSchema.nullable(),
});
