import { describe, expect, it } from "vitest";
import { type SiteTarget, siteClasses, targetSchema } from "../../src-core/register/target";
import { scoreTarget } from "../../src-core/scoring/score-target";
import type { Verdict } from "../../src-core/scoring/verdict";
import type { TargetId } from "../../src-core/units";
import annex1 from "../fixtures/circular-2020q1/annex1.json";
import annex2 from "../fixtures/circular-2020q1/annex2.json";
import annex3 from "../fixtures/circular-2020q1/annex3.json";
import annex4 from "../fixtures/circular-2020q1/annex4.json";
import facts from "../fixtures/circular-2020q1/facts.json";
import {
  goldenAnnexOrder,
  goldenAnswers,
  goldenInspectorNames,
  goldenPack,
  goldenRegister,
  goldenSample,
  goldenSampledTargets,
  goldenSettings,
  registerWorkbookSpec,
  sampleWorkbookSpec,
} from "../fixtures/golden-round";

const sites = goldenRegister.filter((t) => t.kind === "site");
const accounts = goldenRegister.filter((t) => t.kind === "account");
const byId = new Map(goldenRegister.map((target) => [target.id, target]));
const sampled = new Set(goldenSample);
const sampledSites = sites.filter((site) => sampled.has(site.id));
const portalClasses = ["provincePortal", "cityPortal", "countyPortal"];
const portals = sampledSites.filter((site) => portalClasses.includes(site.siteClass ?? ""));

const verdicts = new Map<TargetId, Verdict>(
  goldenSampledTargets.map((target) => {
    const answers = new Map([...goldenAnswers(target.id)].map(([id, { value }]) => [id, value]));
    return [target.id, scoreTarget(goldenPack, target, answers, null)];
  }),
);

function verdictOf(id: TargetId): Verdict {
  const verdict = verdicts.get(id);
  if (verdict === undefined) throw new Error(`not scored: ${id}`);
  return verdict;
}

describe("the golden register", () => {
  it("counts sites by region and class, sampled and failed ones, as annex 1 prints them", () => {
    const { province, regions } = goldenSettings;
    const row = (no: number | null, region: string, mine: readonly SiteTarget[], classes: boolean) => {
      const count = (name: string) => (classes ? mine.filter((s) => s.siteClass === name).length : null);
      return {
        no,
        region,
        running: mine.length,
        cityPortals: count("cityPortal"),
        cityDepartments: count("cityDepartment"),
        countyPortals: count("countyPortal"),
        belowCounty: count("belowCounty"),
        sampled: mine.filter((s) => sampled.has(s.id)).length,
        problems: mine.filter((s) => sampled.has(s.id) && verdictOf(s.id).outcome !== "pass").length,
      };
    };
    const of = (code: string) => sites.filter((site) => site.regionCode === code);
    expect([
      row(1, province.annexLabel, of(province.code), false),
      ...regions.map((r, i) => row(i + 2, r.shortName, of(r.code), true)),
      row(null, "合计", sites, true),
    ]).toEqual(annex1);
  });

  it("counts sites by class and accounts by level as the circular's text does", () => {
    const classes = siteClasses.map((name) => sites.filter((site) => site.siteClass === name).length);
    expect(classes).toEqual([1, 51, 11, 368, 100, 7]);
    const levels = ["province", "city", "county"].map((level) => accounts.filter((a) => a.level === level).length);
    expect(levels).toEqual(Object.values(facts.accounts.byClass));
  });

  it("holds valid targets with unique ids", () => {
    expect(byId.size).toBe(facts.sites.running + facts.accounts.total);
    for (const target of goldenRegister) expect(targetSchema.safeParse(target).error).toBeUndefined();
  });

  it("holds one name on two platforms, accounts with a handle, and codes under their own division", () => {
    const pairs = accounts.filter((a) => accounts.some((b) => b.name === a.name && b.platform !== a.platform));
    expect(pairs.length).toBeGreaterThan(20);
    expect(accounts.filter((a) => a.handle !== null)).toHaveLength(11);
    expect(sites.filter((s) => s.code.slice(0, 4) !== s.regionCode.slice(0, 4))).toEqual([]);
  });
});

describe("the golden sample", () => {
  it("holds all portals, 378 sites and 356 accounts", () => {
    expect(sampled.size).toBe(facts.sites.sampled + facts.accounts.sampled);
    expect(sampledSites).toHaveLength(facts.sites.sampled);
    expect(portals).toHaveLength(facts.sites.portals.sampled);
  });

  it("holds of 上饶 its 13 portals and exactly the two failed departments", () => {
    const departments = sampledSites.filter((s) => s.regionCode === "361100" && s.siteClass === "cityDepartment");
    expect(departments.map((s) => s.code)).toEqual(["3611000003", "3611000058"]);
  });

  it("is shared by twelve inspectors of different names", () => {
    expect(new Set(goldenInspectorNames).size).toBe(12);
  });
});

