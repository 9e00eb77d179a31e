import { describe, expect, it } from "vitest";
import { matchHeader } from "../../../src-core/exchange/match-header";
import { aSheet } from "./sheets";

const columnsOf = (rows: Parameters<typeof aSheet>[0]): Record<string, number> | null => {
  const header = matchHeader(aSheet(rows));
  return header === null ? null : Object.fromEntries([...header.columns].map(([field, { index }]) => [field, index]));
};

describe("matchHeader", () => {
  it("finds the header below a merged title and a line with the date", () => {
    const header = matchHeader(
      aSheet([
        ["示例省政府网站台账", null, null],
        ["（2020年3月）"],
        ["序号", "网站名称", "网站标识码"],
        [1, "甲", "9900000001"],
      ]),
    );
    expect(header).toMatchObject({ kind: "site", top: 2, dataFrom: 3 });
  });

  it("joins two header rows where a group stands over its columns", () => {
    const header = matchHeader(
      aSheet([
        ["序号", "基本情况", null, "地区"],
        [null, "网站名称", "网站标识码", null],
        [1, "甲", "9900000001", "甲市"],
      ]),
    );
    expect(header?.dataFrom).toBe(2);
    expect([...(header?.columns.keys() ?? [])].sort()).toEqual(["code", "name", "region", "serial"]);
  });

  it("knows headings with blanks, line breaks, full width, units and marks of required columns", () => {
    const columns = columnsOf([
      ["*名 称", "网站\n标识编码（１０位）", "ＵＲＬ：", "主管　单位"],
      ["甲", "9900000001"],
    ]);
    expect(columns).toEqual({ name: 0, code: 1, url: 2, owner: 3 });
  });

  it("takes the columns where they stand when the first column is blank", () => {
    expect(
      columnsOf([
        [null, "网站名称", "标识码"],
        [null, "甲", "9900000001"],
      ]),
    ).toEqual({ name: 1, code: 2 });
  });

  it("prefers the closer word where two columns could be the name", () => {
    expect(columnsOf([["名称", "网站名称", "网站标识码"]])?.name).toBe(1);
  });

  it("tells accounts by their columns, also by other words for them", () => {
    expect(matchHeader(aSheet([["类型", "账号名称", "微信号", "层级"]]))?.kind).toBe("account");
    expect(matchHeader(aSheet([["平台类型", "名称"]]))?.kind).toBe("account");
  });

  it("takes no row of data for a second header row", () => {
    expect(
      matchHeader(
        aSheet([
          ["网站名称", "网站标识码"],
          ["名称", "9900000001"],
        ]),
      )?.dataFrom,
    ).toBe(1);
  });

  it("finds no list where only words stand that every table has", () => {
    expect(columnsOf([["序号", "名称", "单位", "状态"]])).toBeNull();
  });

  it("finds no list in a table of results, whose rows are no register", () => {
    expect(columnsOf([["序号", "网站名称", "存在的突出问题", "网站标识码"]])).toBeNull();
  });
});
