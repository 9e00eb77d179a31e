import type { Target } from "../../register/target";
import { type FoundTarget, type RowIdentity, type TargetFinder, UNMATCHED } from "./find-target";
import { cellOf, isBlankRow, placeOf, type SheetLayout } from "./locate-columns";
import { cellText, matchKey, plainText } from "./mend-cell";
import { allRemarks, asNotice, asProblem, NO_REMARKS, problemAt, type Remarks } from "./place";
import type { TargetView } from "./target-view";
import { TARGET_ID_COLUMN } from "./task-columns";

/** Columns that say nothing of what was found, whatever stands in them. */
export const OWN_COLUMNS: ReadonlySet<string> = new Set(["_no", TARGET_ID_COLUMN.site, TARGET_ID_COLUMN.account]);

/**
 * Which row belongs to which target. Rows of unknown targets and rows that contradict one another are reported and left out.
 */
export function matchRows(
  layout: SheetLayout,
  kind: Target["kind"],
  finder: TargetFinder,
): { readonly rows: ReadonlyMap<TargetView, number>; readonly remarks: Remarks } {
  const rows = new Map<TargetView, number>();
  const differing = new Set<TargetView>();
  const remarks: Remarks[] = [];
  for (const row of layout.dataRows) {
    if (isBlankRow(layout, row)) continue;
    const found = finder.find(rowIdentity(layout, row, kind));
    if (found.kind !== "found") {
      remarks.push(unmatched(layout, row, kind, found));
      continue;
    }
    const before = rows.get(found.view);
    if (before === undefined) rows.set(found.view, row);
    else {
      const isSame = rowKey(layout, before) === rowKey(layout, row);
      remarks.push(duplicate(layout, row, kind, before, isSame));
      if (!isSame) differing.add(found.view);
    }
  }
  for (const view of differing) rows.delete(view);
  return { rows, remarks: allRemarks(remarks) };
}

function rowIdentity(layout: SheetLayout, row: number, kind: Target["kind"]): RowIdentity {
  const text = (id: string): string => plainText(cellText(cellOf(layout, row, id)));
  return {
    id: text(TARGET_ID_COLUMN[kind]),
    code: text(kind === "site" ? "_code" : "_handle"),
    platform: text("_platform"),
    name: text("_name"),
    owner: text("_owner"),
  };
}

/** All cells of a row but its number and hidden id, to tell a mere copy. */
function rowKey(layout: SheetLayout, row: number): string {
  const ids = [...layout.columns.keys()].filter((id) => !OWN_COLUMNS.has(id)).sort();
  return JSON.stringify(ids.map((id) => matchKey(cellText(cellOf(layout, row, id)))));
}

function duplicate(layout: SheetLayout, row: number, kind: Target["kind"], before: number, isSame: boolean): Remarks {
  const column = kind === "site" ? "_code" : "_name";
  const said = problemAt(
    "row-duplicate",
    placeOf(layout, row, column),
    cellText(cellOf(layout, row, column)),
    isSame ? `与第 ${before + 1} 行相同，只取一行` : `与第 ${before + 1} 行内容不同，两行都没有采用，请只留一行`,
  );
  return isSame ? asNotice(said) : asProblem(said);
}

const TOTAL = /^(合计|总计|共计|小计)/;

function unmatched(
  layout: SheetLayout,
  row: number,
  kind: Target["kind"],
  found: Exclude<FoundTarget, { kind: "found" }>,
): Remarks {
  const identity = rowIdentity(layout, row, kind);
  const place = placeOf(layout, row, kind === "site" ? "_code" : "_name");
  const shown = identity.code || identity.name || identity.id;
  const texts = (layout.grid.rows[row] ?? []).map((cell) => matchKey(cellText(cell)));
  if (texts.some((text) => TOTAL.test(text)))
    return asNotice(problemAt("total-row-skipped", place, shown, "合计行没有读取"));
  if (found.kind === "faulty") return asProblem(problemAt(found.code, place, shown, UNMATCHED[found.code]));
  const answers = [...layout.columns.keys()].filter(
    (id) => !id.startsWith("_") && matchKey(cellText(cellOf(layout, row, id))) !== "",
  );
  if (answers.length > 0)
    return asProblem(problemAt("row-incomplete", place, "", kind === "site" ? "网站标识码" : "平台和账号"));
  const first = texts.find((text) => text !== "") ?? "";
  return /^\d+$/.test(first)
    ? NO_REMARKS
    : asNotice(problemAt("note-row-skipped", place, first, "不是检查对象，没有读取"));
}
