import type { AnnexCell, AnnexTable } from "../report/annex-table";
import { isSiteCode } from "../units";
import { headingsOf, isSerial } from "./annex-headings";
import { longestRun } from "./longest-run";

/** A row of two states of a table that is the same thing in both; places from 0. */
export interface RowPair {
  readonly before: number;
  readonly after: number;
}

export interface MatchedRows {
  /** In the order of the later table. */
  readonly pairs: readonly RowPair[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** Pairs that stand elsewhere among the others, beyond what rows that came or went explain. */
  readonly moved: readonly RowPair[];
}

type Row = readonly AnnexCell[];
/** Rows of the same key are the same thing; null for a row that has none. */
type KeyOf = (row: Row, headings: readonly string[]) => string | null;

/**
 * Finds the rows of one state of a table in another: first those that say the same, then those of the same site, of the
 * same names, and of the same first name where no two rows share it.
 */
export function matchRows(before: AnnexTable, after: AnnexTable): MatchedRows {
  const [ofBefore, ofAfter] = [headingsOf(before), headingsOf(after)];
  const left = new Set(before.rows.keys());
  const right = new Set(after.rows.keys());
  const pairs: RowPair[] = [];
  for (const keyOf of [allCells, siteCode, names, firstNames([before, after])]) {
    const waiting = new Map<string, number[]>();
    for (const index of left) {
      const key = keyOf(before.rows[index] ?? [], ofBefore);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), index]);
    }
    for (const index of right) {
      const key = keyOf(after.rows[index] ?? [], ofAfter);
      const found = key === null ? undefined : waiting.get(key)?.shift();
      if (found === undefined) continue;
      pairs.push({ before: found, after: index });
      left.delete(found);
      right.delete(index);
    }
  }
  pairs.sort((a, b) => a.after - b.after);
  const staying = longestRun(pairs.map((pair) => pair.before));
  const moved = pairs.filter((pair) => !staying.has(pair.before));
  return { pairs, removed: [...left], added: [...right], moved };
}

const allCells: KeyOf = (row, headings) => JSON.stringify(row.filter((_, column) => !isSerial(headings[column])));

const siteCode: KeyOf = (row) => {
  const code = row.find((cell) => typeof cell === "string" && isSiteCode(cell));
  return typeof code === "string" ? code : null;
};

/** What was found of a thing is not its name. */
const FOUND = /问题|备注|结果|率$/;

const names: KeyOf = (row, headings) => {
  const own = row.filter((cell, column) => isName(cell, headings[column]));
  return own.length === 0 ? null : JSON.stringify(own);
};

function isName(cell: AnnexCell, heading = ""): cell is string {
  return typeof cell === "string" && cell !== "" && !isSerial(heading) && !FOUND.test(heading);
}

/** By the region, band or department that a row begins with. Lists of failures name their place first, which is no name. */
function firstNames(tables: readonly AnnexTable[]): KeyOf {
  const firstOf: KeyOf = (row, headings) => {
    const column = row.findIndex((cell, place) => isName(cell, headings[place]));
    const cell = row[column];
    const isPlace = headings[column]?.includes("所属") ?? false;
    return typeof cell !== "string" || isPlace || siteCode(row, headings) !== null ? null : cell;
  };
  const isUnique = tables.every((table) => {
    const keys = table.rows.flatMap((row) => firstOf(row, headingsOf(table)) ?? []);
    return new Set(keys).size === keys.length;
  });
  return isUnique ? firstOf : () => null;
}

/** The name that a row is called by in words: the last of its names but for lists and codes. */
export function rowName(row: Row, headings: readonly string[]): string {
  const own = row.filter((cell, column): cell is string => isName(cell, headings[column]));
  const short = own.filter((cell) => !isSiteCode(cell) && !/[、\n]/.test(cell));
  return short.at(-1) ?? "";
}
