import { expect, test } from "vitest";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import { checkPack } from "../../../src-core/standard/check-pack";
import { anAccount, aSite } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { clearedExcept, hit, points, without } from "./cleared";

test("closes everything else on a portal when one veto is hit, though nothing else was answered", () => {
  const verdict = scoreTarget(SMALL_PACK, aSite(), new Map([["site-unreachable", hit("over-week")]]), null);
  expect(verdict).toEqual({
    state: "done",
    outcome: "veto",
    points: null,
    basePoints: null,
    base: null,
    bonus: { kind: "notApplicable" },
    hits: [{ vetoId: "site-unreachable", conditionIds: ["over-week"] }],
    deductions: [],
    bonuses: [],
    missing: [],
    missingEvidence: [],
    problem: "站点无法访问",
    unscorable: null,
  });
});

test("leaves deductions of a vetoed portal out of its verdict", () => {
  const answers = clearedExcept({ "columns-stale": hit("stale-news"), leaders: points(3000) });
  expect(scoreTarget(SMALL_PACK, aSite(), answers, null)).toMatchObject({
    outcome: "veto",
    points: null,
    deductions: [],
  });
});

test("words conditions that share one wording once", () => {
  const answers = clearedExcept({ "columns-stale": hit("empty-columns", "stale-news") });
  expect(scoreTarget(SMALL_PACK, aSite(), answers, null).problem).toBe("栏目不更新");
});

test("words several vetoes of an account in the order of the standard, inside one 单项否决", () => {
  const answers = new Map([
    ["account-interaction", hit("no-channel")],
    ["account-stale", hit("two-weeks")],
  ]);
  const verdict = scoreTarget(SMALL_PACK, anAccount(), answers, null);
  expect(verdict.problem).toBe("单项否决(未及时更新和缺有效互动渠道菜单功能)");
});

test("takes a condition that the standard does not know as no answer", () => {
  const verdict = scoreTarget(SMALL_PACK, anAccount(), clearedExcept({ "account-stale": hit("unheard-of") }), null);
  expect(verdict).toMatchObject({ state: "inProgress", outcome: null, missing: ["account-stale"] });
});

test("judges a department's site on vetoes alone", () => {
  const department = aSite({ siteClass: "cityDepartment" });
  const answers = without(clearedExcept({}), "overview", "leaders");
  expect(scoreTarget(SMALL_PACK, department, answers, null)).toMatchObject({
    state: "done",
    outcome: "pass",
    points: null,
  });
});

test("has not started a target without answers, and finishes it only with its last veto", () => {
  const account = anAccount();
  expect(scoreTarget(SMALL_PACK, account, new Map(), null).state).toBe("notStarted");
  const half = without(clearedExcept({}), "account-stale");
  expect(scoreTarget(SMALL_PACK, account, half, null)).toMatchObject({
    state: "inProgress",
    missing: ["account-stale"],
  });
  expect(scoreTarget(SMALL_PACK, account, clearedExcept({}), null)).toMatchObject({ state: "done", outcome: "pass" });
});

test("does not pass a site without a class where no veto is for all sites: nobody can have looked", () => {
  const [first, second] = SMALL_PACK.site.vetoes;
  if (first === undefined || second === undefined) throw new Error("vetoes");
  const vetoes = [
    { ...first, appliesTo: ["provincePortal" as const, "cityPortal" as const, "countyPortal" as const] },
    { ...second, appliesTo: ["provinceDepartment" as const, "cityDepartment" as const, "belowCounty" as const] },
  ];
  const pack = { ...SMALL_PACK, site: { ...SMALL_PACK.site, vetoes } };
  expect(checkPack(pack)).toEqual([]);
  const verdict = scoreTarget(pack, aSite({ siteClass: null }), clearedExcept({}), null);
  expect(verdict).toMatchObject({ state: "notStarted", outcome: null, points: null });
});

test("words a problem as the office wrote it, whatever signs it holds", () => {
  const [first, ...others] = SMALL_PACK.account.vetoes;
  if (first === undefined) throw new Error("no veto");
  const conditions = first.conditions.map((one) => ({ ...one, wording: "虚报$&条、$1个" }));
  const pack = { ...SMALL_PACK, account: { ...SMALL_PACK.account, vetoes: [{ ...first, conditions }, ...others] } };
  const verdict = scoreTarget(pack, anAccount(), new Map([["account-stale", hit("two-weeks")]]), null);
  expect(verdict.problem).toBe("单项否决(虚报$&条、$1个)");
});
