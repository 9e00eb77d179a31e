import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "xlsx";
import disclosed from "../fixtures/circular-2020q1/annex5.json" with { type: "json" };
import suggested from "../fixtures/circular-2020q1/annex6.json" with { type: "json" };

type Cell = string | number | null;
const disclosureHead: readonly (readonly Cell[])[] = [
  ["序号", "部门", "主动公开信息(条)", null, null, null, "依申请公开信息(条)", null],
  [null, null, "总数", "其中:", null, null, "已按时办结", "暂未办结"],
  [null, null, null, "政策解读材料", "建议提案办理", "重点领域信息", null, null],
];
const suggestionHead = ["序号", "受理单位", "受理办结(条)", "未办结(条)", "办结率", "办结平均时长(工作日)"];

/** Writes a workbook of one sheet. @returns its path */
export function writeRows(folder: string, name: string, rows: readonly (readonly Cell[])[]): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "Sheet1");
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }));
  return path;
}

/** A department's own table of annex 5. @param counts 总数, 政策解读, 建议提案, 重点领域, 已按时办结, 暂未办结 */
export function writeDisclosure(folder: string, name: string, unit: string, counts: readonly Cell[]): string {
  return writeRows(folder, name, [...disclosureHead, [1, unit, ...counts]]);
}

/** What each department of the golden round sent for annex 5, a file each. */
export function writeGoldenDisclosure(folder: string): readonly string[] {
  return disclosed.map(({ department, total, interpretation, proposals, keyAreas, closed, open }) =>
    writeDisclosure(folder, department, department, [total, interpretation, proposals, keyAreas, closed, open]),
  );
}

/** Annex 6 of the golden round as one table of all units. */
export function writeGoldenSuggestions(folder: string): string {
  const rows = (units: typeof suggested.departments): readonly (readonly Cell[])[] =>
    units.map(({ no, unit, closed, open, rate, averageWorkingDays }) => [
      no,
      unit,
      closed,
      open,
      rate,
      averageWorkingDays,
    ]);
  return writeRows(folder, "建言办理", [
    suggestionHead,
    ["一、省直单位"],
    ...rows(suggested.departments),
    ["二、设区市"],
    ...rows(suggested.cities),
  ]);
}
