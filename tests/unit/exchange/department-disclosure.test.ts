import { describe, expect, it, test } from "vitest";
import { readDisclosure } from "../../../src-core/exchange/department-tables/read-disclosure";
import type { CellValue } from "../../../src-core/exchange/sheet-grid";
import { disclosureRowSchema } from "../../../src-core/report/department-rows";
import { ANNEX5_HEADER, aFile, aTable, told } from "./department-sheets";

const read = (...rows: (readonly CellValue[])[]) => readDisclosure([aTable([...ANNEX5_HEADER, ...rows])], aFile());
const cells = ({ rows }: ReturnType<typeof readDisclosure>) =>
  rows.map((row) => [row.department, row.total, row.interpretation, row.proposals, row.keyAreas, row.closed, row.open]);

describe("readDisclosure of one table", () => {
  it("takes every column below a header of three rows, with title and period above and total below", () => {
    const { rows, problems, notices } = readDisclosure(
      [
        aTable([
          ["附件5"],
          ["省政府门户网站政府信息公开情况"],
          ["(统计时段:2019年12月—2020年2月)"],
          ...ANNEX5_HEADER,
          [1, "省农业农村厅", 515, 3, null, 137, null, null],
          [2, "省药监局", 349, 14, null, 226, 1, 2],
          ["合计", null, 864, 17, null, 363, 1, 2],
          ["填表人：张三"],
        ]),
      ],
      aFile(),
    );
    expect(rows[1]).toEqual({
      id: "省药监局",
      department: "省药监局",
      total: 349,
      interpretation: 14,
      proposals: null,
      keyAreas: 226,
      closed: 1,
      open: 2,
      source: { file: "信息公开.xlsx", hash: "h1", sheet: "Sheet1", cell: "B8" },
    });
    expect(rows.map((row) => disclosureRowSchema.safeParse(row).success)).toEqual([true, true]);
    expect(problems).toEqual([]);
    expect(told(notices)).toEqual(["total-row-skipped A9 合计", "note-row-skipped A10 填表人：张三"]);
  });

  it.each([
    ["blank", null],
    ["a stroke", "/"],
    ["a hyphen", "-"],
    ["a dash", "—"],
    ["two dashes", "——"],
    ["无", "无"],
    ["0", 0],
    ["0 as text", "０"],
  ])("takes %s for none", (_, value) => {
    const { rows, problems } = read([1, "省审计厅", 5, value, value, value, value, value]);
    expect(rows[0]).toMatchObject({
      total: 5,
      interpretation: null,
      proposals: null,
      keyAreas: null,
      closed: null,
      open: null,
    });
    expect(problems).toEqual([]);
  });

  it.each([
    ["1204", 1204],
    ["1,204", 1204],
    ["1，204", 1204],
    ["１２０４", 1204],
    ["1204条", 1204],
    [" 1204 件 ", 1204],
    ["1204.0", 1204],
  ])("reads %j as %i", (value, total) => {
    expect(read([1, "省审计厅", value]).rows[0]?.total).toBe(total);
  });

  it.each([
    ["2000万", "整数"],
    ["约20", "整数"],
    ["12人", "整数"],
    ["1,20", "整数"],
    [-3, "负数"],
    ["-3", "负数"],
    [2.5, "小数"],
    ["#REF!", "整数"],
    [true, "整数"],
    [1e12, "过大"],
    ["1 000", null],
  ])("refuses %j, naming its cell and what it should be", (value, why) => {
    const { rows, problems } = read([1, "省审计厅", value], [2, "省教育厅", 3]);
    if (why === null) {
      expect(rows[0]?.total).toBe(1000);
      return;
    }
    expect(rows.map(({ department }) => department)).toEqual(["省教育厅"]);
    expect(problems).toMatchObject([
      {
        code: "value-invalid",
        sheet: "Sheet1",
        cell: "C4",
        column: "总数",
        value: typeof value === "boolean" ? "是" : String(value),
      },
    ]);
    expect(problems[0]?.expected).toContain(why);
  });

  it("refuses each part above the total, and tells of a sum of parts above it", () => {
    const found = read(
      [1, "甲厅", 10, 11, null, 12],
      [2, "乙厅", null, 1],
      [3, "丙厅", 10, 5, 4, 3],
      [4, "丁厅", 10, 10, null, null],
    );
    expect(cells(found).map(([name]) => name)).toEqual(["丙厅", "丁厅"]);
    expect(told(found.problems)).toEqual([
      "part-exceeds-total D4 11 总数是 10",
      "part-exceeds-total F4 12 总数是 10",
      "part-exceeds-total D5 1 总数没有填",
    ]);
    expect(told(found.notices)).toEqual(["parts-exceed-total C6 10 总数是 10，各项相加是 12，请核对"]);
  });

  it("tells of a total that disagrees, with both numbers, and of no other", () => {
    const { notices } = read(
      ["一、省直单位"],
      [1, "甲厅", 10],
      [2, "乙厅", "5条"],
      ["小计", null, 15],
      ["二、其他单位"],
      [3, "丙厅", 7],
      ["小计", null, 8],
      ["合计", null, 22],
      ["总 计", null, 23, 1],
    );
    expect(told(notices.filter(({ code }) => code === "total-differs"))).toEqual([
      "total-differs C10 8 “主动公开信息总数”合计填的是 8，各行相加是 7",
      "total-differs C12 23 “主动公开信息总数”合计填的是 23，各行相加是 22",
      "total-differs D12 1 “政策解读材料”合计填的是 1，各行相加是 0",
    ]);
  });

  it("skips repeated headers, column numbers and blank rows, and takes hidden rows with a notice", () => {
    const rows = [
      ...ANNEX5_HEADER,
      ["甲", "乙", 1, 2, 3, 4, 5, 6],
      [1, "甲厅", 10],
      [],
      ...ANNEX5_HEADER,
      [2, "乙厅", 11],
    ];
    const { rows: taken, problems, notices } = readDisclosure([aTable(rows, { hiddenRows: [9] })], aFile());
    expect(taken.map(({ department }) => department)).toEqual(["甲厅", "乙厅"]);
    expect(problems).toEqual([]);
    expect(notices.map(({ code }) => code)).toEqual([
      "note-row-skipped",
      "note-row-skipped",
      "note-row-skipped",
      "note-row-skipped",
      "row-hidden",
    ]);
  });

  it("takes an equal row once and refuses an unlike one of the same unit", () => {
    const { rows, problems, notices } = read(
      [1, "甲厅", 10],
      [2, "甲厅", 10],
      [3, "甲\n厅 ", 11],
      [4, "示例省甲厅", 10],
    );
    expect(rows.map(({ department, total }) => [department, total])).toEqual([
      ["甲厅", 10],
      ["省甲厅", 10],
    ]);
    expect(told(notices)).toEqual(["row-duplicate B5 甲厅 首次出现在工作表“Sheet1”第 4 行"]);
    expect(told(problems)).toEqual(["unit-contradicts B6 甲厅 首次出现在工作表“Sheet1”第 4 行"]);
  });

  it("knows columns in other words, order and number, and tells of those that it does not know", () => {
    const { rows, notices } = readDisclosure(
      [
        aTable([
          [
            "单位名称",
            "重点领域信息公开数",
            "主动公开政府信息总数（条）",
            "政策解读",
            "已公开年报",
            "备注",
            "依申请公开办结数",
          ],
          ["甲厅", 4, 9, 2, 1, "好", 3],
        ]),
      ],
      aFile(),
    );
    expect(rows[0]).toMatchObject({
      department: "甲厅",
      total: 9,
      interpretation: 2,
      proposals: null,
      keyAreas: 4,
      closed: 3,
    });
    expect(told(notices)).toEqual(["column-unknown E1 已公开年报"]);
  });

  it("says which column is missing, and which row names no unit", () => {
    const noTotal = aTable([
      ["部门", "政策解读材料", "重点领域信息"],
      ["甲厅", 1, 2],
    ]);
    expect(told(readDisclosure([noTotal], aFile()).problems)).toEqual(["column-missing A1 请补充“主动公开信息总数”列"]);
    expect(read([1, "甲厅", 1], [2, null, 5]).problems).toMatchObject([{ code: "unit-unknown", cell: "B5" }]);
  });

  it("takes no row whose formula has no result", () => {
    const sheet = aTable([...ANNEX5_HEADER, [1, "甲厅", null, 0], [2, "乙厅", 3]], { unsolved: [[3, 2]] });
    const { rows, problems } = readDisclosure([sheet], aFile());
    expect(rows.map(({ department }) => department)).toEqual(["乙厅"]);
    expect(problems).toMatchObject([
      { code: "value-invalid", cell: "C4", expected: expect.stringContaining("公式没有结果") },
    ]);
  });
});

