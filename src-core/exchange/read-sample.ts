import { handleKey, ownerKey } from "./account-keys";
import { type FoundList, findLists, leftOut, rowsOfList, sheetsLeftOut } from "./find-lists";
import type { ListRow } from "./list-rows";
import type { Problem } from "./problem";
import { handleOf, platformOf } from "./read-account-row";
import type { SampleRow } from "./read-file";
import { duplicateOf } from "./read-register";
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
 * them is `matchSample`'s question. What is drawn twice is taken once and reported.
 */
export function readSample(sheets: readonly SheetGrid[]): SampleReading {
  const all = findLists(sheets);
  const lists = all.some((list) => list.saysSample) ? all.filter((list) => list.saysSample) : all;
  const found = lists.map((list) => rowsOfList(list, "sample"));
  const readings = withoutRepeats(found.flatMap(({ rows }) => rows.map((row) => ({ row, ...readSampleRow(row) }))));
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

type DrawnRow = RowReading<SampleRow> & { readonly row: ListRow };

function withoutRepeats(readings: readonly DrawnRow[]): readonly RowReading<SampleRow>[] {
  const known = new Map<string, ListRow>();
  return readings.map((reading): RowReading<SampleRow> => {
    const { target, row } = reading;
    if (target === null) return reading;
    const key = keyOf(target);
    const first = known.get(key);
    if (first === undefined) known.set(key, row);
    return first === undefined ? reading : { ...reading, target: null, problems: [duplicateOf(row, first)] };
  });
}

/** What a row names. That an account and a name are the same target, only the register can tell. */
function keyOf({ code, platform, handle, name, owner }: SampleRow): string {
  if (platform === null) return `site|${code ?? ""}`;
  return handle === null ? ownerKey({ platform, name, owner }) : handleKey(platform, handle);
}

function readSampleRow(row: ListRow): RowReading<SampleRow> {
  const reader = new RowReader(row);
  const site = row.kind === "site";
  const code = site ? codeOf(reader) : null;
  const platform = site ? null : platformOf(reader);
  const handle = site ? null : handleOf(reader);
  const name = site || handle !== null ? reader.optional("name") : reader.required("name");
  const owner = reader.optional("owner");
  const cell = cellRef(row.index, 0);
  return reader.reading({ kind: row.kind, code, platform, handle, name, owner, sheet: row.sheet, cell });
}
