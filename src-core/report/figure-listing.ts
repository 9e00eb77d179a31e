import { z } from "zod";
import { type Figure, figureSchema } from "./figure";

/** A row that figures were counted from, as the sheet 数字来源 prints it. */
export interface FigureRow {
  /** Ids of the figures that it counts in. */
  readonly figures: readonly string[];
  /** Its key in figures.json: a target's id, or disclosure/… or suggestions/… with the row's id. */
  readonly id: string;
  readonly name: string;
  readonly belongsTo: string;
  /** What came of it: 合格, 单项否决, 88.50, or the numbers of a department. */
  readonly outcome: string;
  readonly problem: string;
  /** Names of who answered. */
  readonly inspectors: readonly string[];
  /** Files that it came from. */
  readonly files: readonly string[];
}

/** Every figure with its rows: the workbook 数字来源.xlsx. */
export interface FigureListing {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly rows: readonly FigureRow[];
}

const figureRowSchema: z.ZodType<FigureRow> = z.strictObject({
  figures: z.array(z.string()),
  id: z.string(),
  name: z.string(),
  belongsTo: z.string(),
  outcome: z.string(),
  problem: z.string(),
  inspectors: z.array(z.string()),
  files: z.array(z.string()),
});

export const figureListingSchema: z.ZodType<FigureListing> = z.strictObject({
  title: z.string(),
  figures: z.array(figureSchema),
  rows: z.array(figureRowSchema),
});
