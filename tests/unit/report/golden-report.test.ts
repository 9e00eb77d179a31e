import { expect, test } from "vitest";
import type { AnnexHeader } from "../../../src-core/report/annex-table";
import { report } from "../../../src-core/report/report";
import { results } from "../../../src-core/report/results";
import printed2 from "../../fixtures/circular-2020q1/annex2.json";
import printed5 from "../../fixtures/circular-2020q1/annex5.json";
import printed6 from "../../fixtures/circular-2020q1/annex6.json";
import layout from "../../fixtures/circular-2020q1/layout.json";
import { goldenReportInput } from "../../fixtures/golden-round/circular-input";
import { goldenLedger, goldenRegister, goldenRound } from "./golden-ledger";

const golden = goldenReportInput(results(goldenRound, goldenRegister, goldenLedger()));
/** As departments send their workbooks: in any order; only those with equal numbers keep theirs. */
const input = {
  ...golden,
  disclosure: inAnyOrder(golden.disclosure, (row) => row.total ?? 0),
  suggestions: inAnyOrder(golden.suggestions, (row) => row.closed),
};
const made = report(input);

function inAnyOrder<T>(rows: readonly T[], count: (row: T) => number): readonly T[] {
  // The last digit of a multiple by 7 mixes the numbers, and is the same for equal ones.
  const place = (row: T) => (count(row) * 7) % 10;
  return [...rows].sort((a, b) => place(a) - place(b) || count(a) - count(b));
}

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

test("takes the rows of annexes 5 and 6 in an order that is not the printed one", () => {
  expect(input.disclosure).not.toEqual(golden.disclosure);
  expect(input.suggestions).not.toEqual(golden.suggestions);
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
  expect(table.header).toEqual(layout.annexes[5].header.map(head));
});

type PrintedHead = string | { readonly [text: string]: readonly PrintedHead[] };

function head(printed: PrintedHead): AnnexHeader {
  if (typeof printed === "string") return { text: printed, parts: [] };
  const [[text, parts] = ["", []]] = Object.entries(printed);
  return { text, parts: parts.map(head) };
}

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

test("gives annex 4 and annex 3 the rows of their targets, so that each opens", () => {
  for (const key of ["problemSites", "problemAccounts"]) {
    const { table, targetIds, origins } = annex(key);
    expect(targetIds).toHaveLength(table.rows.length);
    expect(origins.map((cells) => cells[1])).toEqual(targetIds.map((id) => ({ kind: "targets", ids: [id] })));
  }
});
