import { expect, test } from "vitest";
import { arrange } from "../../../src-core/report/annex-order";
import { annex3 } from "../../../src-core/report/annex3";
import { annex4 } from "../../../src-core/report/annex4";
import { divisionCode, targetId } from "../../../src-core/units";
import { anAccount, aSite } from "../../fixtures/builders";
import { resultsOf, vetoAnswers } from "./some-results";

const ids = (text: string) => [...text].map(targetId);
const provinceCode = divisionCode("990000");
const cityB = divisionCode("990200");

test("stands as arranged by hand, rows that nobody placed after them in the default order", () => {
  expect(arrange(ids("abcde"), ids("dc"))).toEqual(ids("dcabe"));
});

test("passes over rows that are gone and takes a repeated one once", () => {
  expect(arrange(ids("abc"), ids("xcyca"))).toEqual(ids("cab"));
});

test("keeps the default order where nothing was arranged", () => {
  expect(arrange(ids("abc"), [])).toEqual(ids("abc"));
});

test("lists failed sites by default with the province first, then cities in the settings' order, then by code", () => {
  const department = (code: string, over: Parameters<typeof aSite>[0] = {}) =>
    aSite({ siteClass: "cityDepartment", name: `站${code}`, ...over, code });
  const sites = [
    department("9901010002"),
    department("9901010001"),
    department("9902000001", { regionCode: cityB }),
    department("9900000009", { regionCode: provinceCode }),
  ];
  const unreachable = { "site-unreachable": { kind: "conditions", ids: ["over-week"] } } as const;
  const { round, found } = resultsOf(sites, ...sites.map((site) => vetoAnswers(site, unreachable)));
  expect(annex3(round, found).rows.map((row) => row[4])).toEqual([
    "9900000009",
    "9902000001",
    "9901010001",
    "9901010002",
  ]);
});

test("lists failed accounts by default in the register's order within a region, ties by id", () => {
  const accounts = [
    anAccount({ handle: "c", name: "丙", order: 2 }),
    anAccount({ handle: "b", name: "乙", order: 7 }),
    anAccount({ handle: "a", name: "甲", order: 7 }),
    anAccount({ handle: "z", name: "省", order: 9, regionCode: provinceCode }),
  ];
  const stale = { "account-stale": { kind: "conditions", ids: ["two-weeks"] } } as const;
  const { round, found } = resultsOf(accounts, ...accounts.map((account) => vetoAnswers(account, stale)));
  expect(annex4(round, found).rows.map((row) => row[3])).toEqual(["省", "丙", "甲", "乙"]);
});

test("lists neither disputed nor unfinished nor passing targets", () => {
  const [disputed, unfinished, passing] = ["a", "b", "c"].map((handle) => anAccount({ handle }));
  if (disputed === undefined || unfinished === undefined || passing === undefined) throw new Error("three accounts");
  const stale = { "account-stale": { kind: "conditions", ids: ["two-weeks"] } } as const;
  const { round, found } = resultsOf(
    [disputed, unfinished, passing],
    vetoAnswers(disputed, stale),
    vetoAnswers(disputed, {}, "inspector-2"),
    vetoAnswers(unfinished).slice(1),
    vetoAnswers(passing),
  );
  expect(annex4(round, found).rows).toEqual([]);
});
