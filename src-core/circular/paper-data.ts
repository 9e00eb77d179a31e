import { z } from "zod";

/** A row of a repeated part of a template: fields, and repeated parts within it. */
export interface PaperRow {
  readonly [field: string]: string | readonly PaperRow[];
}

/** What a template is filled with: fields by their Chinese names, repeated parts (章节, 附件3 …) by theirs. */
export type PaperData = PaperRow;

export const paperRowSchema: z.ZodType<PaperRow> = z.lazy(() =>
  z.record(z.string().max(100), z.union([z.string(), z.array(paperRowSchema)])),
);

/** A field that a template may use, as the list of fields shows it. */
export interface PaperField {
  /** 网站抽查数 */
  readonly name: string;
  /** text: words · figure: a figure of the report · list: a repeated part, written {#name} … {/name}. */
  readonly kind: "text" | "figure" | "list";
  readonly meaning: string;
  /** Fields within a repeated part. */
  readonly parts: readonly PaperField[];
}

export const paperFieldSchema: z.ZodType<PaperField> = z.lazy(() =>
  z.strictObject({
    name: z.string().min(1).max(100),
    kind: z.enum(["text", "figure", "list"]),
    meaning: z.string(),
    parts: z.array(paperFieldSchema),
  }),
);

/** What is wrong with a template, and where. */
export interface TemplateFault {
  /** {网站抽查书} */
  readonly field: string;
  /** 正文第 12 段“……{网站抽查书}……”, 表格 2 第 3 行, 页脚. */
  readonly place: string;
  readonly message: string;
}
