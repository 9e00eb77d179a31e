import { describe, expect, it } from "vitest";
import { readSuggestions } from "../../../src-core/exchange/department-tables/read-suggestions";
import type { CellValue } from "../../../src-core/exchange/sheet-grid";
import { suggestionRowSchema } from "../../../src-core/report/department-rows";
import { ANNEX6_HEADER, aFile, aTable, told } from "./department-sheets";

const read = (...rows: (readonly CellValue[])[]) =>
  readSuggestions([aTable([...ANNEX6_HEADER, ...rows])], aFile({ name: "建言.xlsx" }));
const cells = ({ rows }: ReturnType<typeof readSuggestions>) =>
  rows.map((row) => [row.unit, row.group, row.closed, row.open, row.averageWorkingDays]);

describe("readSuggestions", () => {
  it("takes units by section, in the order they stand in", () => {
    const found = readSuggestions(
      [
        aTable([
          ["附件6"],
          ["省政府门户网站“我向省长建言”办理情况"],
          ["(统计时段:2019年12月—2020年2月)"],
          ...ANNEX6_HEADER,
          ["一、省直单位"],
          [1, "省审计厅", 7, null, "100%", 9],
          [2, "乙市住房公积金中心", 6, 0, 1, 3],
          ["二、设区市"],
          [1, "乙市", 1, 7, "13%", "20天"],
          [2, "省直管的某地", 2, null, null, 4],
        ]),
      ],
      aFile({ name: "建言.xlsx" }),
    );
    expect(cells(found)).toEqual([
      ["省审计厅", "department", 7, 0, 9],
      ["乙市住房公积金中心", "department", 6, 0, 3],
      ["乙市", "region", 1, 7, 20],
      ["省直管的某地", "region", 2, 0, 4],
    ]);
    expect(found.rows[2]?.source).toEqual({ file: "建言.xlsx", hash: "h1", sheet: "Sheet1", cell: "B9" });
    expect(found.rows.every((row) => suggestionRowSchema.safeParse(row).success)).toBe(true);
    expect([...found.problems, ...found.notices]).toEqual([]);
  });

  it("goes by the office's regions where there are no sections, and prints a region in full", () => {
    const found = read(
      [1, "甲", 1],
      [2, "示例省乙市人民政府", 2],
      [3, "甲西县", 3],
      [4, "示例省审计厅", 4],
      [5, "某市", 5],
    );
    expect(cells(found).map(([unit, group]) => [unit, group])).toEqual([
      ["甲市", "region"],
      ["乙市", "region"],
      ["甲西县", "region"],
      ["省审计厅", "department"],
      ["某市", "department"],
    ]);
  });

  it("goes by the last word of a name where the office is not known", () => {
    const table = aTable([
      ...ANNEX6_HEADER,
      [1, "吉安市", 1],
      [2, "延边州", 1],
      [3, "省医保局", 1],
      [4, "市直各单位", 1],
    ]);
    const { rows } = readSuggestions([table], aFile({ settings: null }));
    expect(rows.map(({ group }) => group)).toEqual(["region", "region", "department", "department"]);
  });

  it.each([
    ["13%", []],
    [0.13, []],
    [0.125, []],
    ["12.5%", []],
    ["12.50%", []],
    ["—", []],
    ["12%", ["填的是 12%，按办结 1、未办结 7 算出 13%，印发时用算出的"]],
    ["12.4%", ["填的是 12.4%，按办结 1、未办结 7 算出 12.5%，印发时用算出的"]],
    [1, ["填的是 100%，按办结 1、未办结 7 算出 13%，印发时用算出的"]],
    ["高", ["按办结 1、未办结 7 算出 13%，印发时用算出的"]],
  ])("compares the rate %j with 1 closed and 7 open, half up", (rate, expected) => {
    const { rows, problems, notices } = read([1, "甲市", 1, 7, rate]);
    expect(rows).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(notices.map((notice) => notice.expected)).toEqual(expected);
    expect(notices.every(({ code, cell }) => code === "rate-differs" && cell === "E2")).toBe(true);
  });

  it.each([
    [1, 2, "33.33%"],
    [2, 1, 0.666667],
    [200, 1, "99.5%"],
  ])("finds that %i closed and %i open agree with %j", (closed, open, rate) => {
    expect(read([1, "甲市", closed, open, rate]).notices).toEqual([]);
  });

  it.each([
    ["8.5", 9, ["value-rounded"]],
    ["8.49个工作日", 8, ["value-rounded"]],
    [9.0, 9, []],
    ["9（工作日）", null, ["value-invalid"]],
    ["-1", null, ["value-invalid"]],
    ["无", null, []],
    ["约9天", null, ["value-invalid"]],
  ])("reads the average %j as %j whole days", (average, days, codes) => {
    const { rows, problems, notices } = read([1, "甲市", 1, 0, null, average]);
    expect([...problems, ...notices].map(({ code }) => code)).toEqual(codes);
    expect(rows[0]?.averageWorkingDays ?? null).toBe(days);
  });

  it("takes no average where nothing was closed, and says so", () => {
    const { rows, notices } = read([1, "甲市", 0, 2, "0%", 5], [2, "乙市", null, 3, "0%", 0]);
    expect(rows.map(({ closed, averageWorkingDays }) => [closed, averageWorkingDays])).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(told(notices)).toEqual(["not-applicable-ignored F2 5 没有办结的，不计平均时长"]);
  });

  it("tells of received messages that are not closed and open together", () => {
    const table = aTable([
      ["承办单位", "受理数", "已办结", "未办结"],
      ["甲市", 9, 5, 3],
      ["乙市", 8, 5, 3],
      ["合计", 17, 10, 7],
    ]);
    const { rows, notices } = readSuggestions([table], aFile());
    expect(rows).toHaveLength(2);
    expect(told(notices.filter(({ code }) => code === "total-differs"))).toEqual([
      "total-differs D4 7 “未办结”合计填的是 7，各行相加是 6",
      "total-differs B2 9 受理总数填的是 9，办结与未办结相加是 8",
    ]);
  });

  it.each([
    ["一、省直单位", "department"],
    ["（一）省直部门", "department"],
    ["市直单位", "department"],
    ["二、设区市", "region"],
    ["二、市（州）", "region"],
    ["各市、县", "region"],
    ["三、县（市、区）", "region"],
    ["盟市", "region"],
    ["二、地区", "region"],
  ])("takes units below “%s” for a %s", (head, group) => {
    const { rows, problems } = read([head], [1, "某单位", 1, 0]);
    expect(problems).toEqual([]);
    expect(rows.map((row) => row.group)).toEqual([group]);
  });
});
