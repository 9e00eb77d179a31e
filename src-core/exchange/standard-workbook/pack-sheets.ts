import { allGroups, allItems } from "../../standard/pack-items";
import type { Item, StandardPack } from "../../standard/pack-schema";
import type { SheetSpec } from "../workbook-spec";
import { printedCondition, printedItem, printedLevel } from "./print-entry";
import { confirmedKeys, type HeadKey, headKeys, printedHead } from "./print-head";
import { type TableRowSpec, type TableSpec, tableSheet } from "./table-sheet";
import { evidenceChoices, KINDS, NO, PARTS, ruleChoices, YES } from "./words";

const NONE: ReadonlySet<string> = new Set();
const yesNo = (column: string) => ({ column, choices: [YES, NO], strict: false, prompt: "是 或 否" });
const evidence = { column: "evidence", choices: evidenceChoices, strict: true, prompt: "发现问题时要留什么证据" };

/** The sheet 总则: names, totals, thresholds and wordings, one a row. */
export function headSheet(pack: StandardPack): SheetSpec {
  const closed = (key: HeadKey): ReadonlySet<string> => {
    const given = key === "id" || key === "version" ? ["value"] : [];
    return new Set([...given, ...(confirmedKeys.has(key) ? [] : ["verified", "verifiedBy", "verifiedAt"])]);
  };
  return tableSheet({
    table: "head",
    title: `总则（${pack.title}）`,
    rows: headKeys.map((key) => ({ printed: printedHead(pack, key), closed: closed(key) })),
    choices: [yesNo("verified")],
    isOpenEnded: false,
    fixed: 1,
  });
}

/** The sheet 单项否决, one condition a row, sites before accounts. */
export function vetoSheet({ site, account }: StandardPack): SheetSpec {
  const rows: TableRowSpec[] = [];
  const kinds: readonly ("site" | "account")[] = ["site", "account"];
  for (const kind of kinds) {
    for (const veto of kind === "site" ? site.vetoes : account.vetoes) {
      rows.push(...veto.conditions.map((one) => ({ printed: printedCondition(kind, veto, one), closed: NONE })));
    }
  }
  return tableSheet({
    table: "vetoes",
    title: "单项否决（一行一种情形）",
    rows,
    choices: [{ column: "kind", choices: Object.values(KINDS), strict: true, prompt: "网站 或 新媒体" }, evidence],
    isOpenEnded: true,
    fixed: 2,
  });
}

/** The sheet 指标, one item a row, with its group's name and points. */
export function itemSheet(pack: StandardPack): SheetSpec {
  const nameOf = itemNames(pack);
  const parts: readonly (keyof typeof PARTS)[] = ["deductions", "bonuses"];
  const rows = parts.flatMap((part) =>
    pack.site[part].flatMap((group) =>
      group.items.map((item) => ({ printed: printedItem(part, group, item, nameOf), closed: closedCells(item) })),
    ),
  );
  const groups = [...new Set(allGroups(pack).map((group) => group.name))];
  const spec: TableSpec = {
    table: "items",
    title: "指标（一行一项）",
    rows,
    choices: [
      { column: "part", choices: Object.values(PARTS), strict: true, prompt: "扣分 或 加分" },
      { column: "group", choices: groups, strict: false, prompt: "选一个组；写新的名称就是新的一组" },
      { column: "rule", choices: ruleChoices, strict: true, prompt: "怎样计分，见“说明”" },
      evidence,
      yesNo("verified"),
      yesNo("group-verified"),
    ],
    isOpenEnded: true,
    fixed: 5,
    printScale: 72,
  };
  return tableSheet(spec);
}

function closedCells({ rule }: Item): ReadonlySet<string> {
  switch (rule.kind) {
    case "judged":
    case "graded":
      return new Set(["each", "unit", "size"]);
    case "fixed":
      return new Set(["unit", "size"]);
    case "perOccurrence":
      return new Set(["size"]);
    case "sampled":
      return NONE;
  }
}

/** The sheet of levels of graded items, one level a row. */
export function levelSheet(pack: StandardPack): SheetSpec {
  const graded = allItems(pack).filter((item) => item.rule.kind === "graded");
  const rows = graded.flatMap((item) =>
    item.rule.kind === "graded"
      ? item.rule.levels.map((level) => ({ printed: printedLevel(item, level), closed: NONE }))
      : [],
  );
  const names = graded.map((item) => item.name);
  return tableSheet({
    table: "levels",
    title: "档次（分档计分的指标，一行一档）",
    rows,
    choices: [{ column: "name", choices: names, strict: false, prompt: "“指标”表中分档计分的一项" }, yesNo("verified")],
    isOpenEnded: true,
    fixed: 1,
  });
}

/** The name of an item by its id; the id where there is no such item. */
export function itemNames(pack: StandardPack): (id: string) => string {
  const names = new Map(allItems(pack).map((item) => [item.id, item.name]));
  return (id) => names.get(id) ?? id;
}
