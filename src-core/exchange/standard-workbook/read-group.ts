import type { ItemGroup } from "../../standard/pack-schema";
import { centipoints, inPoints } from "../../units";
import type { GroupDraft } from "./group-drafts";
import type { Places } from "./places";
import { type Printed, printedGroupConfirmation } from "./print-entry";
import { pointsForm } from "./read-cells";
import { numberReader } from "./read-confirmation";
import type { Report } from "./report";
import { GROUP_COLUMNS } from "./row-confirmation";
import { type SharedText, sharedText } from "./same-rows";
import { shownText, type TableRow } from "./table-rows";
import { pointsOfText } from "./words";

const POINTS = "group-points";

/**
 * Name and points of a group, which stand in each of its rows; one that was edited is enough. A row that came from another
 * group still shows the points of that one, which says nothing.
 *
 * @param printedIn what was printed in a row; undefined for a new one
 */
export function readGroup(
  { id, name, base, rows }: GroupDraft,
  printedIn: (row: TableRow) => Printed | undefined,
  places: Places,
  report: Report,
): Omit<ItemGroup, "items"> {
  const was: Printed | undefined =
    base === null ? undefined : { [POINTS]: inPoints(base.points.value), ...printedGroupConfirmation(base) };
  const shared = (column: string): SharedText =>
    sharedText(rows, column, (row) => shownBefore(row, column, printedIn(row), was?.[column] ?? null), report);
  const said = shared(POINTS);
  const [first] = rows;
  const row = said.kind === "edited" ? said.row : first;
  if (row === undefined) throw new RangeError(`group ${id} without rows`);
  places.set(id, { place: row.place(POINTS), value: row.text(POINTS) });
  const value = said.kind === "edited" ? pointsOfText(said.text) : (base?.points.value ?? null);
  if (value === null) reportPoints(row, name, said, report);
  const marks = new Map(Object.values(GROUP_COLUMNS).map((column) => [column, shared(column)]));
  const numbers = numberReader({ row: rowOfGroup(row, marks, was), printed: was, report }, GROUP_COLUMNS);
  const points = numbers.number(value ?? base?.points.value ?? centipoints(0), base?.points);
  numbers.done();
  return { id, name, points };
}

/** A row that shows what its group shows: what was edited in any of the rows, else what was printed. */
function rowOfGroup(row: TableRow, said: ReadonlyMap<string, SharedText>, was: Printed | undefined): TableRow {
  return {
    ...row,
    text: (column) => {
      const own = said.get(column);
      return own?.kind === "edited" ? own.text : shownText(was?.[column] ?? null);
    },
    place: (column) => {
      const own = said.get(column);
      return own?.kind === "edited" ? own.row.place(column) : row.place(column);
    },
  };
}

/** What a cell showed when nobody edited it: its own row's, or its group's. */
function shownBefore(
  row: TableRow,
  column: string,
  printed: Printed | undefined,
  group: string | number | null,
): string | number | null {
  const own = printed?.[column] ?? null;
  return shownText(own) === row.text(column) ? own : group;
}

function reportPoints(row: TableRow, name: string, said: SharedText, report: Report): void {
  const place = row.place(POINTS);
  if (said.kind === "edited") report.problem("value-invalid", place, said.text, pointsForm(said.text));
  else {
    const text = row.text(POINTS);
    const expected = `请填写新的一组“${name}”的“组分值”；如果是给原来的组改名，请把这一组各行都改掉`;
    report.problem(text === "" ? "row-incomplete" : "value-invalid", place, text, expected);
  }
}
