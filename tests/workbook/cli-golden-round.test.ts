import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type LedgerDocument, ledgerDocumentSchema } from "../../src-core/exchange/read-file";
import { loadLedger, recordsByTarget } from "../../src-core/merge/ledger";
import { countingAnswers, standingAnswers } from "../../src-core/merge/standing-answers";
import { scoreTarget } from "../../src-core/scoring/score-target";
import { readWorkbook } from "../../src-main/workbook/read-workbook";
import {
  goldenAnswers,
  goldenInspectorNames,
  goldenPack,
  goldenSample,
  goldenSampledTargets,
} from "../fixtures/golden-round";
import { circular } from "../fixtures/golden-round/circular";
import { type GoldenByHand, goldenByHand, mergeByHand } from "./golden-by-hand";

/**
 * A colleague without the app, end to end: the lists of the golden round, `assign`, twelve workbooks filled by openpyxl,
 * `merge`. Nothing but files goes from one to the next.
 */
let folder = "";
let assigned: GoldenByHand["assigned"];
let scores: readonly string[] = [];
let merged: Awaited<ReturnType<typeof mergeAll>>;
let ledger: LedgerDocument;

beforeAll(async () => {
  ({ folder, assigned, scores } = await goldenByHand());
  merged = await mergeAll(scores, "merged");
  ledger = ledgerDocumentSchema.parse(JSON.parse(await readFile(join(folder, "merged/ledger.json"), "utf8")));
}, 180_000);

const mergeAll = (files: readonly string[], out: string) => mergeByHand(folder, files, out);

/** Cells of a sheet without empty ones at the end. */
async function cellsOf(path: string): Promise<readonly (readonly unknown[])[]> {
  const reading = readWorkbook(await readFile(join(folder, path)));
  if (reading.kind !== "sheets") throw new Error(`not a workbook: ${path}`);
  return reading.sheets[0]?.rows ?? [];
}

const padded = (row: readonly unknown[], width: number) => Array.from({ length: width }, (_, i) => row[i] ?? null);

test("hands every sampled target to one of twelve inspectors, told the round by the title of the sample", () => {
  expect(assigned).toMatchObject({ round: "2020Q1", problems: [] });
  expect(assigned.files.map((file) => file.inspector)).toEqual(goldenInspectorNames);
  expect(assigned.files.reduce((sum, file) => sum + file.targets, 0)).toBe(734);
});

test("merges the twelve workbooks filled by hand without a problem or a conflict", () => {
  expect(merged.files.map((file: { file: string; problems: unknown[] }) => [file.file, file.problems])).toEqual(
    scores.map((file) => [file, []]),
  );
  expect(merged).toMatchObject({ targets: 734, scored: 734, conflicts: [], problems: [] });
});

test("counts 98.94% of the sites and 83.99% of the accounts, in the answer and in summary.json", async () => {
  expect(merged.summary).toEqual({
    sites: { running: 538, sampled: 378, problems: 4, passRate: "98.94%" },
    accounts: { total: 1308, sampled: 356, problems: 57, passRate: "83.99%" },
    complete: true,
    missing: 0,
    conflicts: 0,
    unscorable: 0,
    // Filled in by hand without a single link: asked for, and counted all the same.
    awaitingEvidence: 172,
  });
  expect(JSON.parse(await readFile(join(folder, "merged/summary.json"), "utf8"))).toEqual(merged.summary);
});

test("writes annex 1 with the cells of the circular", async () => {
  const rows = await cellsOf("merged/annexes/附件1.xlsx");
  expect(rows[0]?.[0]).toBe("附件1");
  expect(rows[1]?.[0]).toBe("全省政府网站运行和检查情况");
  expect(rows.slice(4).map((row) => padded(row, 9))).toEqual(
    circular.annex1.map((row) => [
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

test("writes annexes 3 and 4 with the rows of the circular, in an order of its own", async () => {
  const without = (rows: readonly (readonly unknown[])[], width: number) =>
    rows.map((row) => JSON.stringify(padded(row, width).slice(1))).sort();
  const three = await cellsOf("merged/annexes/附件3.xlsx");
  const four = await cellsOf("merged/annexes/附件4.xlsx");
  const printed3 = circular.annex3.map((row) => [row.no, row.region, row.site, row.problem, row.code, null]);
  const printed4 = circular.annex4.map((row) => [row.no, row.owner, row.type, row.account, row.problem]);
  expect(without(three.slice(3), 6)).toEqual(without(printed3, 6));
  expect(without(four.slice(3), 5)).toEqual(without(printed4, 5));
  expect(four.slice(3).map((row) => row[0])).toEqual(printed4.map((row) => row[0]));
});

test("keeps every answer and note as entered, under the inspector it was assigned to", () => {
  const records = recordsByTarget(loadLedger(ledger.ledger));
  const assignedTo = new Map(ledger.ledger.assignments.flatMap((e) => e.targetIds.map((id) => [id, e.inspectorId])));
  for (const target of goldenSampledTargets) {
    const own = records.get(target.id) ?? [];
    const answers = countingAnswers(standingAnswers(own));
    const golden = new Map([...goldenAnswers(target.id)].map(([id, { value }]) => [id, value]));
    expect(scoreTarget(goldenPack, target, answers, null)).toEqual(scoreTarget(goldenPack, target, golden, null));
    expect(new Set(own.map((record) => [record.origin, record.inspectorId].join()))).toEqual(
      new Set([`hand,${assignedTo.get(target.id)}`]),
    );
    for (const [id, { value, note }] of goldenAnswers(target.id)) {
      if (value.kind !== "conditions") continue;
      expect(own.find((record) => record.itemId === id)).toMatchObject({ value, note });
    }
  }
  expect([...ledger.round.sample].sort()).toEqual([...goldenSample].sort());
});

test("merges the same ledger in another order, with files repeated, and from ledgers merged before", async () => {
  const read = (out: string) => readFile(join(folder, out, "ledger.json"), "utf8");
  const expected = await read("merged");
  await mergeAll([...scores].reverse().concat(scores.slice(0, 3)), "again");
  await mergeAll(scores.slice(0, 5), "north");
  await mergeAll(["north/ledger.json", ...scores.slice(3)], "joined");
  expect(await read("again")).toBe(expected);
  expect(await read("joined")).toBe(expected);
}, 180_000);

test("says that a merge is not complete and how much is missing while scores are missing", async () => {
  const answer = await mergeAll(scores.slice(1), "partly");
  const missing = assigned.files[0]?.targets;
  expect(answer.summary).toMatchObject({
    complete: false,
    missing,
    sites: { sampled: 378 },
    accounts: { sampled: 356 },
  });
  expect(answer).toMatchObject({ targets: 734, scored: 734 - (missing ?? 0) });
});
