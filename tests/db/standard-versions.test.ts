import "fake-indexeddb/auto";
import Dexie from "dexie";
import { expect, test } from "vitest";
import { contentHash } from "../../src-core/content-hash";
import { readStandardWorkbook } from "../../src-core/exchange/standard-workbook/read-standard-workbook";
import { standardWorkbook } from "../../src-core/exchange/standard-workbook/standard-workbook";
import { parsePack, standardRef } from "../../src-core/standard/parse-pack";
import { roundId, targetId } from "../../src-core/units";
import { Database } from "../../src-renderer/db/database";
import { saveAnswers } from "../../src-renderer/db/task-store";
import { declareVersion1 } from "../../src-renderer/db/versions/001-first";
import { anAccount, aRecord, aRound, aSite } from "../fixtures/builders";
import { gridsOfSpec } from "../fixtures/spec-grid";
import oldPack from "../fixtures/version-1-pack.json" with { type: "json" };
import { countingAmbient } from "./counting-ambient";

/** A version 1 database with a row in each kind of table, opened with the version of now. */
test("finds all rows of a version 1 database again after the upgrade", async () => {
  await Dexie.delete("xunjian");
  const old = new Dexie("xunjian");
  declareVersion1(old);
  const targets = [aSite(), anAccount()].map((target) => {
    return { id: target.id, kind: target.kind, target, isRunning: true, history: [] };
  });
  const rows: Readonly<Record<string, object>> = {
    settings: { key: "profile", value: { workplace: "office", name: "省办甲" } },
    tasks: { id: "2020Q1/i1", targetCount: 1 },
    sheets: { taskId: "2020Q1/i1", targetId: "t1", records: [] },
    events: { id: "e1", taskId: "2020Q1/i1" },
    rounds: { id: "2020Q1", annexOrder: { 3: ["t1"], 4: [] } },
    registers: { roundId: "2020Q1", targets: [] },
    assignments: { roundId: "2020Q1", inspectorId: "i1", targetIds: ["t1"] },
    returns: { roundId: "2020Q1", targetId: "t1", records: [] },
    imports: { roundId: "2020Q1", hash: "h1" },
  };
  await old.open();
  for (const [table, row] of Object.entries(rows)) await old.table(table).put(row);
  await old.table("targets").bulkPut(targets);
  old.close();

  const db = new Database("work");
  await db.open();
  expect(db.verno).toBe(3);
  for (const [table, row] of Object.entries(rows)) expect(await db.table(table).toArray(), table).toEqual([row]);
  expect(await db.targets.orderBy("kind").toArray()).toEqual(targets.reverse());
  expect(await db.sheets.where("taskId").equals("2020Q1/i1").count()).toBe(1);
  expect(await db.standards.count()).toBe(0);
  expect(await db.standardDrafts.count()).toBe(0);
  db.close();
});

test("the packs of a version 1 database get what packs have since, hash as the same pack of a file does, and score", async () => {
  const parsed = parsePack(oldPack);
  if (parsed.kind === "faulty") throw new Error("the old pack is faulty");
  const { pack } = parsed;
  expect(contentHash(oldPack)).not.toBe(parsed.ref.hash);
  const site = aSite();
  const finding = aRecord({
    targetId: site.id,
    itemId: "site-security",
    value: { kind: "conditions", ids: ["fraud"] },
  });
  const listed = { state: "done", outcome: "veto", points: null, problem: "弄虚作假", missing: 0 };
  const sheet = { taskId: "2020Q1/i1", targetId: site.id, target: site, order: 0, records: [finding], exported: [] };
  const round = { ...aRound(), standard: oldPack };
  const damaged = { ...oldPack, title: "" };
  const old = new Dexie("xunjian");
  await Dexie.delete("xunjian");
  declareVersion1(old);
  await old.open();
  const past = { ref: { id: "guoban-2019", version: 1, hash: "old" }, until: "2020-04-01T00:00:00.000Z" };
  await old.table("rounds").bulkPut([
    { id: "2020Q1", round, standards: [past, past].map((one, n) => ({ ...one, pack: [oldPack, damaged][n] })) },
    { id: "2020Q2", round: { ...round, standard: damaged } },
  ]);
  await old.table("tasks").bulkPut([
    { id: "2020Q1/i1", round, inspectorId: "i1", formerStandards: [oldPack, damaged] },
    { id: "2020Q2/i1", round: { ...round, standard: damaged }, inspectorId: "i1" },
  ]);
  await old.table("sheets").bulkPut([
    { ...sheet, listed },
    { ...sheet, taskId: "2020Q2/i1", listed },
  ]);
  old.close();

  const db = new Database("work");
  const [first, second] = await db.rounds.toArray();
  expect(first?.round.standard).toEqual(pack);
  expect(first?.standards?.map((one) => one.pack)).toEqual([pack, damaged]);
  expect(first?.standards?.map((one) => one.ref.hash)).toEqual([parsed.ref.hash, "old"]);
  expect(second?.round.standard).toEqual(damaged);
  const read = readStandardWorkbook(gridsOfSpec(standardWorkbook(pack))).pack;
  expect(read === null ? null : standardRef(read)).toEqual(standardRef(first?.round.standard ?? pack));
  const task = await db.tasks.get("2020Q1/i1");
  if (task === undefined) throw new Error("no task");
  expect(task.round.standard).toEqual(pack);
  expect(task.formerStandards).toEqual([pack, damaged]);
  expect((await db.tasks.get("2020Q2/i1"))?.round.standard).toEqual(damaged);
  const [known, unknown] = await db.sheets.toArray();
  expect(known?.records).toEqual([finding]);
  expect(known?.listed).toMatchObject({ state: "awaitingEvidence", outcome: "veto", missingEvidence: 1 });
  expect(unknown).toMatchObject({ records: [finding], listed: { ...listed, missingEvidence: 0 } });

  const change = { itemId: "site-security", value: { kind: "clear" }, note: "", link: "" } as const;
  await saveAnswers(db, countingAmbient(), task, targetId(site.id), [change]);
  expect((await db.sheets.get([task.id, site.id]))?.listed.outcome).toBeNull();
  expect(await db.rounds.get(roundId("2020Q1"))).toBeDefined();
  db.close();
});
