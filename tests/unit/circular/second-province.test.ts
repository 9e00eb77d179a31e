import { describe, expect, test } from "vitest";
import { report } from "../../../src-core/report/report";
import type { ReportInput } from "../../../src-core/report/report-model";
import { deducted, scored, secondInput, secondRegister, stale, unreachable } from "../../fixtures/second-province";
import { readDraft, readSection } from "./read-draft";
import { grammarFaults } from "./text-grammar";

/** 青湖省, invented: half-years, one decimal, no history, cities and a 州, of which 空山市 has no site. */
const running =
  "截至2021年5月，全省正在运行的政府网站共7家，其中：省政府门户网站1家、省政府部门网站1家、市（州）政府门户网站3家、县（市、区）政府门户网站2家；政务新媒体共4家，其中：省级1家、市级3家。";

function situationOf(input: ReportInput): readonly string[] {
  const made = report(input);
  expect(made.checks.filter((check) => check.state === "differs")).toEqual([]);
  for (const section of made.circular.sections) {
    for (const text of readSection(made.circular, section.key)) expect([text, grammarFaults(text)]).toEqual([text, []]);
  }
  return readSection(made.circular, "situation");
}

describe("a half-year's round of another province", () => {
  test("reads well where nothing failed: no list is referred to, and nobody has to report", () => {
    const input = secondInput({});
    expect(situationOf(input)).toEqual([
      running,
      "总体情况。上半年对全部7家政府网站进行了检查，未发现存在突出问题的政府网站，合格率100%，同比无可比数据。其中：省政府部门网站1家，合格率100%；市县政府网站5家，合格率100%；政府门户网站6家，合格率100%。检查得分较高的政府网站6家（名单见附件2），得分均在100-110分。",
      "上半年对全部4家政务新媒体进行了检查，未发现存在突出问题的政务新媒体，合格率100%，环比无可比数据。",
    ]);
    expect(report(input).circular.closing).toEqual([]);
  });

  test("reads well where everything failed", () => {
    const all = Object.fromEntries(
      secondRegister.map(({ name, kind }) => [name, kind === "site" ? unreachable : stale]),
    );
    expect(situationOf(secondInput(all)).slice(1)).toEqual([
      "总体情况。上半年对全部7家政府网站进行了检查，所检查的7家政府网站全部存在突出问题（名单见附件3），合格率0%，同比无可比数据。其中：省政府部门网站1家，合格率0%；市县政府网站5家，合格率0%；政府门户网站6家，合格率0%。没有政府门户网站得分达到100分。",
      "上半年对全部4家政务新媒体进行了检查，所检查的4个政务新媒体全部存在突出问题（名单见附件4），合格率0%，环比无可比数据。",
    ]);
  });

  test("says rates with one decimal, platforms of all kinds, and that neither comparison has data", () => {
    const findings = {
      青湖省水利厅: unreachable,
      柳河县人民政府网: deducted(3000),
      云溪文旅: stale,
    };
    const text = situationOf(
      secondInput(findings, {
        printsPlatforms: true,
        printsSampleShare: true,
        comparisons: { sites: ["yearOnYear", "periodOnPeriod"], accounts: ["periodOnPeriod"] },
      }),
    ).join("\n");
    expect(text).toContain("按平台统计，微信1家、小程序1家、抖音1家、今日头条1家。");
    expect(text).toContain("存在突出问题的政府网站1家（名单见附件3），合格率85.7%，同比、环比均无可比数据。");
    expect(text).toContain("抖音1家，合格率0%");
    expect(text).not.toContain("抽查比例");
  });

  test("puts equal scores of annex 2 in the customary order, the 州 before the cities", () => {
    const findings = { 石桥市人民政府网: scored(500), 白水州人民政府网: scored(500), 云溪市人民政府网: scored(500) };
    const { table } = report(secondInput(findings)).annexes[1] ?? expect.fail("no annex 2");
    expect(table.rows).toEqual([
      [
        "100-110分",
        "一、青湖省人民政府网\n二、白水州人民政府网、云溪市人民政府网、石桥市人民政府网\n三、柳河县人民政府网、东岭县人民政府网",
      ],
    ]);
  });

  test("prints zeros for the prefecture without a site", () => {
    const { table } = report(secondInput({})).annexes[0] ?? expect.fail("no annex 1");
    expect(table.rows.find((row) => row[1] === "空山")).toEqual([5, "空山", 0, 0, 0, 0, 0, 0, 0]);
    expect(table.header[1]?.text).toBe("省级/市（州）");
  });

  test("leaves out empty annexes where the office wants it so, and those behind them move up", () => {
    const made = report(secondInput({ 青湖发布: stale }, { dropsEmptyAnnexes: true }));
    const printed = made.annexes.filter((annex) => annex.printedNo !== null);
    expect(printed.map(({ key, printedNo }) => [key, printedNo])).toEqual([
      ["sites", 1],
      ["highScorers", 2],
      ["problemAccounts", 3],
    ]);
    expect(readDraft(made.circular)).toContain("（名单见附件3）");
  });

  test("reads well with one site and no account", () => {
    expect(situationOf(secondInput({}, {}, secondRegister.slice(0, 1)))).toEqual([
      "截至2021年5月，全省正在运行的政府网站共1家，为省政府门户网站；没有政务新媒体。",
      "总体情况。上半年共抽查政府网站1家，未发现存在突出问题的政府网站，合格率100%，同比无可比数据。检查得分较高的政府网站1家（名单见附件2），得分在100-110分。",
    ]);
  });
});
