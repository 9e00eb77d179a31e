import { z } from "zod";

/** One sheet as it was read: raw cell values, row by row from A1. What SheetJS gives, and nothing else of it. */
export type CellValue = string | number | boolean | null;
export interface SheetGrid {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Row numbers (from 0) that the file hides. */
  readonly hiddenRows: readonly number[];
  readonly isHidden: boolean;
  /** Row and column (from 0) of formulas whose result the file does not hold: programs write such, spreadsheets never. */
  readonly unsolved?: readonly (readonly [number, number])[] | undefined;
  /** Its dates count from 1904-01-01, as spreadsheets on a Mac did; missing where they count from 1900. */
  readonly from1904?: true | undefined;
}
export const sheetGridSchema: z.ZodType<SheetGrid> = z.strictObject({
  name: z.string(),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  hiddenRows: z.array(z.int()),
  isHidden: z.boolean(),
  unsolved: z.array(z.tuple([z.int(), z.int()])).optional(),
  from1904: z.literal(true).optional(),
});

/**
 * A1 reference of a cell.
 *
 * @param row from 0
 * @param column from 0
 * @example cellRef(13, 4) //=> "E14"
 */
export function cellRef(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** @example columnLetters(27) //=> "AB" */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}
