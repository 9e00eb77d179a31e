import { describe, expect, it } from "vitest";
import { recogniseKind } from "../../../src-core/exchange/recognise-kind";
import { aSheet, SITE_HEADER } from "./sheets";

const list = [SITE_HEADER, [1, "甲", "9901010001"]];

describe("recogniseKind", () => {
  it("takes a list for a register unless its sheet, its title or the person says 抽查", () => {
    expect(recogniseKind([aSheet(list)], null).kind).toBe("register");
    expect(recogniseKind([aSheet(list, { name: "抽查网站" })], null).kind).toBe("sample");
    expect(recogniseKind([aSheet([["第一季度抽查名单"], ...list])], null).kind).toBe("sample");
    expect(recogniseKind([aSheet(list)], "sample").kind).toBe("sample");
    expect(recogniseKind([aSheet(list, { name: "抽查网站" })], "register").kind).toBe("register");
  });

  it("takes no row of data for a title that says 抽查", () => {
    expect(recogniseKind([aSheet([SITE_HEADER, [1, "抽查专网", "9901010001"]])], null).kind).toBe("register");
  });

  it("goes by the hidden sheet before the columns", () => {
    const hidden = aSheet([["{}"]], { name: "_xunjian", isHidden: true });
    expect(recogniseKind([aSheet(list), hidden], null).kind).toBe("task");
  });

  it("knows the tables of disclosure and suggestions and counts their rows", () => {
    const disclosure = aSheet([
      ["政府信息公开情况"],
      ["序号", "部门", "主动公开信息(条)", null, "依申请公开信息(条)"],
      [null, null, "总数", "其中:", "已按时办结"],
      [1, "某厅", 515, 3, null],
      [2, "某局", 349, 14, 1],
      ["合计", null, 864, 17, 1],
    ]);
    expect(recogniseKind([disclosure], null)).toEqual({ kind: "disclosure", good: 2 });
    const suggestions = aSheet([
      ["序号", "受理单位", "受理办结(条)", "办结率"],
      [1, "某厅", 7, "100%"],
    ]);
    expect(recogniseKind([suggestions], null)).toEqual({ kind: "suggestions", good: 1 });
  });

  it("says what it looked for in a table that it does not know", () => {
    expect(recogniseKind([aSheet([["姓名", "电话"]])], null)).toMatchObject({ kind: "unknown" });
    expect(
      recogniseKind(
        [
          aSheet([
            ["网站名称", "单项否决"],
            ["甲", ""],
          ]),
        ],
        null,
      ),
    ).toMatchObject({
      why: expect.stringContaining("像是评分表"),
    });
  });
});
