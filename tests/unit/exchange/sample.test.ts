import { describe, expect, it } from "vitest";
import { matchSample } from "../../../src-core/exchange/match-sample";
import { readSample } from "../../../src-core/exchange/read-sample";
import { anAccount, aSite } from "../../fixtures/builders";
import { ACCOUNT_HEADER, aSheet, inShort, SITE_HEADER } from "./sheets";

const register = [
  aSite(),
  aSite({ code: "9901010002" }),
  anAccount(),
  anAccount({ platform: "新浪微博", handle: null, name: "政务", owner: "甲局" }),
  anAccount({ platform: "新浪微博", handle: null, name: "政务", owner: "乙局" }),
];

const drawn = (...rows: (readonly (string | number | null)[])[]) =>
  matchSample(readSample([aSheet([ACCOUNT_HEADER, ...rows])]).rows, register);

describe("readSample", () => {
  it("reads sites by code alone and accounts by platform and name", () => {
    const { rows, problems } = readSample([
      aSheet([["标识码", "备注"], ["9901010001"]]),
      aSheet([ACCOUNT_HEADER, [1, "微信", null, "甲西发布"]]),
    ]);
    expect(rows.map(({ kind, code, platform, name }) => [kind, code, platform, name])).toEqual([
      ["site", "9901010001", null, null],
      ["account", null, "微信", "甲西发布"],
    ]);
    expect(problems).toEqual([]);
  });

  it("takes only the sheets that say 抽查 where a workbook holds the register too", () => {
    const { rows, notices } = readSample([
      aSheet([SITE_HEADER, [1, "甲", "9901010001"], [2, "乙", "9901010002"]], { name: "台账" }),
      aSheet([SITE_HEADER, [1, "甲", "9901010001"]], { name: "抽查名单" }),
    ]);
    expect(rows).toHaveLength(1);
    expect(notices.map(({ sheet }) => sheet)).toEqual(["台账"]);
  });

  it("reports what is drawn twice, without needing the register, and takes it once", () => {
    const sites = aSheet([SITE_HEADER, [1, "甲", "9901010001"], [2, "乙", "9901010002"], [3, "甲", "9901010001"]]);
    const accounts = aSheet(
      [ACCOUNT_HEADER, [1, "微信", "a", "甲"], [2, "微信公众号", "a", "甲"], [3, "微信", "b", "甲"]],
      { name: "新媒体" },
    );
    const { rows, problems } = readSample([sites, accounts]);
    expect(rows).toHaveLength(4);
    expect(problems.map(({ code, sheet, cell, expected }) => [code, sheet, cell, expected])).toEqual([
      ["row-duplicate", "网站", "C4", "首次出现在工作表“网站”第 2 行"],
      ["row-duplicate", "新媒体", "C3", "首次出现在工作表“新媒体”第 2 行"],
    ]);
  });

  it("takes no account that became a number", () => {
    const { rows, problems } = readSample([aSheet([ACCOUNT_HEADER, [1, "微信", "1.38E+10", "甲"]])]);
    expect(rows).toEqual([]);
    expect(inShort(problems)).toEqual(["code-damaged C2"]);
  });

  it("never takes a row whose code is damaged", () => {
    const { rows, problems } = readSample([aSheet([SITE_HEADER, [1, "甲", "3.611E+09"]])]);
    expect(rows).toEqual([]);
    expect(inShort(problems)).toEqual(["code-damaged C2"]);
  });
});

describe("matchSample", () => {
  it("finds sites by code and keeps the order of the list", () => {
    const { rows } = readSample([aSheet([SITE_HEADER, [1, "乙", "9901010002"], [2, "甲", 9901010001]])]);
    expect(matchSample(rows, register).ids).toEqual(["9901010002", "9901010001"]);
  });

  it("finds an account by its handle whatever its name, and by another word for the platform", () => {
    expect(drawn([1, "微信公众号", "jiaxi-fabu", "改过的名称"]).ids).toEqual(["微信|jiaxi-fabu"]);
  });

  it("finds an account by its name where it is the only one", () => {
    expect(drawn([1, "微信", null, "甲西发布"]).ids).toEqual(["微信|jiaxi-fabu"]);
  });

  it("lets the owner decide between accounts of one name, and asks where there is none", () => {
    expect(drawn([1, "微博", null, "政务", "乙局"]).ids).toEqual(["新浪微博|政务|乙局"]);
    expect(inShort(drawn([1, "微博", null, "政务"]).problems)).toEqual(["target-ambiguous A2"]);
  });

  it("takes no account of the same name under another handle", () => {
    expect(inShort(drawn([1, "微信", "other", "甲西发布"]).problems)).toEqual(["target-unknown A2"]);
  });

  it("reports what the register has not", () => {
    const { rows } = readSample([aSheet([SITE_HEADER, [1, "甲", "9901010001"], [3, "丙", "9901010003"]])]);
    const { ids, problems } = matchSample(rows, register);
    expect(ids).toEqual(["9901010001"]);
    expect(problems.map(({ code, cell, value }) => [code, cell, value])).toEqual([
      ["target-unknown", "A3", "9901010003 丙"],
    ]);
  });

  it("reports what only the register tells to be one account, with the place of the first", () => {
    const { ids, problems } = drawn([1, "微信", "jiaxi-fabu", null], [2, "微信", null, "甲西发布"]);
    expect(ids).toEqual(["微信|jiaxi-fabu"]);
    expect(problems).toMatchObject([{ code: "row-duplicate", cell: "A3", expected: "首次出现在工作表“网站”第 2 行" }]);
  });

  it("says where a row's name is another than the register's, and nothing of a shorter or longer one", () => {
    const { rows } = readSample([aSheet([SITE_HEADER, [1, "乙东区教育局", "9901010001"]])]);
    expect(matchSample(rows, register)).toMatchObject({
      ids: ["9901010001"],
      problems: [],
      notices: [{ code: "name-differs", cell: "A2", value: "乙东区教育局", expected: `台账中是“${aSite().name}”` }],
    });
    const longer = readSample([aSheet([SITE_HEADER, [1, `${aSite().name}门户网站`, "9901010001"]])]).rows;
    expect(matchSample(longer, register).notices).toEqual([]);
    expect(drawn([1, "微信", "jiaxi-fabu", "改过的名称"]).notices).toMatchObject([{ code: "name-differs" }]);
  });
});
