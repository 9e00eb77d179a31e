import { expect, test } from "vitest";
import { joinDisclosure, joinSuggestions } from "../../../src-core/exchange/department-tables/join-rows";
import { problemMessage } from "../../../src-core/exchange/problem-message";
import type { DisclosureRow, SuggestionRow } from "../../../src-core/report/department-rows";

function aRow(department: string, total: number, file: string): DisclosureRow {
  const source = { file, hash: file, sheet: "Sheet1", cell: "B4" };
  const none = { interpretation: null, proposals: null, keyAreas: null, closed: null, open: null };
  return { id: department, department, total, ...none, source };
}
function aUnit(unit: string, closed: number, file: string): SuggestionRow {
  const source = { file, hash: file, sheet: "Sheet1", cell: "B2" };
  return { id: unit, unit, group: "department", closed, open: 0, averageWorkingDays: null, source };
}
const fileOf = (name: string, ...rows: readonly (readonly [string, number])[]) => ({
  name,
  rows: rows.map(([department, total]) => aRow(department, total, name)),
});

test("joins files in the order they came in, an equal row of two files once", () => {
  const { rows, conflicts } = joinDisclosure([
    fileOf("乙.xlsx", ["省教育厅", 3], ["省审计厅", 9]),
    fileOf("甲.xlsx", ["省司法厅", 1], ["省教育厅", 3]),
  ]);
  expect(rows.map(({ department, source }) => [department, source.file])).toEqual([
    ["省教育厅", "乙.xlsx"],
    ["省审计厅", "乙.xlsx"],
    ["省司法厅", "甲.xlsx"],
  ]);
  expect(conflicts).toEqual([]);
});

test("leaves a unit open of which two files say different things, naming both", () => {
  const files = [
    fileOf("甲.xlsx", ["省教育厅", 3], ["省审计厅", 9]),
    fileOf("乙.xlsx", ["省教育厅", 4]),
    fileOf("丙.xlsx", ["省教育厅", 3]),
  ];
  const { rows, conflicts } = joinDisclosure(files);
  expect(rows.map(({ department }) => department)).toEqual(["省审计厅"]);
  expect(conflicts).toMatchObject([{ unit: "省教育厅", candidates: [{ total: 3 }, { total: 4 }] }]);
  expect(conflicts.map(({ problem }) => problemMessage(problem))).toEqual([
    "工作表“Sheet1”第 4 行 B 列读到“省教育厅”：同一单位的数字前后不同，见“甲.xlsx”和“乙.xlsx”，请选用其中一份。",
  ]);
});

test("puts the row that the person chose in the place of its unit", () => {
  const files = [fileOf("甲.xlsx", ["省教育厅", 3], ["省审计厅", 9]), fileOf("乙.xlsx", ["省教育厅", 4])];
  const { rows, conflicts } = joinDisclosure(
    files,
    (_, rows) => rows.find(({ source }) => source.file === "乙.xlsx") ?? null,
  );
  expect(rows.map(({ department, total }) => [department, total])).toEqual([
    ["省教育厅", 4],
    ["省审计厅", 9],
  ]);
  expect(conflicts).toEqual([]);
});

test("joins suggestions by the same rules, and gives the same rows whatever is joined again", () => {
  const files = [
    { name: "甲", rows: [aUnit("省教育厅", 1, "甲"), aUnit("省审计厅", 2, "甲")] },
    { name: "乙", rows: [aUnit("省审计厅", 2, "乙"), aUnit("省司法厅", 3, "乙")] },
  ];
  const { rows } = joinSuggestions(files);
  expect(rows.map(({ unit }) => unit)).toEqual(["省教育厅", "省审计厅", "省司法厅"]);
  expect(joinSuggestions([{ name: "", rows }, ...files]).rows).toEqual(rows);
  expect(joinSuggestions([...files, { name: "丙", rows: [aUnit("省审计厅", 5, "丙")] }]).conflicts).toHaveLength(1);
});
