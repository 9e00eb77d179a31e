import type { ItemGroup, StandardPack } from "../../standard/pack-schema";
import { mendName } from "../mend-text";
import { matchKey } from "../task-workbook/mend-cell";
import { isId, ownIds } from "./own-id";
import type { Report } from "./report";
import { CLEARED, COPIED } from "./row-remarks";
import type { TableRow } from "./table-rows";
import { type PARTS, partOfText } from "./words";

export type Part = keyof typeof PARTS;

/** The rows of one group of items. */
export interface GroupDraft {
  readonly part: Part;
  readonly id: string;
  readonly name: string;
  readonly base: ItemGroup | null;
  readonly rows: TableRow[];
}

interface Placed {
  readonly row: TableRow;
  readonly part: Part;
  /** As it is written in the row, or in the row above where that is blank. */
  readonly group: string;
}

/**
 * Puts the rows of 指标 into their groups, by the name that each states. A group whose name stands nowhere any more, and
 * whose rows all state the same new one, was renamed.
 */
export function groupDrafts(
  rows: readonly TableRow[],
  base: StandardPack | null,
  report: Report,
): readonly GroupDraft[] {
  const placed = placedRows(rows, report);
  const parts: readonly Part[] = ["deductions", "bonuses"];
  const given = placed.flatMap(({ row }) => (isId(row.text("_group")) ? [row.text("_group")] : []));
  const ids = ownIds([...given, ...parts.flatMap((part) => (base?.site[part] ?? []).map((group) => group.id))]);
  return parts.flatMap((part) => {
    const own = placed.filter((one) => one.part === part);
    const known = base?.site[part] ?? [];
    const drafts: GroupDraft[] = [];
    for (const { row, group: name } of own) {
      const key = matchKey(name);
      // Two groups may have one name: a row that states its own stays in it.
      const same = known.find((group) => group.id === row.text("_group") && matchKey(group.name) === key);
      let draft = drafts.find((one) => (same === undefined ? matchKey(one.name) === key : one.id === same.id));
      if (draft === undefined) {
        const context = { part, rows: own, known, drafts, isRebuilt: base === null };
        draft = newDraft(name, same, context, () => ids.next("group", part, key));
        drafts.push(draft);
      }
      draft.rows.push(row);
    }
    return drafts;
  });
}

function placedRows(rows: readonly TableRow[], report: Report): readonly Placed[] {
  const seen = new Set<string>();
  const placed: Placed[] = [];
  for (const row of rows) {
    const id = row.text("_item");
    if (row.isBlank) {
      report.notice("blank-row-skipped", row.place("name"), "", CLEARED);
    } else if (seen.has(id)) {
      report.problem("row-id-repeated", row.place("name"), row.text("name"), COPIED);
    } else {
      if (id !== "") seen.add(id);
      const one = placeOf(row, placed.at(-1), report);
      if (one !== null) placed.push(one);
    }
  }
  return placed;
}

function placeOf(row: TableRow, above: Placed | undefined, report: Report): Placed | null {
  const text = row.text("part");
  const part = text === "" ? (above?.part ?? null) : partOfText(text);
  if (part === null) {
    report.problem(text === "" ? "row-incomplete" : "value-invalid", row.place("part"), text, "扣分 或 加分");
    return null;
  }
  const group = mendName(row.text("group")).text || (above?.part === part ? above.group : "");
  if (group !== "") return { row, part, group };
  report.problem("row-incomplete", row.place("group"), "", "请填写“组”");
  return null;
}

interface Context {
  readonly part: Part;
  readonly rows: readonly Placed[];
  readonly known: readonly ItemGroup[];
  readonly drafts: readonly GroupDraft[];
  /** Without the pack that it was printed from, hidden ids are all there is to go by. */
  readonly isRebuilt: boolean;
}

function newDraft(
  name: string,
  same: ItemGroup | undefined,
  { part, rows, known, drafts, isRebuilt }: Context,
  newId: () => string,
): GroupDraft {
  const key = matchKey(name);
  const isFree = (id: string): boolean => drafts.every((one) => one.id !== id);
  const base = same ?? known.find((group) => matchKey(group.name) === key) ?? renamed(key, rows, known);
  if (base !== null && isFree(base.id)) {
    return { part, id: base.id, name: matchKey(base.name) === key ? base.name : name, base, rows: [] };
  }
  const own = rows.find((one) => matchKey(one.group) === key && isId(one.row.text("_group")))?.row.text("_group");
  return { part, id: isRebuilt && own !== undefined && isFree(own) ? own : newId(), name, base: null, rows: [] };
}

function renamed(key: string, rows: readonly Placed[], known: readonly ItemGroup[]): ItemGroup | null {
  const found = known.find((group) => {
    const own = rows.filter(({ row }) => row.text("_group") === group.id);
    const isGone = rows.every((one) => matchKey(one.group) !== matchKey(group.name));
    return isGone && own.length > 0 && own.every((one) => matchKey(one.group) === key);
  });
  return found ?? null;
}
