import { allGroups } from "../../standard/pack-items";
import type { Item, ItemGroup, Rule, StandardPack } from "../../standard/pack-schema";

import { scopeWords } from "../../standard/scope-words";
import { matchKey } from "../task-workbook/mend-cell";
import { type GroupDraft, groupDrafts, type Part } from "./group-drafts";
import { isId, ownIds } from "./own-id";
import { itemNames } from "./pack-sheets";
import type { Places } from "./places";
import { printedItem } from "./print-entry";
import { type Cells, cellValue, longText, pointsValue, shortText } from "./read-cells";
import { numberReader } from "./read-confirmation";
import { readExcluded } from "./read-excluded";
import { readGroup } from "./read-group";
import { type ReadLevels, readLevels } from "./read-levels";
import { sayAboveMaximum } from "./read-maximum";
import { readRule } from "./read-rule";
import { readScope } from "./read-scope";
import type { Report } from "./report";
import { sharedText } from "./same-rows";
import { isAsPrinted, type TableRow } from "./table-rows";
import { evidenceForm, evidenceOfText, ruleChoices, ruleOfText } from "./words";

/** A row of 指标 with what it was. */
export interface ItemDraft {
  readonly id: string;
  readonly cells: Cells;
  readonly was: Item | undefined;
  readonly name: string;
  readonly ruleKind: Rule["kind"];
}

const NO_LEVELS: ReadLevels = { levels: [], rows: [] };

export interface ItemReading {
  readonly deductions: readonly ItemGroup[];
  readonly bonuses: readonly ItemGroup[];
}

/**
 * Reads 指标 and 档次.
 *
 * @param levels rows of 档次; asked for only where some item is graded
 */
export function readItems(
  rows: readonly TableRow[],
  levels: () => readonly TableRow[] | null,
  base: StandardPack | null,
  places: Places,
  report: Report,
): ItemReading {
  const groups = groupDrafts(rows, base, report);
  const items = itemDrafts(groups, base, report);
  const idOf = idByName([...items.values()], base);
  const isAnyGraded = [...items.values()].some((item) => item.ruleKind === "graded");
  const byId = new Map([...items.values()].map((item) => [item.id, item]));
  const owners = {
    idOf,
    base: (id: string) => byId.get(id)?.was ?? baseItem(base, id),
    isGraded: (id: string) => byId.get(id)?.ruleKind === "graded",
  };
  const levelRows = isAnyGraded ? levels() : [];
  const read = levelRows === null ? null : readLevels(levelRows, owners, report);
  const nameOf = (id: string): string | undefined => byId.get(id)?.name;
  const built = (part: Part): ItemGroup[] =>
    groups
      .filter((group) => group.part === part)
      .map((group) => ({
        ...readGroup(group, (row) => items.get(row)?.cells.printed, places, report),
        items: group.rows.flatMap((row) => {
          const draft = items.get(row);
          if (draft === undefined) return [];
          places.set(draft.id, { place: row.place("name"), value: draft.name });
          return [itemOf(draft, read === null ? null : (read.get(draft.id) ?? NO_LEVELS), { idOf, nameOf, base })];
        }),
      }));
  return { deductions: built("deductions"), bonuses: built("bonuses") };
}

function baseItem(base: StandardPack | null, id: string): Item | undefined {
  const groups = base === null ? [] : allGroups(base);
  return groups.flatMap((group) => group.items).find((item) => item.id === id);
}

function itemDrafts(
  groups: readonly GroupDraft[],
  base: StandardPack | null,
  report: Report,
): ReadonlyMap<TableRow, ItemDraft> {
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ group, row })));
  const known = new Map(base === null ? [] : printedItems(base));
  const ids = ownIds([...known.keys(), ...rows.map(({ row }) => row.text("_item"))]);
  return new Map(
    rows.map(({ group, row }) => {
      const given = row.text("_item");
      const found = known.get(given);
      const cells: Cells = { row, printed: found?.printed, report };
      const name = shortText(cells, "name", found?.item.name);
      const id = isId(given) ? given : ids.next("own", group.part, matchKey(name));
      const expected = ruleChoices.join("、");
      const ruleKind = cellValue(cells, "rule", found?.item.rule.kind, ruleOfText, expected);
      const kind = ruleKind ?? found?.item.rule.kind ?? "judged";
      return [row, { id, cells, was: found?.item, name, ruleKind: kind }];
    }),
  );
}

function printedItems(base: StandardPack) {
  const nameOf = itemNames(base);
  const parts: readonly Part[] = ["deductions", "bonuses"];
  return parts.flatMap((part) =>
    base.site[part].flatMap((group) =>
      group.items.map((item) => [item.id, { item, printed: printedItem(part, group, item, nameOf) }] as const),
    ),
  );
}

/** Names as they are now come before names as they were. */
function idByName(items: readonly ItemDraft[], base: StandardPack | null): (name: string) => string | undefined {
  const groups = base === null ? [] : allGroups(base);
  const were = groups.flatMap((group) => group.items).map((item) => [matchKey(item.name), item.id] as const);
  const known = new Map([...were, ...items.map((item) => [matchKey(item.name), item.id] as const)]);
  const ids = new Set(known.values());
  return (name) => known.get(matchKey(name)) ?? (ids.has(name.trim()) ? name.trim() : undefined);
}

interface Names {
  readonly idOf: (name: string) => string | undefined;
  readonly nameOf: (id: string) => string | undefined;
  readonly base: StandardPack | null;
}

function itemOf({ id, cells, was, name, ruleKind }: ItemDraft, read: ReadLevels | null, names: Names): Item {
  const { row, report } = cells;
  const numbers = numberReader(cells);
  const points = numbers.number(pointsValue(cells, "points", was?.points.value), was?.points);
  const rule = readRule(ruleKind, cells, was, { points, levels: read?.levels ?? null }, numbers);
  numbers.done();
  sayAboveMaximum(cells, points, rule, read?.rows ?? []);
  const scope = was?.appliesTo ?? null;
  const printed = was === undefined ? null : scopeWords(scope);
  return {
    id,
    name,
    text: longText(cells, "text", was?.text),
    source: longText(cells, "source", was?.source),
    evidence: cellValue(cells, "evidence", was?.evidence, evidenceOfText, evidenceForm) ?? "none",
    points,
    rule,
    appliesTo: itemScope(cells, { said: sharedText([row], "appliesTo", () => printed, report), was: scope }),
    excludedBy: readExcluded(cells, was, names),
  };
}

/** In a row of its own a blank cell says something: for all. */
function itemScope(cells: Cells, scope: Parameters<typeof readScope.classes>[0]): Item["appliesTo"] {
  const isCleared = cells.row.has("appliesTo") && cells.row.text("appliesTo") === "";
  return isCleared && !isAsPrinted(cells.row, "appliesTo", cells.printed)
    ? null
    : readScope.classes(scope, cells.report);
}
