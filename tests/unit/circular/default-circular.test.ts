import { describe, expect, it } from "vitest";
import { circularSettingsSchema } from "../../../src-core/circular/circular-settings";
import { circularOfFile, defaultCircular, nextCircular } from "../../../src-core/circular/default-circular";
import { officeLevel } from "../../../src-core/circular/office-level";
import { periodBefore, sameYearBefore, statisticsMonths } from "../../../src-core/circular/period";
import type { OfficeSettings } from "../../../src-core/register/settings";
import type { IssuedCircular } from "../../../src-core/signing/issued-circular";
import { divisionCode, isoTime, roundId, targetId } from "../../../src-core/units";
import { SMALL_SETTINGS } from "../../fixtures/builders";

const first = roundId("2020Q1");

function office(code: string, name: string, regions: readonly string[]): OfficeSettings {
  const places = regions.map((region, index) => ({
    code: divisionCode(`99${String(index + 10)}00`),
    name: region,
    shortName: region,
    counties: [],
  }));
  return {
    ...SMALL_SETTINGS,
    province: { ...SMALL_SETTINGS.province, code: divisionCode(code), name },
    regions: places,
  };
}

const city = office("990100", "甲市", ["东区", "西县"]);
const municipality = office("110000", "某市", ["东区", "西县"]);
const region = office("990000", "某自治区", ["甲市", "乙盟"]);

describe("periods", () => {
  it.each([
    ["2020Q1", "2019-12", "2020-02", "2019Q4", "2019Q1"],
    ["2020Q3", "2020-06", "2020-08", "2020Q2", "2019Q3"],
    ["2020H1", "2019-12", "2020-05", "2019H2", "2019H1"],
    ["2020H2", "2020-06", "2020-11", "2020H1", "2019H2"],
    ["2020", "2019-12", "2020-11", null, "2019"],
  ])("of %s count from %s to %s", (id, from, to, before, year) => {
    expect(statisticsMonths(roundId(id))).toEqual({ from, to });
    expect(periodBefore(roundId(id))).toBe(before);
    expect(sameYearBefore(roundId(id))).toBe(year);
  });
});

describe("the default circular", () => {
  it("is valid for a province, a municipality, an autonomous region and a single city", () => {
    for (const one of [SMALL_SETTINGS, municipality, region, city]) {
      expect(circularSettingsSchema.safeParse(defaultCircular(one, first)).error).toBeUndefined();
    }
  });

  it.each([
    [SMALL_SETTINGS, "示例省人民政府办公厅", "各市、县（区）人民政府，省政府各部门：", "省政府门户网站"],
    [region, "某自治区人民政府办公厅", "各市（盟）、县（市、区）人民政府，自治区政府各部门：", "自治区政府门户网站"],
    [municipality, "某市人民政府办公厅", "各区（县）人民政府，市政府各部门：", "市政府门户网站"],
    [city, "甲市人民政府办公室", "各县（市、区）人民政府，市政府各部门：", "市政府门户网站"],
  ])("names issuer, addressee and portal after the office's level", (settings, issuer, addressee, portalName) => {
    expect(defaultCircular(settings, first)).toMatchObject({ issuer, addressee, portalName });
  });

  it("groups sites by what the office has under it", () => {
    const names = (settings: OfficeSettings) => defaultCircular(settings, first).siteGroups.map(({ name }) => name);
    expect(names(SMALL_SETTINGS)).toEqual(["省政府部门网站", "市县政府网站", "政府门户网站"]);
    expect(names(city)).toEqual(["市政府部门网站", "县区政府网站", "政府门户网站"]);
    expect(officeLevel(municipality).level).toBe("municipality");
  });

  it("takes from a file what it says and keeps the rest", () => {
    const circular = circularOfFile(SMALL_SETTINGS, first, {
      mailboxName: "民声直通",
      rateDecimals: 1,
      title: undefined,
    });
    expect(circular).toEqual({ ...defaultCircular(SMALL_SETTINGS, first), mailboxName: "民声直通", rateDecimals: 1 });
  });
});

describe("the next circular", () => {
  const former = {
    ...defaultCircular(SMALL_SETTINGS, first),
    title: "某通报",
    documentNumber: "示府办字〔2020〕1号",
    mailboxName: "民声直通",
    issueDate: "2020-04-02",
    rectificationDue: "2020-04-15",
    problems: [{ heading: "", text: "问题" }],
    printedFigures: { "sites.sampled": "378" },
    annexOrder: { 3: [targetId("9901010001")], 4: [] },
    calendar: { holidays: ["2020-01-31"], workdays: [] },
    pastRounds: [
      { roundId: roundId("2019Q2"), sites: null, accounts: null, source: "typed" as const },
      { roundId: roundId("2020Q1"), sites: null, accounts: null, source: "typed" as const },
    ],
  };
  const problem = {
    roundId: first,
    targetId: targetId("9901010001"),
    kind: "site" as const,
    name: "甲",
    belongsTo: "甲市",
    problem: "栏目不更新",
  };

  function issue(id: string, no: number, sampled: number): IssuedCircular {
    const sites = { kind: "counts" as const, sampled, problems: 1 };
    return {
      roundId: roundId(id),
      no,
      at: isoTime("2020-04-02T08:00:00.000Z"),
      by: "李四",
      reason: no === 1 ? null : "漏列",
      resultsHash: "",
      sources: [],
      papers: [],
      annexes: [],
      figures: [],
      paper: {},
      circular: former,
      outcome: { roundId: roundId(id), sites, accounts: null, source: "issued" },
      problems: [{ ...problem, roundId: roundId(id) }],
    };
  }

  const second = roundId("2020Q2");
  const next = nextCircular(SMALL_SETTINGS, second, former, [issue("2020Q1", 1, 10), issue("2020Q1", 2, 11)]);

  it("keeps names, texts, habits and the calendar", () => {
    expect(next).toMatchObject({ mailboxName: "民声直通", calendar: former.calendar, opening: former.opening });
  });

  it("clears what belonged to the former paper and moves the months", () => {
    expect(next).toMatchObject({
      title: null,
      documentNumber: "",
      issueDate: null,
      rectificationDue: null,
      problems: null,
      printedFigures: {},
      annexOrder: { 3: [], 4: [] },
      statistics: { from: "2020-03", to: "2020-05" },
      registerAsOf: "2020-05",
    });
  });

  it("compares with the latest issue of each earlier round before what was typed for it", () => {
    const own = issue("2020Q2", 1, 99);
    const later = issue("2020Q3", 1, 98);
    const { pastRounds } = nextCircular(SMALL_SETTINGS, second, former, [
      issue("2020Q1", 2, 11),
      issue("2020Q1", 1, 10),
      own,
      later,
    ]);
    expect(pastRounds.map((past) => [past.roundId, past.source, past.sites])).toEqual([
      ["2019Q2", "typed", null],
      ["2020Q1", "issued", { kind: "counts", sampled: 11, problems: 1 }],
    ]);
  });

  it("checks failures again only where the former circular did", () => {
    expect(next.pastProblems).toEqual([]);
    const rechecked = { ...former, pastProblems: [{ ...problem, roundId: roundId("2019Q4") }] };
    expect(nextCircular(SMALL_SETTINGS, second, rechecked, [issue("2020Q1", 1, 10)]).pastProblems).toEqual([problem]);
  });

  it("begins from the defaults without a former one", () => {
    expect(nextCircular(SMALL_SETTINGS, first, null, [])).toEqual(defaultCircular(SMALL_SETTINGS, first));
  });
});
