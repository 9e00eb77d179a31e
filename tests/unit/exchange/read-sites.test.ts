import { describe, expect, it } from "vitest";
import { type RegisterReading, readRegister } from "../../../src-core/exchange/read-register";
import type { CellValue } from "../../../src-core/exchange/sheet-grid";
import { SMALL_SETTINGS } from "../../fixtures/builders";
import { aSheet, inShort, SITE_HEADER } from "./sheets";

const FULL_HEADER = ["网站名称", "网站标识码", "主办单位", "首页网址", "类别", "地区", "状态", "所属地方或部门"];

const read = (header: readonly string[], ...rows: (readonly CellValue[])[]): RegisterReading =>
  readRegister([aSheet([header, ...rows])], SMALL_SETTINGS);

describe("readRegister of sites", () => {
  it("takes every column of a full row", () => {
    const { targets, problems, notices } = read(FULL_HEADER, [
      "甲西县人民政府",
      "9901010001",
      "甲西县政府办",
      "http://x.invalid",
      "县（市、区）门户",
      "甲西县",
      "运行",
      null,
    ]);
    expect(targets).toEqual([
      {
        kind: "site",
        id: "9901010001",
        code: "9901010001",
        name: "甲西县人民政府",
        owner: "甲西县政府办",
        url: "http://x.invalid",
        siteClass: "countyPortal",
        regionCode: "990100",
        belongsTo: "甲市",
        noServices: false,
        order: 1,
      },
    ]);
    expect([...problems, ...notices]).toEqual([]);
  });

  it("needs name and code only, and proposes the class", () => {
    const { targets, problems, notices } = read(
      SITE_HEADER,
      [1, "甲市人民政府", "9901000001"],
      [2, "乙市教育局", "9902000002"],
    );
    expect(targets.map((t) => t.kind === "site" && [t.siteClass, t.belongsTo, t.order])).toEqual([
      ["cityPortal", "甲市", 1],
      ["cityDepartment", "乙市", 2],
    ]);
    expect(problems).toEqual([]);
    expect(notices).toMatchObject([
      {
        code: "class-proposed",
        cell: "C1",
        column: "网站标识码",
        expected: "这张表没有“类别”列，共 2 个网站：市级门户 1 个、市级部门 1 个",
      },
    ]);
  });

  it("says of each blank class which one it proposes, at its cell, and nothing of rows that it does not take", () => {
    const { targets, notices } = read(
      FULL_HEADER,
      ["甲市人民政府", "9901000001", null, null, null],
      ["甲市人民政府", "9901000001", null, null, null],
      ["外省某网", "9801000001", null, null, null],
    );
    expect(targets).toHaveLength(1);
    expect(inShort(notices)).toEqual(["class-proposed E2"]);
  });

  it("names the code's cell where a notice is about a column that the list lacks", () => {
    const { problems } = read(SITE_HEADER, [1, "外省某网", "9801000001"]);
    expect(problems).toMatchObject([{ cell: "C2", column: "网站标识码", value: "9801000001" }]);
  });

  it("prints a provincial body by its short name: as the row says, else from its owner or name", () => {
    const { targets } = read(
      FULL_HEADER,
      ["教育网", "9900000001", "示例省教育厅", null, "省级部门", null, null, "省教育厅"],
      ["审计网", "9900000002", "示例省审计厅", null, "省直部门", "省级", null, null],
      ["示例省司法厅", "9900000003", null, null, "省级部门", "示例省", null, null],
      ["示例省人民政府网", "9900000004", "示例省人民政府办公厅", null, "省级门户", "示例省", null, null],
    );
    expect(targets.map((target) => target.belongsTo)).toEqual(["省教育厅", "省审计厅", "省司法厅", "示例省"]);
    expect(new Set(targets.map((target) => target.regionCode))).toEqual(new Set(["990000"]));
  });

  it("counts a site under the city that the row names, and says so where the code differs", () => {
    const { targets, notices } = read(FULL_HEADER, [
      "网",
      "9901000009",
      null,
      null,
      "市级部门",
      "示例省乙市乙东区",
      null,
      null,
    ]);
    expect(targets[0]?.regionCode).toBe("990200");
    expect(inShort(notices)).toEqual(["value-ambiguous F2"]);
  });

  it("refuses a code of no region of this office", () => {
    const { targets, problems } = read(SITE_HEADER, [1, "外省某网", "9801000001"]);
    expect(targets).toEqual([]);
    expect(inShort(problems)).toEqual(["region-unknown C2"]);
  });

  it("mends names and says what it did", () => {
    const { targets, notices } = read(FULL_HEADER, [" 甲西县\n人民政府", "9901010001", null, null, "县级门户"]);
    expect(targets[0]?.name).toBe("甲西县人民政府");
    expect(inShort(notices)).toEqual(["line-break-mended A2", "spaces-trimmed A2"]);
  });

  it("takes the good rows and names each bad one by cell, column and value", () => {
    const { targets, problems } = read(
      FULL_HEADER,
      ["甲", "3.611E+09"],
      [null, "9901010002", null, null, "县级以下"],
      ["丙", null],
      ["丁", "9901010004", null, null, "三级门户"],
      ["戊", "9901010005", null, null, "县级以下"],
      ["己", "9901010005", null, null, "县级以下"],
    );
    expect(targets.map((target) => target.name)).toEqual(["戊"]);
    expect(inShort(problems)).toEqual([
      "code-damaged B2",
      "row-incomplete A3",
      "row-incomplete B4",
      "class-unknown E5",
      "row-duplicate B7",
    ]);
    expect(problems[0]).toMatchObject({ sheet: "网站", column: "网站标识码", value: "3.611E+09" });
    expect(problems[4]?.expected).toBe("首次出现在工作表“网站”第 6 行");
  });

  it("leaves out sites that run no longer, with a notice", () => {
    const { targets, stopped, problems, notices } = read(
      FULL_HEADER,
      ["甲", "9901010001", null, null, "县级以下", null, "已关停"],
      ["乙", "9901010002", null, null, "县级以下", null, "未关停"],
    );
    expect(targets.map((target) => target.name)).toEqual(["乙"]);
    expect(stopped).toEqual(["9901010001"]);
    expect(problems).toEqual([]);
    expect(inShort(notices)).toEqual(["not-running-skipped G2"]);
  });

  it("does not call a site stopped that another row has running, nor one that its row does not name", () => {
    const { targets, stopped, problems } = read(
      FULL_HEADER,
      ["甲", "9901010001", null, null, "县级以下", null, "已关停"],
      ["甲", "9901010001", null, null, "县级以下", null, "正常"],
      ["丙", "3.611E+09", null, null, "县级以下", null, "已关停"],
    );
    expect(targets).toHaveLength(1);
    expect(stopped).toEqual([]);
    expect(problems).toEqual([]);
  });

  it("lets the level of 门户 and 部门 alone follow from the code", () => {
    const { targets } = read(
      FULL_HEADER,
      ["甲", "9901000001", null, null, "门户网站"],
      ["乙", "9901010002", null, null, "部门"],
    );
    expect(targets.map((target) => target.kind === "site" && target.siteClass)).toEqual(["cityPortal", "belowCounty"]);
  });

  it("names the column that is missing instead of guessing", () => {
    const { targets, problems } = read(["网站名称", "主办单位", "首页网址"], ["甲", "乙", "丙"]);
    expect(targets).toEqual([]);
    expect(problems).toMatchObject([{ code: "column-missing", expected: "请补充“网站标识码”列" }]);
  });

  it("reads a file without knowing the office: regions by the first four digits", () => {
    const { targets, problems } = readRegister([aSheet([SITE_HEADER, [1, "某县人民政府", "3611280006"]])], null);
    expect(targets[0]).toMatchObject({ regionCode: "361100", belongsTo: "某县人民政府", siteClass: "countyPortal" });
    expect(problems).toEqual([]);
  });

  it("says which sheets it did not read", () => {
    const list = aSheet([FULL_HEADER, ["甲", "9901010001", null, null, "县级以下"]]);
    const notes = aSheet([["填写说明"]], { name: "说明" });
    const hidden = aSheet([FULL_HEADER, ["乙", "9901010002"]], { name: "旧", isHidden: true });
    const { targets, notices } = readRegister([list, notes, hidden], SMALL_SETTINGS);
    expect(targets).toHaveLength(1);
    expect(notices.map(({ sheet, code }) => [sheet, code])).toEqual([
      ["说明", "kind-unknown"],
      ["旧", "kind-unknown"],
    ]);
  });
});
