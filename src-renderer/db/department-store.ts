import type { Table } from "dexie";
import { canonicalJson } from "../../src-core/content-hash";
import type { DisclosureRow, RowSource, SuggestionRow } from "../../src-core/report/department-rows";
import type { RoundId } from "../../src-core/units";
import type { Database } from "./database";
import type { StoredDepartmentRow } from "./stored";

/** replace: the round has these rows only; merge: their units are taken, the other units stay. */
export type DepartmentImport = "replace" | "merge";

/** A row of either table. */
export type DepartmentRow = DisclosureRow | SuggestionRow;

/** What a deed does to a table of departments. */
export interface DepartmentChange<R> {
  readonly added: readonly R[];
  readonly changed: readonly { readonly before: R; readonly after: R }[];
  readonly removed: readonly R[];
  readonly unchanged: number;
}

/** What was done, with what undoes it: the rows of the whole table before and after, in their order. */
export interface DepartmentDeed<R> extends DepartmentChange<R> {
  readonly roundId: RoundId;
  readonly before: readonly R[];
  readonly after: readonly R[];
}

/** Where a row is from that somebody typed (手工录入). */
export const TYPED_SOURCE: RowSource = { file: "", hash: "", sheet: "", cell: "" };

/** The rows that a table has after an import, in their order: units that were there keep their place. */
export function rowsAfterImport<R extends DepartmentRow>(
  before: readonly R[],
  brought: readonly R[],
  how: DepartmentImport,
): readonly R[] {
  const byId = new Map(brought.map((row) => [row.id, row]));
  if (how === "replace") return [...byId.values()];
  const known = new Set(before.map((row) => row.id));
  return [...before.map((row) => byId.get(row.id) ?? row), ...[...byId.values()].filter((row) => !known.has(row.id))];
}

/** What becomes of the rows of a table, without changing it; where a row was read does not count as a change. */
export function departmentChange<R extends DepartmentRow>(
  before: readonly R[],
  after: readonly R[],
): DepartmentChange<R> {
  const [old, next] = [before, after].map((rows) => new Map(rows.map((row) => [row.id, row])));
  const pairs = after.flatMap((row) => {
    const was = old?.get(row.id);
    return was === undefined ? [] : [{ before: was, after: row }];
  });
  const changed = pairs.filter((pair) => contentOf(pair.before) !== contentOf(pair.after));
  return {
    added: after.filter((row) => old?.has(row.id) === false),
    changed,
    removed: before.filter((row) => next?.has(row.id) === false),
    unchanged: pairs.length - changed.length,
  };
}

function contentOf(row: DepartmentRow): string {
  const { source: _, ...content } = row;
  return canonicalJson(content);
}

type RowTable<R> = Table<StoredDepartmentRow<R>, [string, string]>;

/** Takes rows of annex 5 into a round. Whole or not at all. */
export function importDisclosure(
  db: Database,
  roundId: RoundId,
  rows: readonly DisclosureRow[],
  how: DepartmentImport,
): Promise<DepartmentDeed<DisclosureRow>> {
  return edit(db, db.disclosure, roundId, (before) => rowsAfterImport(before, rows, how));
}

/** Takes rows of annex 6 into a round; see importDisclosure. */
export function importSuggestions(
  db: Database,
  roundId: RoundId,
  rows: readonly SuggestionRow[],
  how: DepartmentImport,
): Promise<DepartmentDeed<SuggestionRow>> {
  return edit(db, db.suggestions, roundId, (before) => rowsAfterImport(before, rows, how));
}

/**
 * Puts a row of annex 5 that somebody typed: in the place of `replaced`, else of the same unit, else at the end.
 *
 * @returns "taken" where the unit has another row already; then nothing changed
 */
export function putDisclosure(
  db: Database,
  roundId: RoundId,
  row: DisclosureRow,
  replaced: string = row.id,
): Promise<DepartmentDeed<DisclosureRow> | "taken"> {
  return putRow(db, db.disclosure, roundId, row, replaced);
}

/** Puts a row of annex 6 that somebody typed; see putDisclosure. */
export function putSuggestion(
  db: Database,
  roundId: RoundId,
  row: SuggestionRow,
  replaced: string = row.id,
): Promise<DepartmentDeed<SuggestionRow> | "taken"> {
  return putRow(db, db.suggestions, roundId, row, replaced);
}

