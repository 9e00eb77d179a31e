import { expect, test } from "vitest";
import { figuresOf } from "../../../src-core/report/figures";
import { results } from "../../../src-core/report/results";
import facts from "../../fixtures/circular-2020q1/facts.json";
import { goldenReportInput } from "../../fixtures/golden-round/circular-input";
import { goldenLedger, goldenRegister, goldenRound } from "./golden-ledger";

const input = goldenReportInput(results(goldenRound, goldenRegister, goldenLedger()));
const figures = figuresOf(input);

function figure(id: string) {
  const found = figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
}
const text = (id: string): string => figure(id).text;
const value = (id: string): number | null => figure(id).value;

test("counts the sites of the circular by class", () => {
  const { sites } = facts;
  expect(value("sites.running")).toBe(sites.running);
  expect({
    provincePortal: value("sites.class.provincePortal"),
    provinceDepartments: value("sites.class.provinceDepartment"),
    cityPortals: value("sites.class.cityPortal"),
    cityDepartments: value("sites.class.cityDepartment"),
    countyPortals: value("sites.class.countyPortal"),
    other: value("sites.class.belowCounty"),
  }).toEqual(sites.byClass);
});

test("gives the sample, the failures and the rates of sites as printed, by group too", () => {
  const { sites } = facts;
  expect([value("sites.sampled"), value("sites.problems"), text("sites.passRate")]).toEqual([
    sites.sampled,
    sites.problems,
    sites.passRate,
  ]);
  for (const key of ["provinceDepartments", "cityAndCounty", "portals"] as const) {
    expect([value(`sites.group.${key}.sampled`), text(`sites.group.${key}.passRate`)]).toEqual([
      sites[key].sampled,
      sites[key].passRate,
    ]);
  }
});

test("gives the accounts as printed, and the pass rate that 57 failures come to", () => {
  const { accounts } = facts;
  expect(value("accounts.total")).toBe(accounts.total);
  expect({
    province: value("accounts.level.province"),
    city: value("accounts.level.city"),
    county: value("accounts.level.county"),
  }).toEqual(accounts.byClass);
  expect([value("accounts.sampled"), value("accounts.problems")]).toEqual([accounts.sampled, accounts.problems]);
  expect(text("accounts.passRate")).toBe(accounts.passRateComputedFrom57);
});

test("gives 同比 and 环比 as differences of printed rates, each with how it came about", () => {
  expect(figure("sites.yearOnYear")).toMatchObject({ text: "1.33", value: 133, unit: "个百分点" });
  expect(figure("accounts.periodOnPeriod")).toMatchObject({ text: "4.10", value: -410, unit: "个百分点" });
  expect(figure("sites.yearOnYear").how).toContain(`98.94% − ${facts.previous.sitesSameQuarterLastYear} = 1.33`);
  expect(figure("accounts.periodOnPeriod").how).toContain(`83.99% − ${facts.previous.accountsLastQuarter} = −4.10`);
  expect([text("sites.periodOnPeriod"), text("accounts.yearOnYear")]).toEqual(["—", "—"]);
});

test("sums what was published, asked for and suggested as the text has it", () => {
  const { disclosure, suggestions } = facts;
  expect({
    totalPublished: value("disclosure.total"),
    departmentsThatClosedRequests: value("disclosure.closingDepartments"),
    requestsClosed: value("disclosure.closed"),
    onTime: text("disclosure.onTimeRate"),
  }).toEqual(disclosure);
  expect({
    departments: value("suggestions.departments"),
    cities: value("suggestions.regions"),
    closed: value("suggestions.closed"),
  }).toEqual(suggestions);
});

test("counts the inspected portals and those that lose points on the items of section three", () => {
  expect(value("portals.inspected")).toBe(facts.sites.portals.sampled);
  const share = (field: string) => figures.find((one) => one.field === field)?.value ?? 0;
  expect(share("解读比例失分比例")).toBeGreaterThan(6000);
  expect(share("解读关联失分比例")).toBeGreaterThanOrEqual(5000);
  expect(share("统一登录失分比例")).toBeGreaterThan(8000);
});

test("names every figure and every field once", () => {
  expect(new Set(figures.map((one) => one.id)).size).toBe(figures.length);
  expect(new Set(figures.map((one) => one.field)).size).toBe(figures.length);
});

test("says in each figure how it comes about, with its number", () => {
  for (const { id, how, text: printed } of figures) {
    expect(how, id).not.toBe("");
    if (printed !== "—") expect(how, id).toContain(printed);
  }
});
