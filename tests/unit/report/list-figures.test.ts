import { expect, test } from "vitest";
import type { FigureRow } from "../../../src-core/report/figure-listing";
import { figureListingSchema } from "../../../src-core/report/figure-listing";
import { figureWorkbookSpec } from "../../../src-core/report/figure-workbook";
import { figureListing, rowIdsOf } from "../../../src-core/report/list-figures";
import { report } from "../../../src-core/report/report";
import { results } from "../../../src-core/report/results";
import { goldenSampledTargets } from "../../fixtures/golden-round";
import { circular } from "../../fixtures/golden-round/circular";
import { goldenReportInput } from "../../fixtures/golden-round/circular-input";
import { goldenLedger, goldenRegister, goldenRound } from "./golden-ledger";

const ledger = goldenLedger();
const input = goldenReportInput(results(goldenRound, goldenRegister, ledger));
const listing = figureListing(input, report(input), ledger);
const rowsById = new Map(listing.rows.map((row) => [row.id, row]));
const spec = figureWorkbookSpec(listing);
const cellsOf = (sheet: number) => (spec.sheets[sheet]?.rows ?? []).map((row) => row.cells.map((cell) => cell.value));

function rowOf(id: string): FigureRow {
  const row = rowsById.get(id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

test("lists a row for everything that a figure was counted from, and names that figure in it", () => {
  for (const { id, basis } of listing.figures) {
    for (const row of rowIdsOf(basis)) expect(rowOf(row).figures, `${id} ${row}`).toContain(id);
  }
});

test("names in no row a figure that did not count it", () => {
  const counted = new Map(listing.figures.map(({ id, basis }) => [id, new Set(rowIdsOf(basis))]));
  for (const row of listing.rows) {
    for (const figure of row.figures) expect(counted.get(figure)?.has(row.id), `${figure} ${row.id}`).toBe(true);
  }
});

test("lists each row once: targets in the order of the register, then annexes 5 and 6 in theirs", () => {
  const ids = listing.rows.map((row) => row.id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = goldenRegister.map((target): string => target.id);
  expect(ids.filter((id) => targets.includes(id))).toEqual(targets);
  const [first] = input.disclosure;
  expect(ids[targets.length]).toBe(`disclosure/${first?.id}`);
  expect(ids.at(-1)).toBe(`suggestions/${input.suggestions.at(-1)?.id}`);
});

test("tells of a failed site its problem as printed, who answered, and the workbook it came in", () => {
  const [printed] = circular.annex3;
  const row = rowOf(printed?.code ?? "");
  expect(row).toMatchObject({ name: printed?.site, belongsTo: printed?.region, outcome: "单项否决" });
  expect(row.problem).toBe(printed?.problem);
  expect(row.inspectors).toHaveLength(1);
  expect(row.files).toEqual([`${row.inspectors[0]}.xlsx`]);
  expect(row.figures).toEqual(expect.arrayContaining(["sites.running", "sites.sampled", "sites.problems"]));
});

test("tells of a target outside the sample that it was not drawn, with no inspector and no file", () => {
  const sampled = new Set(goldenSampledTargets.map((target) => target.id));
  const [other] = goldenRegister.filter((target) => !sampled.has(target.id));
  expect(rowOf(other?.id ?? "")).toMatchObject({ outcome: "未抽查", problem: "", inspectors: [], files: [] });
});

test("tells of a department its numbers and the cell they were read in", () => {
  const [first] = input.disclosure;
  if (first === undefined) throw new Error("no disclosure");
  const source = { file: "省发改委.xlsx", hash: "0", sheet: "Sheet1", cell: "A3" };
  const own = { ...input, disclosure: [{ ...first, id: first.department, total: 7, interpretation: null, source }] };
  const row = figureListing(own, report(own), ledger).rows.find(({ id }) => id.startsWith("disclosure/"));
  expect(row?.outcome).toContain("主动公开 7");
  expect(row?.outcome).not.toContain("政策解读");
  expect(row?.files).toEqual(["省发改委.xlsx（Sheet1 A3）"]);
  expect(rowOf(`disclosure/${first.id}`).files).toEqual(["本办录入"]);
});

test("says in its title that it is a draft while results are missing, and of a missing one that it is", () => {
  const [missing, ...others] = goldenRound.sample;
  const part = { ...ledger, records: new Map([...ledger.records].filter(([, one]) => one.targetId !== missing)) };
  const own = goldenReportInput(results(goldenRound, goldenRegister, part));
  const drafted = figureListing(own, report(own), part);
  expect(others.length).toBe(733);
  expect(drafted.title).toBe("2020年第一季度通报数字来源（草稿：还缺 1 个）");
  expect(drafted.rows.find(({ id }) => id === missing)).toMatchObject({ outcome: "未返回", inspectors: [] });
});

test("prints every figure with how it came about and how many rows it has in the sheet 数字", () => {
  const [title, , header, ...rows] = cellsOf(0);
  expect(title).toEqual(["2020年第一季度通报数字来源"]);
  expect(header).toEqual(["序号", "字段", "含义", "印出", "单位", "怎么得来", "行数"]);
  expect(rows).toHaveLength(listing.figures.length);
  expect(rows.find((row) => row[1] === "网站问题数")).toMatchObject({ 3: "4", 4: "家", 6: 4 });
  const rate = rows.find((row) => row[1] === "新媒体合格率");
  expect(rate?.[3]).toBe("83.99%");
  expect(rate?.[5]).toContain("356");
  expect(rate?.[6]).toBeNull();
});

test("prints in the sheet 明细 as many rows that name a figure's field as the sheet 数字 says", () => {
  const details = cellsOf(1).slice(3);
  for (const [, field, , , , , count] of cellsOf(0).slice(3)) {
    if (typeof count !== "number" || count === 0) continue;
    const own = details.filter((row) => String(row[8] ?? "").includes(`{${field}}`));
    expect(own.length, String(field)).toBe(count);
  }
});

test("is what the process that writes it takes for a listing", () => {
  expect(figureListingSchema.parse(listing)).toEqual(listing);
});
