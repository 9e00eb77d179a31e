import { describe, expect, it } from "vitest";
import type { CircularSettings } from "../../../src-core/circular/circular-settings";
import { roundId, targetId } from "../../../src-core/units";
import type { HandFigure } from "./hand-figures";
import { readSection } from "./read-draft";
import { draftOf, someCircular } from "./some-input";

function situationOf(figures: Readonly<Record<string, HandFigure>>, circular: Partial<CircularSettings> = {}) {
  return readSection(draftOf(figures, { circular: someCircular(circular) }).draft, "situation");
}

describe("the register in the text", () => {
  it("names the classes and levels that exist", () => {
    const figures = {
      "sites.running": 7,
      "sites.class.provincePortal": 0,
      "sites.class.cityPortal": 2,
      "sites.class.countyPortal": 5,
      "accounts.total": 4,
      "accounts.level.city": 1,
      "accounts.level.county": 3,
    } as const;
    expect(situationOf(figures, { registerAsOf: "2020-02" })[0]).toBe(
      "截至2020年2月，全省正在运行的政府网站共7家，其中：设区市政府门户网站2家、县（市、区）政府门户网站5家；政务新媒体共4家，其中：市级1家、县级3家。",
    );
  });

  it("says of a single class that all are of it", () => {
    const figures = { "sites.running": 1, "sites.class.belowCounty": 1, "accounts.total": 4, "accounts.level.city": 4 };
    expect(situationOf(figures)[0]).toBe("全省正在运行的政府网站共1家，为其他网站；政务新媒体共4家，均为市级。");
  });

  it("says that there are none, and nothing more of them", () => {
    expect(situationOf({ "sites.running": 0, "accounts.total": 0 })).toEqual([
      "全省没有正在运行的政府网站；没有政务新媒体。",
    ]);
  });

  it("counts accounts on twelve platforms where the office asks for it", () => {
    const { platforms } = someCircular();
    const figures: Record<string, HandFigure> = { "accounts.total": 78 };
    for (const [index, name] of platforms.entries()) figures[`accounts.platform.${name}.total`] = index + 1;
    expect(situationOf(figures, { printsPlatforms: true })[0]).toBe(
      "全省没有正在运行的政府网站；政务新媒体共78家。按平台统计，微信1家、新浪微博2家、小程序3家、APP4家、抖音5家、今日头条6家、快手7家、百家号8家、大鱼号9家、企鹅号10家、百度贴吧11家、B站12家。",
    );
    expect(situationOf(figures)[0]).toBe("全省没有正在运行的政府网站；政务新媒体共78家。");
  });
});

describe("the paragraph on accounts", () => {
  const sampled = { "accounts.total": 9, "accounts.sampled": 6, "accounts.problems": 1, "accounts.passRate": "83.3%" };

  it("counts failed accounts in 个 and compares with the period before", () => {
    expect(
      situationOf({ ...sampled, "accounts.passRate": "83.3%", "accounts.periodOnPeriod": { change: -410 } })[1],
    ).toBe(
      "总体情况。本季度共抽查政务新媒体6家，存在突出问题的政务新媒体1个（名单见附件4），合格率83.3%，环比下降4.10个百分点。",
    );
  });

  it("says that none and that all failed", () => {
    const circular = { comparisons: { sites: [], accounts: [] } };
    expect(situationOf({ ...sampled, "accounts.problems": 0, "accounts.passRate": "100%" }, circular)[1]).toBe(
      "总体情况。本季度共抽查政务新媒体6家，未发现存在突出问题的政务新媒体，合格率100%。",
    );
    expect(situationOf({ ...sampled, "accounts.problems": 6, "accounts.passRate": "0%" }, circular)[1]).toBe(
      "总体情况。本季度共抽查政务新媒体6家，所检查的6个政务新媒体全部存在突出问题（名单见附件4），合格率0%。",
    );
  });

  it("says that none was drawn", () => {
    expect(situationOf({ "accounts.total": 9, "accounts.sampled": 0 })[1]).toBe("总体情况。本季度没有抽查政务新媒体。");
  });

  it("counts by platform where the office asks for it", () => {
    const figures = {
      ...sampled,
      "accounts.passRate": "83.3%",
      "accounts.platform.抖音.sampled": 2,
      "accounts.platform.抖音.passRate": "50%",
      "accounts.platform.微信.sampled": 4,
      "accounts.platform.微信.passRate": "100%",
    } as const;
    expect(situationOf(figures, { printsPlatforms: true, comparisons: { sites: [], accounts: [] } })[1]).toBe(
      "总体情况。本季度共抽查政务新媒体6家，存在突出问题的政务新媒体1个（名单见附件4），合格率83.3%。其中：微信4家，合格率100%；抖音2家，合格率50%。",
    );
  });
});

describe("the sentence on the re-check", () => {
  const pastProblems = [
    {
      roundId: roundId("2019Q4"),
      targetId: targetId("9901010001"),
      kind: "site" as const,
      name: "甲",
      belongsTo: "甲市",
      problem: "栏目不更新",
    },
  ];

  function recheck(figures: Readonly<Record<string, HandFigure>>, past = pastProblems): string | undefined {
    return situationOf(figures, { pastProblems: past }).at(-1);
  }

  it("says what became of sites and accounts", () => {
    const figures = {
      "recheck.sites.total": 4,
      "recheck.sites.mended": 3,
      "recheck.sites.still": 1,
      "recheck.accounts.total": 9,
      "recheck.accounts.mended": 9,
    };
    expect(recheck(figures)).toBe(
      "总体情况。对2019年第四季度通报的存在突出问题的政府网站4家、政务新媒体9个开展复查，结果是：政府网站3家已完成整改、1家仍存在突出问题；政务新媒体均已完成整改。",
    );
  });

  it("names one side where the other had no failures, and no round where there are several", () => {
    const figures = { "recheck.accounts.total": 2, "recheck.accounts.still": 1, "recheck.accounts.unchecked": 1 };
    const [first] = pastProblems;
    const past = first === undefined ? [] : [first, { ...first, roundId: roundId("2019Q3") }];
    expect(recheck(figures, past)).toBe(
      "总体情况。对此前通报的存在突出问题的政务新媒体2个开展复查，结果是：政务新媒体1个仍存在突出问题、1个尚未复查。",
    );
  });

  it("says that nobody looked yet, where nobody did", () => {
    expect(recheck({ "recheck.sites.total": 2, "recheck.sites.unchecked": 2 })).toBe(
      "总体情况。对2019年第四季度通报的存在突出问题的政府网站2家，本季度尚未复查。",
    );
  });
});