describe("readDisclosure of one department's table", () => {
  const HEADER = ["主动公开信息总数", "政策解读材料", "建议提案办理", "重点领域信息", "已按时办结", "暂未办结"];
  const VALUES = [12, 3, null, 4, 1, null];

  test.each([
    ["a line above", [["填报单位：省审计厅"], HEADER, VALUES], {}, {}, "省审计厅", "“填报单位”一行"],
    [
      "a line with stamp and date",
      [["单位名称（盖章）：省审计厅    填报日期：2020年3月2日"], HEADER, VALUES],
      {},
      {},
      "省审计厅",
      "“填报单位”一行",
    ],
    ["a line below", [HEADER, VALUES, ["填报单位（盖章）:", "省 审 计 厅"]], {}, {}, "省审计厅", "“填报单位”一行"],
    ["the sheet's name", [HEADER, VALUES], { name: "省审计厅" }, {}, "省审计厅", "工作表名"],
    [
      "the file's name",
      [HEADER, VALUES],
      {},
      { name: "附件5-省审计厅信息公开情况统计表（2020年一季度）.xlsx" },
      "省审计厅",
      "文件名",
    ],
    [
      "the file's name in brackets",
      [HEADER, VALUES],
      {},
      { name: "2020年第一季度政府信息公开统计表(示例省大数据发展管理局).xls" },
      "省大数据发展管理局",
      "文件名",
    ],
    ["the file's name alone", [HEADER, VALUES], {}, { name: "03 团省委.xlsx" }, "团省委", "文件名"],
    [
      "the line before the names",
      [["填报单位:省审计厅"], HEADER, VALUES],
      { name: "省教育厅" },
      { name: "省司法厅.xlsx" },
      "省审计厅",
      "“填报单位”一行",
    ],
  ] as const)("takes the department from %s, and says so", (_, rows, sheet, file, unit, from) => {
    const found = readDisclosure([aTable(rows, sheet)], aFile(file));
    expect(cells(found)).toEqual([[unit, 12, 3, null, 4, 1, null]]);
    expect(found.problems).toEqual([]);
    expect(told(found.notices.filter(({ code }) => code === "unit-proposed"))).toEqual([
      expect.stringContaining(`${unit} 取自${from}`),
    ]);
  });

  it("reads a form with its headings at the left, nested or not, and names the cells as they stand", () => {
    const nested = readDisclosure(
      [
        aTable([
          ["政府信息公开情况统计表"],
          ["填报单位：", "省审计厅"],
          ["指标", null, "数量"],
          ["主动公开信息(条)", "总数", 12],
          [null, "其中：政策解读材料", 13],
          [null, "重点领域信息", "4条"],
          ["依申请公开信息(条)", "已按时办结", 1],
          [null, "暂未办结", "/"],
          ["填表人：李四", "联系电话：123"],
        ]),
      ],
      aFile(),
    );
    expect(told(nested.problems)).toEqual(["part-exceeds-total C5 13 总数是 12"]);
    expect(told(nested.notices)).toContainEqual(expect.stringContaining("省审计厅 取自“填报单位”一行"));
    const flat = readDisclosure(
      [
        aTable(
          [
            ["主动公开信息总数", 12],
            ["政策解读材料", 3],
            ["重点领域信息", "四"],
            ["建议提案办理", 2],
          ],
          { name: "省审计厅" },
        ),
      ],
      aFile(),
    );
    expect(told(flat.problems)).toEqual(["value-invalid B3 四 应为整数，如 1204，不带其他文字"]);
    expect(told(flat.notices)).toEqual(["unit-proposed A1 省审计厅 取自工作表名"]);
  });

  it("asks for the department where nothing names it", () => {
    const found = readDisclosure([aTable([HEADER, VALUES], { name: "信息公开" })], aFile({ name: "2020Q1.xlsx" }));
    expect(found.rows).toEqual([]);
    expect(found.problems).toMatchObject([{ code: "unit-unknown", cell: "A2" }]);
  });

  it("reads a sheet a department, leaves hidden and other sheets out and says so", () => {
    const found = readDisclosure(
      [
        aTable([HEADER, VALUES], { name: "省审计厅" }),
        aTable([HEADER, [7]], { name: "省教育厅" }),
        aTable([HEADER, [8]], { name: "省司法厅", isHidden: true }),
        aTable([["填表须知"]], { name: "说明" }),
        aTable(
          [
            ["受理单位", "受理办结", "办结率"],
            ["省教育厅", 1, 1],
          ],
          { name: "建言" },
        ),
      ],
      aFile(),
    );
    expect(cells(found).map(([name, total]) => [name, total])).toEqual([
      ["省审计厅", 12],
      ["省教育厅", 7],
    ]);
    expect(told(found.notices.filter(({ code }) => code === "kind-unknown"))).toEqual([
      "kind-unknown 隐藏的工作表没有读取",
      "kind-unknown 这张工作表没有读取",
      "kind-unknown 这张工作表是建言办理情况，没有读取，请另存为单独的文件再导入",
    ]);
  });
});
