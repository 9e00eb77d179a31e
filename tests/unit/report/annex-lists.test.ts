import { describe, expect, it } from "vitest";
import type { Target } from "../../../src-core/register/target";
import { annex1 } from "../../../src-core/report/annex1";
import { annex2 } from "../../../src-core/report/annex2";
import { annex5, statisticsLine } from "../../../src-core/report/annex5";
import { annex6 } from "../../../src-core/report/annex6";
import { annexesOf } from "../../../src-core/report/annexes";
import type { PastProblem } from "../../../src-core/report/past-round";
import { recheckAnnex } from "../../../src-core/report/recheck";
import type { TargetResult } from "../../../src-core/report/results";
import { centipoints, divisionCode, roundId } from "../../../src-core/units";
import { anAccount, aRound, aSite, SMALL_SETTINGS } from "../../fixtures/builders";
import { aDisclosureRow, aSuggestionRow, someCircular, someInput } from "../circular/some-input";
import { resultsOf, vetoAnswers } from "./some-results";

const round = aRound();
const circular = someCircular();

/** A finished result with so many points, whatever was answered. */
function scored(target: Target, points: number, over: Partial<TargetResult> = {}): TargetResult {
  const [one] = resultsOf([target], []).found;
  if (one === undefined) throw new Error("no result");
  return { ...one, state: "done", verdict: { ...one.verdict, outcome: "pass", points: centipoints(points) }, ...over };
}

const city = (name: string, code = "9901000001") =>
  aSite({ code, name, siteClass: "cityPortal", regionCode: divisionCode(`${code.slice(0, 4)}00`) });
const county = (name: string, code: string) =>
  aSite({ code, name, siteClass: "countyPortal", regionCode: divisionCode(`${code.slice(0, 4)}00`) });
const own = aSite({
  code: "9900000001",
  name: "省门户",
  siteClass: "provincePortal",
  regionCode: divisionCode("990000"),
});

describe("annex 2", () => {
  it("prints the province's portal, cities and counties in paragraphs, highest first, and leaves empty bands out", () => {
    const results = [
      scored(county("丙县", "9901010001"), 10_100),
      scored(county("丁县", "9901010002"), 10_900),
      scored(city("甲市"), 10_000),
      scored(own, 10_999),
      scored(city("乙市", "9902000001"), 12_050),
    ];
    expect(annex2(round, results, circular).table.rows).toEqual([
      ["120分以上", "乙市"],
      ["100-110分", "一、省门户\n二、甲市\n三、丁县、丙县"],
    ]);
  });

  it("takes a score at the edge into the higher band, and none below the lowest", () => {
    const results = [11_000, 10_999, 10_000, 9_999].map((points, index) =>
      scored(county(`${points}`, `990101000${index + 1}`), points),
    );
    expect(annex2(round, results, circular).table.rows).toEqual([
      ["110-120分", "11000"],
      ["100-110分", "10999、10000"],
    ]);
  });

  it("puts equal scores in the customary order of regions, then by code", () => {
    const results = [
      scored(county("甲一", "9901010001"), 10_500),
      scored(county("乙二", "9902010002"), 10_500),
      scored(county("乙一", "9902010001"), 10_500),
    ];
    expect(annex2(round, results, circular).table.rows).toEqual([["100-110分", "乙一、乙二、甲一"]]);
  });

  it("lists neither failed nor unfinished portals, nor sites that are none", () => {
    const failed = scored(county("甲", "9901010001"), 10_500);
    const results = [
      { ...failed, verdict: { ...failed.verdict, outcome: "fail" as const } },
      scored(county("乙", "9901010002"), 10_500, { state: "conflict" }),
      scored(aSite({ code: "9901010003", siteClass: "belowCounty" }), 10_500),
      scored(aSite({ code: "9901010004", siteClass: null }), 10_500),
    ];
    expect(annex2(round, results, circular).table.rows).toEqual([]);
  });

  it("prints the highest band first however the office wrote them", () => {
    const results = [scored(city("甲市"), 10_000), scored(county("乙县", "9902010001"), 12_000)];
    const bands = [...circular.bands].reverse();
    expect(annex2(round, results, { bands }).table.rows.map(([label]) => label)).toEqual(["120分以上", "100-110分"]);
  });
});

describe("annex 1 of a single city", () => {
  it("has columns of counties alone, and says 市级", () => {
    const settings = {
      ...SMALL_SETTINGS,
      province: { code: divisionCode("990100"), name: "甲市", annexLabel: "市政府及市直各部门", scope: "全市" },
      regions: [{ code: divisionCode("990101"), name: "甲西县", shortName: "甲西", counties: [] }],
    };
    const register = [aSite({ regionCode: divisionCode("990101") })];
    const table = annex1(aRound({ settings, sample: [] }), register, []);
    expect(table.title).toBe("全市政府网站运行和检查情况");
    expect(table.header.map(({ text }) => text)).toEqual([
      "序号",
      "市级/县（市、区）",
      "运行网站总数",
      "县级及以下政府网站数",
      "抽查网站数",
      "存在突出问题网站数",
    ]);
    expect(table.rows).toEqual([
      [1, "市政府及市直各部门", 0, null, null, 0, 0],
      [2, "甲西", 1, 1, 0, 0, 0],
      [null, "合计", 1, 1, 0, 0, 0],
    ]);
  });
});