async function putRow<R extends DepartmentRow>(
  db: Database,
  table: RowTable<R>,
  roundId: RoundId,
  row: R,
  replaced: string,
): Promise<DepartmentDeed<R> | "taken"> {
  return db.transaction("rw", table, async () => {
    const isTaken = row.id !== replaced && (await table.get([roundId, row.id])) !== undefined;
    if (isTaken) return "taken";
    return edit(db, table, roundId, (before) => {
      const has = before.some(({ id }) => id === replaced);
      return has ? before.map((one) => (one.id === replaced ? row : one)) : [...before, row];
    });
  });
}

/** Removes rows of annex 5 by their ids. */
export function removeDisclosure(
  db: Database,
  roundId: RoundId,
  ids: readonly string[],
): Promise<DepartmentDeed<DisclosureRow>> {
  return edit(db, db.disclosure, roundId, (before) => before.filter(({ id }) => !ids.includes(id)));
}

/** Removes rows of annex 6 by their ids. */
export function removeSuggestions(
  db: Database,
  roundId: RoundId,
  ids: readonly string[],
): Promise<DepartmentDeed<SuggestionRow>> {
  return edit(db, db.suggestions, roundId, (before) => before.filter(({ id }) => !ids.includes(id)));
}

/** Arranges the rows of annex 5, which decides ties; rows that are not named come last, in their order. */
export function arrangeDisclosure(
  db: Database,
  roundId: RoundId,
  ids: readonly string[],
): Promise<DepartmentDeed<DisclosureRow>> {
  return edit(db, db.disclosure, roundId, (before) => arranged(before, ids));
}

/** Arranges the rows of annex 6; see arrangeDisclosure. */
export function arrangeSuggestions(
  db: Database,
  roundId: RoundId,
  ids: readonly string[],
): Promise<DepartmentDeed<SuggestionRow>> {
  return edit(db, db.suggestions, roundId, (before) => arranged(before, ids));
}

function arranged<R extends DepartmentRow>(rows: readonly R[], ids: readonly string[]): readonly R[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: R): number => places.get(id) ?? ids.length;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * Takes a deed on annex 5 back.
 *
 * @returns "overtaken" where the table is another by now; then nothing changed
 */
export function undoDisclosure(db: Database, deed: DepartmentDeed<DisclosureRow>): Promise<"undone" | "overtaken"> {
  return undo(db, db.disclosure, deed);
}

/** Takes a deed on annex 6 back; see undoDisclosure. */
export function undoSuggestions(db: Database, deed: DepartmentDeed<SuggestionRow>): Promise<"undone" | "overtaken"> {
  return undo(db, db.suggestions, deed);
}

async function undo<R extends DepartmentRow>(
  db: Database,
  table: RowTable<R>,
  { roundId, before, after }: DepartmentDeed<R>,
): Promise<"undone" | "overtaken"> {
  return db.transaction("rw", table, async () => {
    const now = await rowsOf(table, roundId);
    if (JSON.stringify(now) !== JSON.stringify(after)) return "overtaken";
    await edit(db, table, roundId, () => before);
    return "undone";
  });
}

/** Rows of one table of a round, in their order. */
async function rowsOf<R>(table: RowTable<R>, roundId: RoundId): Promise<readonly R[]> {
  return inStoredOrder(await table.where("roundId").equals(roundId).toArray());
}

/** Rows as they are printed where nothing else decides. */
export function inStoredOrder<R>(stored: readonly StoredDepartmentRow<R>[]): readonly R[] {
  return [...stored].sort((a, b) => a.order - b.order).map(({ row }) => row);
}

async function edit<R extends DepartmentRow>(
  db: Database,
  table: RowTable<R>,
  roundId: RoundId,
  next: (before: readonly R[]) => readonly R[],
): Promise<DepartmentDeed<R>> {
  return db.transaction("rw", table, async () => {
    const before = await rowsOf(table, roundId);
    const after = next(before);
    await table.where("roundId").equals(roundId).delete();
    await table.bulkPut(after.map((row, order) => ({ roundId, id: row.id, order, row })));
    return { roundId, before, after, ...departmentChange(before, after) };
  });
}
