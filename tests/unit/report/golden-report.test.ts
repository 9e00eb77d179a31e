import { expect, test } from "vitest";
import { report } from "../../../src-core/report/report";
import { results } from "../../../src-core/report/results";
import printed2 from "../../fixtures/circular-2020q1/annex2.json";
import printed5 from "../../fixtures/circular-2020q1/annex5.json";
import printed6 from "../../fixtures/circular-2020q1/annex6.json";
import layout from "../../fixtures/circular-2020q1/layout.json";
import { goldenReportInput } from "../../fixtures/golden-round/circular-input";
import { goldenLedger, goldenRegister, goldenRound } from "./golden-ledger";

const input = goldenReportInput(results(goldenRound, goldenRegister, goldenLedger()));
const made = report(input);

function annex(key: string) {
  const found = made.annexes.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no annex ${key}`);
  return found;
}

test("prints exactly the six annexes of the circular, numbered as there", () => {
  const printed = made.annexes.filter((one) => one.printedNo !== null);
  expect(printed.map(({ key, printedNo }) => [key, printedNo])).toEqual([
    ["sites", 1],
    ["highScorers", 2],
    ["problemSites", 3],
    ["problemAccounts", 4],
    ["disclosure", 5],
    ["suggestions", 6],
  ]);
  expect(printed.map(({ table }) => table.title)).toEqual(Object.values(layout.annexes).map(({ title }) => title));
});

test("gives annex 2 band by band, cities before counties, as printed", () => {
  const { rows } = annex("highScorers").table;
  const expected = printed2.map(({ band, groups }) => [
    band,
    groups
      .map((names, index) => (groups.length > 1 ? `${index === 0 ? "一" : "二"}、` : "") + names.join("、"))
      .join("\n"),
  ]);
  expect(rows).toEqual(expected);
});

test("gives annex 5 cell by cell as printed, blank for none", () => {
  const { table } = annex("disclosure");
  expect(table.rows).toEqual(
    printed5.map((row) => [
      row.no,
      row.department,
      row.total,
      row.interpretation,
      row.proposals,
      row.keyAreas,
      row.closed,
      row.open,
    ]),
  );
  expect(table.under).toBe(layout.annexes[5].under);
});

test("gives annex 6 in its two groups cell by cell as printed, each numbered anew", () => {
  const { table } = annex("suggestions");
  const rows = [...printed6.departments, ...printed6.cities].map((row) => [
    row.no,
    row.unit,
    row.closed,
    row.open === 0 ? null : row.open,
    row.rate,
    row.averageWorkingDays,
  ]);
  expect(table.rows).toEqual(rows);
  expect(table.sections).toEqual([
    { before: 0, text: layout.annexes[6].groups[0] },
    { before: printed6.departments.length, text: layout.annexes[6].groups[1] },
  ]);
  expect(table.header.map(({ text }) => text)).toEqual(layout.annexes[6].header);
});

test("counts every number of annex 1 from as many targets as it says", () => {
  const { table, origins } = annex("sites");
  for (const [row, cells] of table.rows.entries()) {
    for (const [column, value] of cells.entries()) {
      const basis = origins[row]?.[column] ?? null;
      if (basis?.kind === "targets") expect(basis.ids).toHaveLength(Number(value));
      else expect(typeof value === "number" && column > 1).toBe(false);
    }
  }
});

test("finds nothing that differs between the annexes, the lists and the text", () => {
  expect(made.checks.filter((check) => check.state === "differs")).toEqual([]);
  expect(made.checks.filter((check) => check.state === "agrees").length).toBeGreaterThan(25);
});

test("points at the two printed figures that do not follow from the lists, and says why", () => {
  const printedFigures = {
    "accounts.passRate": "84.27%",
    "accounts.periodOnPeriod": "-3.82",
    "sites.passRate": "98.94%",
    "sites.yearOnYear": "提高1.33个百分点",
  };
  const { checks } = report({ ...input, circular: { ...input.circular, printedFigures } });
  const differing = checks.filter((check) => check.state === "differs");
  expect(differing.map((check) => check.id)).toEqual(["printed-accounts.passRate", "printed-accounts.periodOnPeriod"]);
  expect(differing[0]?.message).toContain("（356 − 57）÷ 356 = 83.99%");
  expect(differing[0]?.message).toContain("相当于不合格 56 个（300 ÷ 356）");
  expect(differing[1]?.message).toContain("−4.10");
});
