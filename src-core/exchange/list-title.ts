import { findLists } from "./find-lists";
import { cellText } from "./mend-text";
import type { SheetGrid } from "./sheet-grid";

/**
 * What stands above the headers of a workbook's lists, one line a sheet: it may tell the round.
 *
 * @example for a sample workbook //=> "2020年第一季度抽查名单\n2020年第一季度抽查名单"
 */
export function listTitle(sheets: readonly SheetGrid[]): string {
  const titles = findLists(sheets).map(({ sheet, header }) =>
    sheet.rows.slice(0, header.top).flat().map(cellText).join(" ").trim(),
  );
  return titles.filter((title) => title !== "").join("\n");
}
