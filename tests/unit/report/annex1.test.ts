import { expect, test } from "vitest";
import { annex1 } from "../../../src-core/report/annex1";
import { results } from "../../../src-core/report/results";
import { divisionCode, targetId } from "../../../src-core/units";
import { anAccount, aRound, aSite } from "../../fixtures/builders";
import { ledgerOf, vetoAnswers } from "./some-results";

const provincial = aSite({ code: "9900000001", siteClass: "provincePortal", regionCode: divisionCode("990000") });
const department = aSite({ code: "9901000001", siteClass: "cityDepartment" });
const county = aSite({ code: "9901010001", siteClass: "countyPortal" });
const unclassed = aSite({ code: "9902000001", siteClass: null, regionCode: divisionCode("990200") });
const register = [county, provincial, unclassed, department, anAccount()];
const unreachable = { "site-unreachable": { kind: "conditions", ids: ["over-week"] } } as const;

test("counts sites by region and class, the province first without classes, cities in the settings' order, zeros printed", () => {
  const round = aRound({ sample: [department.id, provincial.id, anAccount().id] });
  const found = results(round, register, ledgerOf(vetoAnswers(department, unreachable)));
  expect(annex1(round, register, found).rows).toEqual([
    [1, "省政府及省直各部门", 1, null, null, null, null, 1, 0],
    [2, "乙", 1, 0, 0, 0, 0, 0, 0],
    [3, "甲", 2, 0, 1, 1, 0, 1, 1],
    [null, "合计", 4, 0, 1, 1, 0, 2, 1],
  ]);
});

test("keeps sites of no known region in a row of their own, so that the total is the register's", () => {
  const stray = aSite({ code: "8801010001", regionCode: divisionCode("880100") });
  const round = aRound({ sample: [stray.id] });
  const { rows } = annex1(round, [stray], results(round, [stray], ledgerOf()));
  expect(rows.at(-2)).toEqual([4, "其他", 1, 0, 0, 1, 0, 1, 0]);
  expect(rows.at(-1)).toEqual([null, "合计", 1, 0, 0, 1, 0, 1, 0]);
});

test("counts a sampled site that the register lacks under the region of its code", () => {
  const round = aRound({ sample: [targetId("9902000777")] });
  const { rows } = annex1(round, [], results(round, [], ledgerOf()));
  expect(rows[1]).toEqual([2, "乙", 0, 0, 0, 0, 0, 1, 0]);
});
