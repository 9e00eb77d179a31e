import "fake-indexeddb/auto";
import Dexie from "dexie";
import { expect, test } from "vitest";
import { Database } from "../../src-renderer/db/database";
import { declareVersion1 } from "../../src-renderer/db/versions/001-first";
import { anAccount, aSite } from "../fixtures/builders";

/** A version 1 database with a row in each kind of table, opened with version 2. */
test("finds all rows of a version 1 database again after the upgrade to version 2", async () => {
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
  expect(db.verno).toBe(2);
  for (const [table, row] of Object.entries(rows)) expect(await db.table(table).toArray(), table).toEqual([row]);
  expect(await db.targets.orderBy("kind").toArray()).toEqual(targets.reverse());
  expect(await db.sheets.where("taskId").equals("2020Q1/i1").count()).toBe(1);
  expect(await db.standards.count()).toBe(0);
  expect(await db.standardDrafts.count()).toBe(0);
  db.close();
});