describe("the golden workbooks", () => {
  it("list every target under a title and a header", () => {
    const [registerSites, registerAccounts] = registerWorkbookSpec().sheets;
    expect(registerSites?.rows).toHaveLength(facts.sites.running + 2);
    expect(registerAccounts?.rows).toHaveLength(facts.accounts.total + 2);
    expect(registerSites?.rows[1]?.cells.map((cell) => cell.value)).toEqual([
      "序号",
      "网站标识码",
      "网站名称",
      "主办单位",
      "首页网址",
      "类别",
      "所属地区",
      "状态",
    ]);
  });

  it("name in the sample exactly the targets that were drawn", () => {
    const [sampleSites, sampleAccounts] = sampleWorkbookSpec().sheets;
    const codes = sampleSites?.rows.slice(2).map(({ cells }) => cells[1]?.value);
    expect(codes).toEqual(sampledSites.map((site) => site.code));
    expect(sampleAccounts?.rows).toHaveLength(facts.accounts.sampled + 2);
  });
});

describe("the golden answers", () => {
  it("leave every target done", () => {
    expect(goldenSample.filter((id) => verdictOf(id).state !== "done")).toEqual([]);
  });

  it("answer only what an inspector is asked", () => {
    for (const id of goldenSample) {
      const { outcome, bonus } = verdictOf(id);
      const target = byId.get(id);
      const portal = target?.kind === "site" && portalClasses.includes(target.siteClass ?? "");
      const given = [...goldenAnswers(id).keys()];
      if (outcome === "veto" || !portal) expect(given.length).toBeLessThanOrEqual(target?.kind === "site" ? 6 : 3);
      else expect(given).toHaveLength(bonus.kind === "open" ? 34 : 29);
    }
  });

  it("fail exactly the sites of annex 3, worded as printed", () => {
    const rows = goldenAnnexOrder[3].map((id, i) => {
      const site = sites.find((s) => s.id === id);
      const problem = verdictOf(id).problem;
      return { no: i + 1, region: site?.belongsTo, site: site?.name, problem, code: site?.code, remark: "" };
    });
    expect(rows).toEqual(annex3);
    expect(sampledSites.filter((s) => verdictOf(s.id).outcome !== "pass").map((s) => s.id)).toHaveLength(4);
  });

  it("fail exactly the accounts of annex 4, worded as printed", () => {
    const rows = goldenAnnexOrder[4].map((id, i) => {
      const account = accounts.find((a) => a.id === id);
      const problem = verdictOf(id).problem;
      return { no: i + 1, owner: account?.belongsTo, type: account?.platform, account: account?.name, problem };
    });
    expect(rows).toEqual(annex4.map(({ printed: _, ...row }) => row));
    const failed = accounts.filter((a) => sampled.has(a.id) && verdictOf(a.id).outcome !== "pass");
    expect(new Set(failed.map((a) => a.id))).toEqual(new Set(goldenAnnexOrder[4]));
  });

  it("put exactly the sites of annex 2 into its bands, highest first, cities before counties", () => {
    const inBand = (from: number, to: number, siteClass: string) =>
      portals
        .filter((p) => p.siteClass === siteClass && within(p.id, from, to))
        .sort((a, b) => (verdictOf(b.id).points ?? 0) - (verdictOf(a.id).points ?? 0))
        .map((p) => p.name);
    const bands = [
      ["110-120分", 11000, 12000],
      ["100-110分", 10000, 11000],
    ] as const;
    const groups = bands.map(([band, from, to]) => ({
      band,
      groups: [inBand(from, to, "cityPortal"), inBand(from, to, "countyPortal")].filter((g) => g.length > 0),
    }));
    expect(groups).toEqual(annex2);
    expect(portals.filter((p) => within(p.id, 10000, Number.POSITIVE_INFINITY))).toHaveLength(21);
  });

  it("give no two high scorers the same score", () => {
    const high = portals.map((p) => verdictOf(p.id).points ?? 0).filter((points) => points >= 10000);
    expect(new Set(high).size).toBe(high.length);
  });

  it("open the bonus for some portals without giving any, and leave it closed for others", () => {
    const bonuses = portals.map((p) => verdictOf(p.id).bonus);
    expect(bonuses.filter((b) => b.kind === "notOpen").length).toBeGreaterThan(3);
    expect(bonuses.filter((b) => b.kind === "open" && b.points === 0).length).toBeGreaterThan(3);
  });

  it("take points off on the shared items for as many of the inspected portals as the circular says", () => {
    const items = goldenPack.site.deductions.flatMap((group) => group.items);
    const share = (name: string): number => {
      const id = items.find((item) => item.name === name)?.id;
      const losing = portals.filter((p) => verdictOf(p.id).deductions.some((line) => line.itemId === id));
      return losing.length / portals.length;
    };
    expect(facts.shares.map(({ item, portals: words }) => [item, words, inWords(share(item))])).toEqual(
      facts.shares.map(({ item, portals: words }) => [item, words, words]),
    );
  });
});

/** A share as the circular's third section words it. */
function inWords(share: number): string {
  if (share >= 0.85 && share < 1) return "绝大多数";
  if (share > 0.6) return "超过60%";
  return share > 0.5 ? "一半以上" : "少数";
}

function within(id: TargetId, from: number, to: number): boolean {
  const points = verdictOf(id).points ?? -1;
  return points >= from && points < to;
}