describe("annexes 5 and 6", () => {
  it("name the months under the title, one month once, none where none are said", () => {
    expect(statisticsLine({ statistics: { from: "2019-12", to: "2020-02" } })).toBe("(统计时段:2019年12月—2020年2月)");
    expect(statisticsLine({ statistics: { from: "2020-02", to: "2020-02" } })).toBe("(统计时段:2020年2月)");
    expect(statisticsLine({ statistics: null })).toBeNull();
  });

  it("print blank for none, and equal totals as they came in", () => {
    const rows = [
      aDisclosureRow({ id: "a", department: "甲", total: 0, closed: 0 }),
      aDisclosureRow({ id: "b", department: "乙", total: 10 }),
      aDisclosureRow({ id: "c", department: "丙", total: null }),
      aDisclosureRow({ id: "d", department: "丁", total: 10 }),
    ];
    expect(
      annex5(rows, circular).table.rows.map(([no, name, total, , , , closed]) => [no, name, total, closed]),
    ).toEqual([
      [1, "乙", 10, null],
      [2, "丁", 10, null],
      [3, "甲", null, null],
      [4, "丙", null, null],
    ]);
  });

  it("round the share that was closed half up, and leave it blank where nothing came in", () => {
    const rate = (closed: number, open: number) =>
      annex6([aSuggestionRow({ closed, open })], circular, SMALL_SETTINGS).table.rows[0]?.[4];
    expect([rate(1, 7), rate(1, 199), rate(1, 1), rate(0, 3), rate(0, 0)]).toEqual(["13%", "1%", "50%", "0%", ""]);
  });

  it("head a single group without a numeral", () => {
    const only = annex6([aSuggestionRow({ group: "region" })], circular, SMALL_SETTINGS).table.sections;
    expect(only).toEqual([{ before: 0, text: "设区市" }]);
  });
});

describe("what is checked again", () => {
  const past = (target: Target, problem: string): PastProblem => ({
    roundId: roundId("2019Q4"),
    targetId: target.id,
    kind: target.kind,
    name: target.name,
    belongsTo: "甲市",
    problem,
  });
  const [one, two, three, four] = ["1", "2", "3", "4"].map((no) =>
    aSite({ code: `990101000${no}`, name: `网站${no}` }),
  );

  it("is mended, still failing, not found or not to be inspected", () => {
    if (!(one && two && three && four)) throw new Error("no sites");
    const unreachable = { "site-unreachable": { kind: "conditions", ids: ["over-week"] } } as const;
    const { found } = resultsOf([two], vetoAnswers(two, unreachable));
    const closed = scored(three, 0);
    const results = [
      scored(one, 9_000),
      ...found,
      { ...closed, verdict: { ...closed.verdict, outcome: "unscorable" as const, unscorable: "已关停" as const } },
    ];
    const problems = [one, two, three, four].map((target) => past(target, "栏目不更新"));
    const { rows } = recheckAnnex([...problems, past(anAccount(), "未及时更新")], results).table;
    expect(rows.map((cells) => cells.slice(2))).toEqual([
      ["政府网站", "网站1", "栏目不更新", "已整改"],
      ["政府网站", "网站2", "栏目不更新", "仍存在突出问题：站点无法访问"],
      ["政府网站", "网站3", "栏目不更新", "无法检查：已关停"],
      ["政府网站", "网站4", "栏目不更新", "未复查"],
      ["政务新媒体", "甲西发布", "未及时更新", "未复查"],
    ]);
  });
});

describe("what is checked again, while results are open", () => {
  it("is not mended before its result is finished, whatever was answered so far", () => {
    const site = aSite();
    const problem: PastProblem = {
      roundId: roundId("2019Q4"),
      targetId: site.id,
      kind: "site",
      name: site.name,
      belongsTo: "甲市",
      problem: "栏目不更新",
    };
    for (const state of ["missing", "inProgress", "conflict"] as const) {
      expect(recheckAnnex([problem], [scored(site, 9_000, { state })]).table.rows[0]?.[5]).toBe("未复查");
    }
  });
});

describe("the numbers of the annexes", () => {
  const numbers = (over: Parameters<typeof someInput>[0]) =>
    annexesOf(someInput(over)).map(({ key, printedNo }) => [key, printedNo]);
  const pastProblems: readonly PastProblem[] = [
    {
      roundId: roundId("2019Q4"),
      targetId: aSite().id,
      kind: "site",
      name: "甲",
      belongsTo: "甲市",
      problem: "栏目不更新",
    },
  ];

  it("leave no gap where nothing was imported", () => {
    expect(numbers({ circular: someCircular({ pastProblems: [...pastProblems] }) })).toEqual([
      ["sites", 1],
      ["highScorers", 2],
      ["problemSites", 3],
      ["problemAccounts", 4],
      ["disclosure", null],
      ["suggestions", null],
      ["recheck", 5],
    ]);
  });

  it("move up where the office leaves empty annexes out", () => {
    const dropping = { circular: someCircular({ dropsEmptyAnnexes: true }), suggestions: [aSuggestionRow()] };
    expect(numbers(dropping).filter(([, no]) => no !== null)).toEqual([
      ["sites", 1],
      ["suggestions", 2],
    ]);
  });
});
