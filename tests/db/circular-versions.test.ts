import "fake-indexeddb/auto";
import Dexie from "dexie";
import { expect, test } from "vitest";
import { defaultCircular } from "../../src-core/circular/default-circular";
import { Database } from "../../src-renderer/db/database";
import { declareVersion1 } from "../../src-renderer/db/versions/001-first";
import { declareVersion2 } from "../../src-renderer/db/versions/002-standards";
import { aRound } from "../fixtures/builders";
import { SMALL_PACK } from "../fixtures/small-pack";
import { viewOf } from "./signed-round";

const round = aRound();
const rows: Readonly<Record<string, object>> = {
  settings: { key: "profile", value: { workplace: "office", name: "省办甲" } },
  tasks: { id: "2020Q1/i1", targetCount: 1 },
  sheets: { taskId: "2020Q1/i1", targetId: "t1", records: [], listed: { missing: 0, missingEvidence: 0 } },
  events: { id: "e1", taskId: "2020Q1/i1" },
  targets: { id: "t1", kind: "site", isRunning: true, history: [] },
  rounds: { id: "2020Q1", round, annexOrder: { 3: ["t1"], 4: [] } },
  registers: { roundId: "2020Q1", targets: [] },
  assignments: { roundId: "2020Q1", inspectorId: "i1", targetIds: ["t1"] },
  returns: { roundId: "2020Q1", targetId: "t1", records: [], origins: [] },
  imports: { roundId: "2020Q1", hash: "h1", file: { hash: "h1", names: ["a.xlsx"] } },
  standards: { hash: "s1", id: "small", pack: SMALL_PACK },
  standardDrafts: { baseHash: "s1", base: SMALL_PACK, pack: SMALL_PACK },
};

test("finds all rows of a version 2 database again after the upgrade to version 3", async () => {
  await Dexie.delete("xunjian");
  const old = new Dexie("xunjian");
  declareVersion1(old);
  declareVersion2(old);
  await old.open();
  for (const [table, row] of Object.entries(rows)) await old.table(table).put(row);
  expect(old.tables.map(({ name }) => name).sort()).toEqual(Object.keys(rows).sort());
  old.close();

  const db = new Database("work");
  await db.open();
  expect(db.verno).toBe(3);
  for (const [table, row] of Object.entries(rows)) expect(await db.table(table).toArray(), table).toEqual([row]);
  const added = db.tables.filter(({ name }) => rows[name] === undefined);
  expect(added.map(({ name }) => name).sort()).toEqual([
    "circularHistory",
    "circulars",
    "disclosure",
    "issued",
    "suggestions",
  ]);
  for (const table of added) expect(await table.count(), table.name).toBe(0);
  const view = await viewOf(db, round.id);
  expect(view.circular).toEqual({
    ...defaultCircular(round.settings, round.id),
    annexOrder: { 3: ["t1"], 4: [] },
  });
  expect([view.disclosure, view.suggestions, view.issued, view.circularFaults]).toEqual([[], [], [], []]);
  db.close();
});
