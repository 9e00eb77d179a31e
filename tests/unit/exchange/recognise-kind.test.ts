import { describe, expect, it } from "vitest";
import { recogniseKind } from "../../../src-core/exchange/recognise-kind";
import { standardWorkbook } from "../../../src-core/exchange/standard-workbook/standard-workbook";
import { annexWorkbookSpec } from "../../../src-core/report/annex-workbook";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { gridsOfSpec } from "../../fixtures/spec-grid";
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

  it("knows a standard by its hidden sheet, and by its table of items where that is gone", () => {
    const sheets = gridsOfSpec(standardWorkbook(SMALL_PACK));
    expect(recogniseKind(sheets, null).kind).toBe("standard");
    expect(recogniseKind(sheets.slice(0, 4), "register").kind).toBe("standard");
    expect(recogniseKind(sheets.slice(0, 3), null).kind).not.toBe("standard");
  });

  it("knows the tables of disclosure and suggestions", () => {
    const disclosure = aSheet([
      ["政府信息公开情况"],
      ["序号", "部门", "主动公开信息(条)", null, "依申请公开信息(条)"],
      [null, null, "总数", "其中:", "已按时办结"],
      [1, "某厅", 515, 3, null],
      [2, "某局", 349, 14, 1],
      ["合计", null, 864, 17, 1],
    ]);
    expect(recogniseKind([disclosure], null)).toEqual({ kind: "disclosure" });
    const suggestions = aSheet([
      ["序号", "受理单位", "受理办结(条)", "办结率"],
      [1, "某厅", 7, "100%"],
    ]);
    expect(recogniseKind([suggestions], null)).toEqual({ kind: "suggestions" });
  });

  it("says that a printed annex is one, and no score workbook", () => {
    const text = (words: string) => ({ text: words, parts: [] });
    const header = ["序号", "类型", "政务新媒体名称", "存在的突出问题"].map(text);
    const rows = [[1, "微信", "某某发布", "单项否决(未及时更新)"]];
    const annex = gridsOfSpec(annexWorkbookSpec({ no: 4, title: "突出问题名单", header, rows }));
    expect(recogniseKind(annex, null)).toMatchObject({
      kind: "unknown",
      why: expect.stringMatching(/^像是印发的附件“突出问题名单”/),
    });
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
