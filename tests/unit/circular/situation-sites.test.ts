import { describe, expect, it } from "vitest";
import type { CircularSettings } from "../../../src-core/circular/circular-settings";
import type { Target } from "../../../src-core/register/target";
import { roundId } from "../../../src-core/units";
import { aRound, aSite } from "../../fixtures/builders";
import type { HandFigure } from "./hand-figures";
import { readSection } from "./read-draft";
import { draftOf, someCircular } from "./some-input";

const sampled = { "sites.running": 8, "sites.sampled": 6, "sites.problems": 0, "sites.passRate": "100%" } as const;

/** The paragraph on sites, from its figures. */
function siteText(
  figures: Readonly<Record<string, HandFigure>>,
  circular: Partial<CircularSettings> = {},
  id = "2020Q1",
  register: readonly Target[] = [],
): string | undefined {
  const round = aRound({ id: roundId(id), sample: register.map((target) => target.id) });
  const { draft } = draftOf({ ...sampled, ...figures }, { circular: someCircular(circular), round, register });
  return readSection(draft, "situation")[1];
}

const none = { comparisons: { sites: [], accounts: [] } };
const head = "总体情况。本季度共抽查政府网站6家，";

describe("the paragraph on sites", () => {
  it("says that none failed, without pointing at an empty list", () => {
    expect(siteText({}, none)).toBe(`${head}未发现存在突出问题的政府网站，合格率100%。`);
  });

  it("says that all failed", () => {
    expect(siteText({ "sites.problems": 6, "sites.passRate": "0%" }, none)).toBe(
      `${head}所检查的6家政府网站全部存在突出问题（名单见附件3），合格率0%。`,
    );
  });

  it("says in the ordinary way that the only one inspected failed", () => {
    expect(siteText({ "sites.sampled": 1, "sites.problems": 1, "sites.passRate": "0%" }, none)).toBe(
      "总体情况。本季度共抽查政府网站1家，存在突出问题的政府网站1家（名单见附件3），合格率0%。",
    );
  });

  it.each([
    [{ change: 133 }, "同比提高1.33个百分点"],
    [{ change: -7 }, "同比下降0.07个百分点"],
    [{ change: 0 }, "同比持平"],
    [null, "同比无可比数据"],
  ] as const)("words a change of %j as %s", (change, words) => {
    expect(siteText({ "sites.yearOnYear": change })).toBe(
      `${head}未发现存在突出问题的政府网站，合格率100%，${words}。`,
    );
  });

  it("says once that neither comparison has an earlier round", () => {
    const both = { comparisons: { sites: ["yearOnYear", "periodOnPeriod"], accounts: [] } } as const;
    const circular = { comparisons: { sites: [...both.comparisons.sites], accounts: [] } };
    expect(siteText({}, circular)).toBe(`${head}未发现存在突出问题的政府网站，合格率100%，同比、环比均无可比数据。`);
    expect(siteText({ "sites.yearOnYear": { change: 0 } }, circular)).toBe(
      `${head}未发现存在突出问题的政府网站，合格率100%，同比持平，环比无可比数据。`,
    );
  });

  it.each([
    ["2020H1", "上半年"],
    ["2020H2", "下半年"],
    ["2020", "本年度"],
  ])("calls the period of %s %s", (id, words) => {
    expect(siteText({}, none, id)).toBe(
      `总体情况。${words}共抽查政府网站6家，未发现存在突出问题的政府网站，合格率100%。`,
    );
  });

  it("leaves the 环比 of a year out", () => {
    expect(siteText({}, { comparisons: { sites: ["periodOnPeriod"], accounts: [] } }, "2020")).toBe(
      "总体情况。本年度共抽查政府网站6家，未发现存在突出问题的政府网站，合格率100%。",
    );
  });

  it("says that the whole register was inspected, and then prints no share", () => {
    const register = [aSite({ code: "9901010001" }), aSite({ code: "9901010002" })];
    const figures = { "sites.running": 2, "sites.sampled": 2, "sites.sampleShare": "100%" } as const;
    expect(siteText(figures, { ...none, printsSampleShare: true }, "2020Q1", register)).toBe(
      "总体情况。本季度对全部2家政府网站进行了检查，未发现存在突出问题的政府网站，合格率100%。",
    );
  });

  it("counts those that could not be inspected within the sample", () => {
    expect(siteText({ "sites.unscorable": 2 }, none)).toBe(
      "总体情况。本季度共抽查政府网站6家（含因关停、迁移等原因无法检查的2家），未发现存在突出问题的政府网站，合格率100%。",
    );
  });

  it("names only groups of which something was sampled", () => {
    const figures = {
      "sites.group.provinceDepartments.sampled": 2,
      "sites.group.provinceDepartments.passRate": "100%",
      "sites.group.portals.sampled": 0,
      "sites.group.portals.passRate": null,
    } as const;
    expect(siteText(figures, none)).toBe(
      `${head}未发现存在突出问题的政府网站，合格率100%。其中：省政府部门网站2家，合格率100%。`,
    );
  });

  it("names no group where each is the whole sample", () => {
    const figures = { "sites.group.portals.sampled": 6, "sites.group.portals.passRate": "100%" } as const;
    expect(siteText(figures, none)).toBe(`${head}未发现存在突出问题的政府网站，合格率100%。`);
  });

  it("counts high scorers by band, and says of one band that all are in it", () => {
    const figures = { "highScorers.count": 3, "portals.inspected": 6 } as const;
    const start = `${head}未发现存在突出问题的政府网站，合格率100%。检查得分较高的政府网站3家（名单见附件2），`;
    expect(siteText({ ...figures, "highScorers.band.0.count": 1, "highScorers.band.2.count": 2 }, none)).toBe(
      `${start}其中：120分以上1家、100-110分2家。`,
    );
    expect(siteText({ ...figures, "highScorers.band.1.count": 3 }, none)).toBe(`${start}得分均在110-120分。`);
  });

  it("says that no portal scored high, and nothing of scores where no portal was inspected", () => {
    expect(siteText({ "highScorers.count": 0, "portals.inspected": 2 }, none)).toBe(
      `${head}未发现存在突出问题的政府网站，合格率100%。没有政府门户网站得分达到100分。`,
    );
  });

  it("says that no site was drawn", () => {
    expect(siteText({ "sites.sampled": 0, "sites.passRate": null })).toBe("总体情况。本季度没有抽查政府网站。");
  });
});
