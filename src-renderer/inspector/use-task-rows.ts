import { useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { scoreTarget } from "../../src-core/scoring/score-target";
import type { IsoTime, TargetId } from "../../src-core/units";
import type { StoredSheet, StoredTask } from "../db/stored";
import { openConflicts } from "../db/task-import";
import { listedOf } from "../db/task-store";
import { useSaved } from "../state/saved-state";
import type { AnswerWriter } from "./answers/answer-writer";
import type { Edits } from "./answers/edits";
import { countingOf, itemAnswers, provenOf } from "./answers/item-answer";
import type { SheetShelf, Sheets } from "./answers/sheet-shelf";
import { useDesk } from "./desk-state";
import { filterRows, type SortKey, sortedIds, type TargetRow } from "./list/target-rows";

/** The checklists of a task as stored, by target; null while they load. */
export function useSheets(shelf: SheetShelf, writer: AnswerWriter): Sheets | null {
  const sheets = useStore(shelf.sheets, ({ all }) => all);
  useEffect(() => {
    if (sheets === null) return;
    writer.reconcile(sheets);
    const newest = [...sheets.values()].map((sheet) => sheet.updatedAt).reduce(later, null);
    if (newest !== null) useSaved.getState().begin(newest);
  }, [sheets, writer]);
  return sheets;
}

function later(a: IsoTime | null, b: IsoTime | null): IsoTime | null {
  return (a ?? "") > (b ?? "") ? a : b;
}

/** All rows of a task with the edits on their way counted in, and those that the filter lets through, in order. */
export function useRows(task: StoredTask, writer: AnswerWriter, sheets: Sheets) {
  const edits = useStore(writer.edits);
  const filter = useDesk((desk) => desk.filter);
  const sort = useDesk((desk) => desk.sort);
  const selected = useDesk((desk) => desk.targetId);
  const all = useMemo(() => [...sheets.values()].map((sheet) => rowOf(sheet, task, edits)), [sheets, task, edits]);
  const order = useSettledOrder(all, sort, task);
  const ordered = useMemo(() => {
    const byId = new Map(all.map((row) => [row.target.id, row]));
    return order.flatMap((id) => byId.get(id) ?? []);
  }, [all, order]);
  const shown = useMemo(() => filterRows(ordered, filter, selected), [ordered, filter, selected]);
  return { all, shown };
}

/** An order that stays while answers are given: a row must not run away from under the person who works on it. */
function useSettledOrder(rows: readonly TargetRow[], sort: SortKey, task: StoredTask): readonly TargetId[] {
  const settled = useRef<{ key: string; ids: readonly TargetId[] }>({ key: "", ids: [] });
  const key = `${task.id} ${sort} ${rows.length}`;
  if (settled.current.key !== key) settled.current = { key, ids: sortedIds(rows, sort, task.round.settings) };
  return settled.current.ids;
}

const rowsOfSheets = new WeakMap<StoredSheet, TargetRow>();

function rowOf(sheet: StoredSheet, task: StoredTask, edits: Edits): TargetRow {
  const { target, order } = sheet;
  const mine = edits.get(sheet.targetId);
  if (mine !== undefined) return { target, order, ...withEdits(sheet, task, edits) };
  const known = rowsOfSheets.get(sheet) ?? {
    target,
    order,
    listed: sheet.listed,
    conflicts: openConflicts(sheet.records),
  };
  rowsOfSheets.set(sheet, known);
  return known;
}

function withEdits(sheet: StoredSheet, task: StoredTask, edits: Edits): Pick<TargetRow, "listed" | "conflicts"> {
  const shown = itemAnswers(sheet.records, edits.get(sheet.targetId));
  const verdict = scoreTarget(task.round.standard, sheet.target, countingOf(shown), provenOf(shown));
  const conflicts = [...shown.values()].filter(({ rivals }) => rivals.length > 0).length;
  return { listed: listedOf(verdict), conflicts };
}
