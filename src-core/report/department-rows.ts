import { z } from "zod";

/** Where a row of a department's table was read. */
export interface RowSource {
  readonly file: string;
  /** SHA-256 of the file; "" for a row that was typed. */
  readonly hash: string;
  readonly sheet: string;
  /** A1 reference of the row's first cell, "" where there is none. */
  readonly cell: string;
}

/** One department in annex 5 (附件5 省政府门户网站政府信息公开情况). null is a blank cell: none. */
export interface DisclosureRow {
  /** Stable within the round: the department's name, as it is printed. */
  readonly id: string;
  readonly department: string;
  /** 主动公开信息(条): 总数, and of it 政策解读材料, 建议提案办理, 重点领域信息. */
  readonly total: number | null;
  readonly interpretation: number | null;
  readonly proposals: number | null;
  readonly keyAreas: number | null;
  /** 依申请公开信息(条): 已按时办结, 暂未办结. */
  readonly closed: number | null;
  readonly open: number | null;
  readonly source: RowSource;
}

/** One unit in annex 6 (附件6). */
export interface SuggestionRow {
  /** Stable within the round: the unit's name, as it is printed. */
  readonly id: string;
  readonly unit: string;
  /** 省直单位 before 设区市. */
  readonly group: "department" | "region";
  /** 受理办结(条) */
  readonly closed: number;
  /** 未办结(条) */
  readonly open: number;
  /** 办结平均时长(工作日), whole days, half up; null where nothing was closed or nobody said. */
  readonly averageWorkingDays: number | null;
  readonly source: RowSource;
}

const count = z.int().nonnegative().max(100_000_000);
export const rowSourceSchema: z.ZodType<RowSource> = z.strictObject({
  file: z.string(),
  hash: z.string(),
  sheet: z.string(),
  cell: z.string(),
});

export const disclosureRowSchema: z.ZodType<DisclosureRow> = z.strictObject({
  id: z.string().min(1),
  department: z.string().min(1).max(200),
  total: count.nullable(),
  interpretation: count.nullable(),
  proposals: count.nullable(),
  keyAreas: count.nullable(),
  closed: count.nullable(),
  open: count.nullable(),
  source: rowSourceSchema,
});

export const suggestionRowSchema: z.ZodType<SuggestionRow> = z.strictObject({
  id: z.string().min(1),
  unit: z.string().min(1).max(200),
  group: z.enum(["department", "region"]),
  closed: count,
  open: count,
  averageWorkingDays: count.nullable(),
  source: rowSourceSchema,
});
