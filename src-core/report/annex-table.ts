import { z } from "zod";

/** A header cell; with parts it spans them and they stand in the rows below. */
export interface AnnexHeader {
  readonly text: string;
  readonly parts: readonly AnnexHeader[];
}

/** null prints as a blank cell; a line break in a text begins a new paragraph in the cell. */
export type AnnexCell = string | number | null;

/** The lists that a circular is published with; the number is given when it is printed. */
export const annexKeys = [
  "sites",
  "highScorers",
  "problemSites",
  "problemAccounts",
  "disclosure",
  "suggestions",
  "recheck",
] as const;
export type AnnexKey = (typeof annexKeys)[number];

/** An annex of the circular as a pure table: what is printed, cell by cell. */
export interface AnnexTable {
  /** The number of the annex. */
  readonly no: number;
  readonly title: string;
  /** What stands under the title: (统计时段:…); null or absent where nothing does. */
  readonly under?: string | null | undefined;
  readonly header: readonly AnnexHeader[];
  /** Totals are values, not formulas. */
  readonly rows: readonly (readonly AnnexCell[])[];
  /** Heads of groups (一、省直单位), each across the table above the row `before` (from 0). */
  readonly sections?: readonly AnnexSection[] | undefined;
  /** What the round still lacks while this is only a draft (还缺 19 个); null or absent once it is complete. */
  readonly draft?: string | null | undefined;
}

export interface AnnexSection {
  readonly before: number;
  readonly text: string;
}

export const annexHeaderSchema: z.ZodType<AnnexHeader> = z.lazy(() =>
  z.strictObject({ text: z.string(), parts: z.array(annexHeaderSchema) }),
);

export const annexTableSchema: z.ZodType<AnnexTable> = z.strictObject({
  no: z.int().min(1).max(99),
  title: z.string().min(1),
  under: z.string().nullable().optional(),
  header: z.array(annexHeaderSchema),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  sections: z.array(z.strictObject({ before: z.int().nonnegative(), text: z.string() })).optional(),
  draft: z.string().min(1).max(100).nullable().default(null),
});

/** A heading over one column. */
export function plainHead(text: string): AnnexHeader {
  return { text, parts: [] };
}
