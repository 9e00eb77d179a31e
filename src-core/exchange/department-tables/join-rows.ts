import type { DisclosureRow, RowSource, SuggestionRow } from "../../report/department-rows";
import type { Problem } from "../problem";
import { saysTheSame } from "./one-of-each";

/** Rows of one file, or rows that were taken before. */
export interface RowsOfFile<T> {
  readonly name: string;
  readonly rows: readonly T[];
}

/** A unit of which files say different things: a person chooses. */
export interface UnitConflict<T> {
  readonly unit: string;
  /** Each different row once, in the order of the files. */
  readonly candidates: readonly T[];
  readonly problem: Problem;
}

export interface JoinedRows<T> {
  /** In the order they came in, each unit once; units in conflict are not among them. */
  readonly rows: readonly T[];
  readonly conflicts: readonly UnitConflict<T>[];
}

/**
 * Chooses among the different rows of a unit.
 *
 * @returns null where it stays open
 */
export type ChooseRow<T> = (unit: string, candidates: readonly T[]) => T | null;

/**
 * Joins the rows of annex 5 from several files. The same unit with the same content in two files is one row; with unlike
 * content it is a conflict.
 *
 * @param choose what the person chose; nothing unless given
 */
export const joinDisclosure = (
  files: readonly RowsOfFile<DisclosureRow>[],
  choose: ChooseRow<DisclosureRow> = leaveOpen,
): JoinedRows<DisclosureRow> => joined(files, choose);

/** Joins the rows of annex 6 from several files; see joinDisclosure. */
export const joinSuggestions = (
  files: readonly RowsOfFile<SuggestionRow>[],
  choose: ChooseRow<SuggestionRow> = leaveOpen,
): JoinedRows<SuggestionRow> => joined(files, choose);

const leaveOpen = (): null => null;

interface UnitRow {
  readonly id: string;
  readonly source: RowSource;
}

function joined<T extends UnitRow>(files: readonly RowsOfFile<T>[], choose: ChooseRow<T>): JoinedRows<T> {
  const units = new Map<string, { readonly row: T; readonly file: string }[]>();
  for (const { name, rows } of files) {
    for (const row of rows) {
      const known = units.get(row.id);
      if (known === undefined) units.set(row.id, [{ row, file: name }]);
      else if (!known.some((one) => saysTheSame(one.row, row))) known.push({ row, file: name });
    }
  }
  const rows: T[] = [];
  const conflicts: UnitConflict<T>[] = [];
  for (const [unit, said] of units) {
    const candidates = said.map(({ row }) => row);
    const [first] = candidates;
    const chosen = candidates.length === 1 ? first : choose(unit, candidates);
    if (chosen === null || chosen === undefined) {
      conflicts.push({ unit, candidates, problem: conflictOf(unit, said) });
    } else {
      rows.push(chosen);
    }
  }
  return { rows, conflicts };
}

function conflictOf(unit: string, said: readonly { readonly row: UnitRow; readonly file: string }[]): Problem {
  const files = [...new Set(said.map(({ file }) => `“${file}”`))].join("和");
  const { sheet = "", cell = "" } = said.at(-1)?.row.source ?? {};
  return { code: "unit-contradicts", sheet, cell, column: "", value: unit, expected: `见${files}，请选用其中一份` };
}
