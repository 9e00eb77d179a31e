import type { ItemGroup } from "../../standard/pack-schema";
import { centipoints } from "../../units";
import type { GroupDraft } from "./group-drafts";
import type { Places } from "./places";
import { inPoints, type Printed } from "./print-entry";
import { POINTS_FORM } from "./read-cells";
import { numberReader } from "./read-confirmation";
import type { Report } from "./report";
import { type SharedText, sharedText } from "./same-rows";
import { shownText, type TableRow } from "./table-rows";
import { NO, pointsOfText, YES } from "./words";

type Column = "group-points" | "group-verified";

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
  const shared = (column: Column, was: string | number | null): SharedText =>
    sharedText(rows, column, (row) => shownBefore(row, column, printedIn(row), was), report);
  const said = shared("group-points", base === null ? null : inPoints(base.points.value));
  const [first] = rows;
  const row = said.kind === "edited" ? said.row : first;
  if (row === undefined) throw new RangeError(`group ${id} without rows`);
  places.set(id, { place: row.place("group-points"), value: row.text("group-points") });
  const value = said.kind === "edited" ? pointsOfText(said.text) : (base?.points.value ?? null);
  if (value === null) reportPoints(row, said, report);
  const wasMarked = base === null ? null : base.points.verified ? YES : NO;
  const marked = shared("group-verified", wasMarked);
  const column = "group-verified";
  const cells =
    marked.kind === "edited"
      ? { row: marked.row, printed: base === null ? undefined : { [column]: wasMarked }, report }
      : { row, printed: { [column]: row.text(column) }, report };
  const numbers = numberReader(cells, column);
  const points = numbers.number(value ?? base?.points.value ?? centipoints(0), base?.points);
  numbers.done();
  return { id, name, points };
}

/** What a cell showed when nobody edited it: its own row's, or its group's. */
function shownBefore(
  row: TableRow,
  column: Column,
  printed: Printed | undefined,
  group: string | number | null,
): string | number | null {
  const own = printed?.[column] ?? null;
  return shownText(own) === row.text(column) ? own : group;
}

function reportPoints(row: TableRow, said: SharedText, report: Report): void {
  const place = row.place("group-points");
  if (said.kind === "edited") report.problem("value-invalid", place, said.text, POINTS_FORM);
  else report.problem("row-incomplete", place, row.text("group-points"), "这是新的一组，请填写它的“组分值”");
}
