import type { Item, Rule } from "../../standard/pack-schema";
import { matchKey } from "../task-workbook/mend-cell";
import { ownIds } from "./own-id";
import { printedLevel } from "./print-entry";
import { type Cells, pointsValue, shortText } from "./read-cells";
import { numberReader } from "./read-confirmation";
import type { Report } from "./report";
import { type Restored, restoredIds } from "./restored-ids";
import { CLEARED, COPIED } from "./row-remarks";
import type { TableRow } from "./table-rows";

export type Levels = Extract<Rule, { kind: "graded" }>["levels"];

/** The levels of one item, each with its row. */
export interface ReadLevels {
  readonly levels: Levels;
  readonly rows: readonly Cells[];
}

/** What the rows of 档次 need to know of the items. */
export interface LevelOwners {
  /** The id of the item of a name, as it is or was called. */
  idOf(name: string): string | undefined;
  base(id: string): Item | undefined;
  isGraded(id: string): boolean;
}

/** Reads 档次: the levels of each item, by the item's id, in the order of their rows. */
export function readLevels(
  rows: readonly TableRow[],
  owners: LevelOwners,
  report: Report,
): ReadonlyMap<string, ReadLevels> {
  const byItem = new Map<string, TableRow[]>();
  const seen = new Set<string>();
  let above: string | null = null;
  for (const row of rows) {
    const key = row.text("_level") === "" ? "" : `${row.text("_item")}/${row.text("_level")}`;
    if (row.isBlank) {
      report.notice("blank-row-skipped", row.place("name"), "", CLEARED);
    } else if (seen.has(key)) {
      report.problem("row-id-repeated", row.place("level"), row.text("level"), COPIED);
    } else {
      if (key !== "") seen.add(key);
      const owner: string | null = ownerOf(row, owners, above, report);
      above = owner ?? above;
      if (owner !== null && isWanted(row, owner, owners, report)) {
        byItem.set(owner, [...(byItem.get(owner) ?? []), row]);
      }
    }
  }
  const restored = restoredIds(rows, report);
  const read = new Map([...byItem].map(([id, own]) => [id, levelsOf(own, owners.base(id), restored, report)]));
  restored.done();
  return read;
}

function ownerOf(row: TableRow, owners: LevelOwners, above: string | null, report: Report): string | null {
  const hidden = row.text("_item");
  const name = row.text("name");
  const named = owners.idOf(name);
  if (hidden === "") {
    if (name === "" && above !== null) return above;
    if (named !== undefined) return named;
    const code = name === "" ? "row-incomplete" : "value-invalid";
    report.problem(code, row.place("name"), name, "“指标”表中一项的名称");
    return null;
  }
  if (named === undefined || named === hidden) return hidden;
  const expected = "这一行原来是另一项的档次；要给这一项增加档次，请插入空行填写";
  report.problem("value-ambiguous", row.place("name"), name, expected);
  return null;
}

function isWanted(row: TableRow, owner: string, owners: LevelOwners, report: Report): boolean {
  if (owners.isGraded(owner)) return true;
  const place = row.place("level");
  const isOld = row.text("_level") !== "" || sameLevels(row, baseLevels(owners.base(owner))).length > 0;
  // What was printed of an item that is gone, or scored otherwise now, goes with it.
  if (isOld) report.notice("not-applicable-ignored", place, row.text("level"), "这一项已删去，或不再分档计分");
  else report.problem("value-invalid", place, row.text("level"), "这一项的计分方法不是“分档计分”，请删去这一行");
  return false;
}

const baseLevels = (item: Item | undefined): Levels =>
  item !== undefined && item.rule.kind === "graded" ? item.rule.levels : [];

const sameLevels = (row: TableRow, levels: Levels): Levels =>
  levels.filter((level) => matchKey(level.name) === matchKey(row.text("level")));

function levelsOf(rows: readonly TableRow[], item: Item | undefined, restored: Restored, report: Report): ReadLevels {
  const known = baseLevels(item);
  const given = new Map(rows.map((row) => [row, row.text("_level")]));
  const claimed = new Set(given.values());
  for (const row of rows.filter((one) => given.get(one) === "")) {
    const same = sameLevels(row, known).filter((level) => !claimed.has(level.id));
    const id = restored.one(
      row,
      "level",
      same.map((level) => level.id),
    );
    if (id === null) continue;
    given.set(row, id);
    claimed.add(id);
  }
  const ids = ownIds([...known.map((level) => level.id), ...claimed]);
  const read = rows.map((row) => {
    const was = known.find((level) => level.id === given.get(row));
    const printed = item === undefined || was === undefined ? undefined : printedLevel(item, was);
    const cells: Cells = { row, printed, report };
    const name = shortText(cells, "level", was?.name);
    const numbers = numberReader(cells);
    const points = numbers.number(pointsValue(cells, "points", was?.points.value), was?.points);
    numbers.done();
    const id = was?.id ?? (given.get(row) || ids.next("level", matchKey(name)));
    return { cells, level: { id, name, points } };
  });
  return { levels: read.map(({ level }) => level), rows: read.map(({ cells }) => cells) };
}
