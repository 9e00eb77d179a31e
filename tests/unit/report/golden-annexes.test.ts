import { expect, test } from "vitest";
import { annex1 } from "../../../src-core/report/annex1";
import { annex3 } from "../../../src-core/report/annex3";
import { annex4 } from "../../../src-core/report/annex4";
import { results } from "../../../src-core/report/results";
import { summary } from "../../../src-core/report/summary";
import printed1 from "../../fixtures/circular-2020q1/annex1.json";
import printed3 from "../../fixtures/circular-2020q1/annex3.json";
import printed4 from "../../fixtures/circular-2020q1/annex4.json";
import layout from "../../fixtures/circular-2020q1/layout.json";
import { goldenAnnexOrder } from "../../fixtures/golden-round";
import { goldenLedger, goldenRegister, goldenRound } from "./golden-ledger";

const found = results(goldenRound, goldenRegister, goldenLedger());

test("counts 98.94% and 83.99% for the round of the circular", () => {
  expect(summary(goldenRound, goldenRegister, found)).toEqual({
    sites: { running: 538, sampled: 378, problems: 4, passRate: "98.94%" },
    accounts: { total: 1308, sampled: 356, problems: 57, passRate: "83.99%" },
    complete: true,
    missing: 0,
    conflicts: 0,
    unscorable: 0,
    awaitingEvidence: 0,
  });
});

test("gives annex 1 cell by cell as printed", () => {
  const table = annex1(goldenRound, goldenRegister, found);
  expect(table.rows).toEqual(
    printed1.map((row) => [
      row.no,
      row.region,
      row.running,
      row.cityPortals,
      row.cityDepartments,
      row.countyPortals,
      row.belowCounty,
      row.sampled,
      row.problems,
    ]),
  );
});

test("gives annex 3 as printed once its rows stand in the order arranged by hand", () => {
  const table = annex3(goldenRound, found, goldenAnnexOrder[3]);
  const rows = printed3.map((row) => [row.no, row.region, row.site, row.problem, row.code, row.remark || null]);
  expect(table.rows).toEqual(rows);
});

test("gives annex 4 as printed once its rows stand in the order arranged by hand", () => {
  const table = annex4(goldenRound, found, goldenAnnexOrder[4]);
  expect(table.rows).toEqual(printed4.map((row) => [row.no, row.owner, row.type, row.account, row.problem]));
});

test("heads the annexes as printed", () => {
  const heads = (header: readonly (string | Record<string, string[]>)[]) =>
    header.map((head) =>
      typeof head === "string"
        ? { text: head, parts: [] }
        : { text: Object.keys(head).join(), parts: Object.values(head).flat() },
    );
  const tables = [annex1(goldenRound, goldenRegister, found), annex3(goldenRound, found), annex4(goldenRound, found)];
  const { "1": one, "3": three, "4": four } = layout.annexes;
  expect(tables.map((table) => table.title)).toEqual([one.title, three.title, four.title]);
  expect(tables[0]?.header).toEqual([
    ...heads(one.header.slice(0, 3).map(String)),
    { text: "市级政府网站数", parts: ["门户", "部门"].map((text) => ({ text, parts: [] })) },
    { text: "县级及以下政府网站数", parts: ["县级门户", "县级以下"].map((text) => ({ text, parts: [] })) },
    ...heads(one.header.slice(5).map(String)),
  ]);
  expect(tables[1]?.header).toEqual(heads(three.header));
  expect(tables[2]?.header).toEqual(heads(four.header));
});
