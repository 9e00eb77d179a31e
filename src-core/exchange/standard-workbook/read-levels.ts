import type { Item, Rule } from "../../standard/pack-schema";
import { matchKey } from "../task-workbook/mend-cell";
import { ownIds } from "./own-id";
import { printedLevel } from "./print-entry";
import { type Cells, pointsValue, shortText } from "./read-cells";
import { numberReader } from "./read-confirmation";
import type { Report } from "./report";
import { CLEARED, COPIED } from "./row-remarks";
import type { TableRow } from "./table-rows";

export type Levels = Extract<Rule, { kind: "graded" }>["levels"];

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
): ReadonlyMap<string, Levels> {
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
  return new Map([...byItem].map(([id, own]) => [id, levelsOf(own, owners.base(id), report)]));
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
  // What was printed of an item that is gone, or scored otherwise now, goes with it.
  if (row.text("_level") === "")
    report.problem("value-invalid", place, row.text("level"), "这一项的计分方法不是“分档计分”，请删去这一行");
  else report.notice("not-applicable-ignored", place, row.text("level"), "这一项已删去，或不再分档计分");
  return false;
}

function levelsOf(rows: readonly TableRow[], item: Item | undefined, report: Report): Levels {
  const known = item !== undefined && item.rule.kind === "graded" ? item.rule.levels : [];
  const ids = ownIds([...known.map((level) => level.id), ...rows.map((row) => row.text("_level"))]);
  return rows.map((row) => {
    const was = known.find((level) => level.id === row.text("_level"));
    const printed = item === undefined || was === undefined ? undefined : printedLevel(item, was);
    const cells: Cells = { row, printed, report };
    const name = shortText(cells, "level", was?.name);
    const numbers = numberReader(cells);
    const points = numbers.number(pointsValue(cells, "points", was?.points.value), was?.points);
    numbers.done();
    return { id: was?.id ?? (row.text("_level") || ids.next("level", matchKey(name))), name, points };
  });
}
