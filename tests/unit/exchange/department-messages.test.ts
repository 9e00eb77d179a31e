import { describe, expect, it } from "vitest";
import { NO_CORRECTIONS, plainCalendar, workCalendar } from "../../../src-core/calendar/work-calendar";
import { suggestionsOfMessages } from "../../../src-core/exchange/department-tables/count-messages";
import { readMessages } from "../../../src-core/exchange/department-tables/read-messages";
import { recogniseKind } from "../../../src-core/exchange/recognise-kind";
import type { CellValue } from "../../../src-core/exchange/sheet-grid";
import { aFile, aTable, told } from "./department-sheets";

const HEADER = ["序号", "留言标题", "受理单位", "受理日期", "办结日期", "办理状态"];
const read = (...rows: (readonly CellValue[])[]) =>
  readMessages([aTable([HEADER, ...rows])], aFile({ name: "留言.xlsx" }));
const days = (value: CellValue, from1904?: true) =>
  readMessages([aTable([HEADER, [1, "甲", "甲市", value]], from1904 ? { from1904 } : {})], aFile());

describe("readMessages", () => {
  it("is chosen for a list of single messages, unless another sheet counts them", () => {
    const list = aTable([HEADER, [1, "路灯", "甲市", 43895]]);
    expect(recogniseKind([list], null)).toEqual({ kind: "messages" });
    const counted = aTable([
      ["受理单位", "受理办结", "办结率"],
      ["甲市", 1, 1],
    ]);
    expect(recogniseKind([list, counted], null)).toEqual({ kind: "suggestions" });
    expect(
      recogniseKind(
        [
          aTable([
            ["姓名", "受理日期"],
            ["张三", "2020-03-05"],
          ]),
        ],
        null,
      ).kind,
    ).toBe("unknown");
  });

  it("counts by unit in the order they come in, with the average of working days half up", () => {
    const { rows, problems, notices } = read(
      [1, "路灯", "乙市", "2020-03-05", "2020-03-06", "已办结"],
      [2, "公交", "省审计厅", "2020-01-17", "2020-02-03", null],
      [3, "供水", "乙市", "2020-03-05", "2020-03-09", null],
      [4, "停车", "乙市", "2020-03-05", null, "办理中"],
      [5, "医保", "省审计厅", "2020-03-05", "2020-03-05", "已答复"],
    );
    expect([...problems, ...notices]).toEqual([]);
    expect(suggestionsOfMessages(rows, plainCalendar())).toEqual([
      {
        id: "乙市",
        unit: "乙市",
        group: "region",
        closed: 2,
        open: 1,
        averageWorkingDays: 2,
        source: { file: "留言.xlsx", hash: "h1", sheet: "Sheet1", cell: "C2" },
      },
      expect.objectContaining({ unit: "省审计厅", group: "department", closed: 2, open: 0, averageWorkingDays: 3 }),
    ]);
  });

  it("counts again by the office's calendar", () => {
    const { rows } = read([1, "路灯", "乙市", "2020-03-05", "2020-03-09"]);
    const reading = workCalendar({ ...NO_CORRECTIONS, workdays: ["2020-03-07", "2020-03-08"] });
    if (reading.kind !== "calendar") throw new Error(reading.kind);
    expect(suggestionsOfMessages(rows, reading.calendar)[0]?.averageWorkingDays).toBe(4);
  });

  it.each([
    [43895, undefined],
    [43895.6, undefined],
    [42433, true],
    ["43895", undefined],
    ["2020-03-05", undefined],
    ["2020-3-5", undefined],
    ["2020.3.5", undefined],
    ["2020/3/5", undefined],
    ["2020年3月5日", undefined],
    ["２０２０年３月５日", undefined],
    ["2020 年 3 月 5 日", undefined],
    ["20200305", undefined],
    [20200305, undefined],
    ["2020-03-05 14:30:00", undefined],
    ["2020/3/5 9:05", undefined],
    ["2020年3月5日 上午", undefined],
    ["2020-03-05T14:30:00.000Z", undefined],
  ] as const)("reads %j as the fifth of March 2020", (value, from1904) => {
    const { rows, problems } = days(value, from1904);
    expect(problems).toEqual([]);
    expect(rows[0]?.received).toBe("2020-03-05");
  });

  it.each([
    ["2020-02-30", "没有这一天"],
    ["2020-13-01", "没有这一天"],
    ["3月5日", "年份"],
    ["1905-03-05", "2000 年以后"],
    [123, "应为日期"],
    ["昨天", "应为日期"],
    [true, "应为日期"],
    ["2020-03-051", "应为日期"],
  ] as const)("refuses %j as a day", (value, why) => {
    const { rows, problems } = days(value);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([
      { code: "value-invalid", cell: "D2", column: "受理日期", expected: expect.stringContaining(why) },
    ]);
  });

  it("refuses a closing before the receipt, and a message without receipt or unit", () => {
    const { rows, problems } = read(
      [1, "甲", "甲市", "2020-03-05", "2020-03-04"],
      [2, "乙", "甲市", null, "2020-03-04"],
      [3, "丙", null, "2020-03-05", null],
      [4, "丁", "甲市", "2020-03-05", "2020-03-05"],
    );
    expect(rows).toHaveLength(1);
    expect(told(problems)).toEqual([
      "closed-before-received E2 2020-03-04 受理日期是 2020-03-05",
      "row-incomplete D3 请填写受理日期",
      expect.stringMatching(/^unit-unknown C4/),
    ]);
  });

  it("goes by the state where there is no closing day, and leaves such a message out of the average", () => {
    const { rows, notices } = read(
      [1, "甲", "甲市", "2020-03-05", null, "已办结"],
      [2, "乙", "甲市", "2020-03-05", "2020-03-06", "未办结"],
      [3, "丙", "甲市", "2020-03-05", null, "转办"],
      [4, "丁", "甲市", "2020-03-05", null, null],
    );
    expect(suggestionsOfMessages(rows, plainCalendar())).toMatchObject([{ closed: 2, open: 2, averageWorkingDays: 1 }]);
    expect(told(notices)).toEqual([
      "closing-day-missing F2 已办结",
      "value-ambiguous F3 未办结 有办结日期 2020-03-06，已按办结计",
      "value-ambiguous F4 转办 没有办结日期，已按未办结计",
    ]);
  });

  it("says once for each year that the calendar knows no holidays of it", () => {
    const { rows, notices } = read(
      [1, "甲", "甲市", "2003-12-30", "2004-01-05"],
      [2, "乙", "甲市", "2003-12-31", "2090-01-05"],
    );
    expect(rows).toHaveLength(2);
    expect(notices.map(({ code, value }) => [code, value])).toEqual([
      ["year-without-calendar", "2003"],
      ["year-without-calendar", "2090"],
    ]);
  });

  it("takes no title of a message for a total, a note or a number of a column", () => {
    const { rows, notices } = readMessages(
      [
        aTable([
          ["留言标题", "受理单位", "受理日期", "办结日期"],
          ["甲", "甲市", "2020-03-05", null],
          ["社保人数总数", "甲市", "2020-03-05", null],
          ["说明：路灯不亮", "甲市", "2020-03-05", null],
          ["一、关于公交", "甲市", "2020-03-05", null],
          ["合计", 4],
        ]),
      ],
      aFile(),
    );
    expect(rows).toHaveLength(4);
    expect(notices.map(({ code }) => code)).toEqual(["total-row-skipped"]);
  });

  it("takes the unit from the sheet where the list has no column of it", () => {
    const { rows } = readMessages(
      [aTable([["填报单位：甲市"], ["来信时间", "答复时间", "内容"], ["2020-03-05", "2020-03-06", "路灯"]])],
      aFile(),
    );
    expect(rows).toMatchObject([{ unit: "甲市", group: "region", received: "2020-03-05", closed: "2020-03-06" }]);
  });
});
