import { z } from "zod";

/** A header cell; with parts it spans them and they stand in the row below. */
export interface AnnexHeader {
  readonly text: string;
  readonly parts: readonly string[];
}

/** An annex of the circular as a pure table: what is printed, cell by cell. */
export interface AnnexTable {
  /** 1, 3 or 4: the number of the annex. */
  readonly no: number;
  readonly title: string;
  readonly header: readonly AnnexHeader[];
  /** null prints as a blank cell; totals are values, not formulas. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** What the round still lacks while this is only a draft (还缺 19 个); null or absent once it is complete. */
  readonly draft?: string | null | undefined;
}

export const annexTableSchema: z.ZodType<AnnexTable> = z.strictObject({
  no: z.int().min(1).max(99),
  title: z.string().min(1),
  header: z.array(z.strictObject({ text: z.string(), parts: z.array(z.string()) })),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  draft: z.string().min(1).max(100).nullable().default(null),
});
