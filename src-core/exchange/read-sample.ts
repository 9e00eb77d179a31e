import { type FoundList, findLists, leftOut, rowsOfList, sheetsLeftOut } from "./find-lists";
import type { ListRow } from "./list-rows";
import type { Problem } from "./problem";
import { platformOf } from "./read-account-row";
import type { SampleRow } from "./read-file";
import { codeOf } from "./read-site-row";
import { RowReader, type RowReading } from "./row-reading";
import { cellRef, type SheetGrid } from "./sheet-grid";

export interface SampleReading {
  readonly rows: readonly SampleRow[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/**
 * Reads a sample list (抽查名单): sites by their code, accounts by platform and account or name. Whether the register has
 * them is `matchSample`'s question.
 */
export function readSample(sheets: readonly SheetGrid[]): SampleReading {
  const all = findLists(sheets);
  const lists = all.some((list) => list.saysSample) ? all.filter((list) => list.saysSample) : all;
  const found = lists.map((list) => rowsOfList(list, "sample"));
  const readings = found.flatMap(({ rows }) => rows.map(readSampleRow));
  return {
    rows: readings.flatMap(({ target }) => (target === null ? [] : [target])),
    problems: [...found, ...readings].flatMap(({ problems }) => problems),
    notices: [
      ...leftLists(all, lists),
      ...sheetsLeftOut(sheets, all),
      ...[...found, ...readings].flatMap((r) => r.notices),
    ],
  };
}

/** A workbook may hold its whole register beside the sheet that says 抽查. */
function leftLists(all: readonly FoundList[], taken: readonly FoundList[]): readonly Problem[] {
  return all
    .filter((list) => !taken.includes(list))
    .map(({ sheet }) => leftOut(sheet.name, "工作表名称和标题中没有“抽查”，没有作为抽查名单读取"));
}

function readSampleRow(row: ListRow): RowReading<SampleRow> {
  const reader = new RowReader(row);
  const site = row.kind === "site";
  const code = site ? codeOf(reader) : null;
  const platform = site ? null : platformOf(reader);
  const handle = site ? null : reader.optional("handle");
  const name = site || handle !== null ? reader.optional("name") : reader.required("name");
  const owner = reader.optional("owner");
  const cell = cellRef(row.index, 0);
  return reader.reading({ kind: row.kind, code, platform, handle, name, owner, sheet: row.sheet, cell });
}
