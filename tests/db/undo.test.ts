import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { standingAnswers } from "../../src-core/merge/standing-answers";
import { centipoints } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import type { Database } from "../../src-renderer/db/database";
import type { StoredTask } from "../../src-renderer/db/stored";
import { importTask } from "../../src-renderer/db/task-import";
import { undoLast } from "../../src-renderer/db/task-store";
import { aRecord, aTask } from "../fixtures/builders";
import { change, failed, freshDesk, inspectorHand, site } from "./inspector-hand";

/** Undo in the inspector's store, on an in-memory IndexedDB; the real app runs the same code in tests/e2e. */
let db: Database;
let task: StoredTask;
let ambient: Ambient;

beforeEach(async () => {
  ({ db, ambient, task } = await freshDesk());
});
const { answer, save, say, sheet } = inspectorHand(() => ({ db, ambient, task }));

afterEach(() => db.close());

test("undo takes back one deed with all its answers", async () => {
  await say(site.id, "site-safety", { kind: "clear" });
  await save(site.id, [change("site-unreachable", { kind: "clear" }), change("columns-stale", { kind: "clear" })]);
  const undone = await undoLast(db, ambient, task);
  expect(undone).toEqual({ kind: "undone", targetId: site.id, itemIds: ["site-unreachable", "columns-stale"] });
  expect((await answer(site.id, "site-unreachable"))?.value).toEqual({ kind: "none" });
  expect((await answer(site.id, "columns-stale"))?.value).toEqual({ kind: "none" });
  expect((await answer(site.id, "site-safety"))?.value).toEqual({ kind: "clear" });
});

test("undo goes back deed by deed and then says that nothing is left", async () => {
  await say(site.id, "leaders", { kind: "points", points: centipoints(150) });
  await say(site.id, "leaders", { kind: "points", points: centipoints(300) });
  await undoLast(db, ambient, task);
  expect((await answer(site.id, "leaders"))?.value).toEqual({ kind: "points", points: 150 });
  await undoLast(db, ambient, task);
  expect((await answer(site.id, "leaders"))?.value).toEqual({ kind: "none" });
  expect(await undoLast(db, ambient, task)).toEqual({ kind: "nothing" });
});

test("undo changes nothing where an import has brought another answer since, and both still stand", async () => {
  await say(site.id, "site-safety", { kind: "clear" });
  const other = aRecord({ itemId: "site-safety", value: { kind: "conditions", ids: ["wrong-words"] } });
  await importTask(db, ambient, aTask({ kind: "score", targets: [site], records: [other] }));
  const before = await sheet(site.id);
  const outcome = { kind: "overtaken", targetId: site.id, itemIds: ["site-safety"] };
  expect(await undoLast(db, ambient, task)).toEqual(outcome);
  expect(await sheet(site.id)).toEqual(before);
  expect(standingAnswers(before.records).get("site-safety")?.value).toBeNull();
});

test("undo changes nothing of a deed where only one of its answers was overtaken", async () => {
  await save(site.id, [change("site-safety", { kind: "clear" }), change("columns-stale", { kind: "clear" })]);
  const mine = (await answer(site.id, "columns-stale")) ?? failed("no record");
  const later = aRecord({
    itemId: "columns-stale",
    value: { kind: "clear" },
    ancestors: [mine.revision],
    note: "再看",
  });
  await importTask(db, ambient, aTask({ kind: "score", targets: [site], records: [later] }));
  expect(await undoLast(db, ambient, task)).toMatchObject({ kind: "overtaken" });
  expect((await answer(site.id, "site-safety"))?.value).toEqual({ kind: "clear" });
  expect((await answer(site.id, "columns-stale"))?.note).toBe("再看");
});

test("undoing the choice between two answers leaves the item open, and goes no further back", async () => {
  await say(site.id, "site-safety", { kind: "clear" });
  const other = aRecord({ itemId: "site-safety", value: { kind: "conditions", ids: ["wrong-words"] } });
  await importTask(db, ambient, aTask({ kind: "score", targets: [site], records: [other] }));
  await say(site.id, "site-safety", { kind: "clear" });
  expect(await undoLast(db, ambient, task)).toMatchObject({ kind: "undone" });
  expect((await answer(site.id, "site-safety"))?.value).toEqual({ kind: "none" });
  expect(await undoLast(db, ambient, task)).toMatchObject({ kind: "overtaken" });
});

test("words typed on and on are taken back one pause after the other", async () => {
  await say(site.id, "site-safety", { kind: "clear" });
  for (const note of ["首", "首页"]) await say(site.id, "site-safety", { kind: "clear" }, note);
  await undoLast(db, ambient, task);
  expect((await answer(site.id, "site-safety"))?.note).toBe("首");
  await undoLast(db, ambient, task);
  expect((await answer(site.id, "site-safety"))?.note).toBe("");
  await undoLast(db, ambient, task);
  expect((await answer(site.id, "site-safety"))?.value).toEqual({ kind: "none" });
});

test("an undo is a new state that names what it replaces, never a state taken away", async () => {
  await say(site.id, "site-safety", { kind: "clear" });
  const given = (await answer(site.id, "site-safety"))?.revision ?? failed("no record");
  await undoLast(db, ambient, task);
  expect((await answer(site.id, "site-safety"))?.ancestors).toContain(given);
});
