import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { standingAnswers } from "../../src-core/merge/standing-answers";
import type { AnswerValue } from "../../src-core/scoring/answer";
import { isoTime, type TargetId } from "../../src-core/units";
import { Database } from "../../src-renderer/db/database";
import type { StoredTask } from "../../src-renderer/db/stored";
import { importTask } from "../../src-renderer/db/task-import";
import type { AnswerChange } from "../../src-renderer/db/task-store";
import { AnswerWriter } from "../../src-renderer/inspector/answers/answer-writer";
import { SheetShelf } from "../../src-renderer/inspector/answers/sheet-shelf";
import { useSaved } from "../../src-renderer/state/saved-state";
import { aSite, aTask } from "../fixtures/builders";

/** What the screen shows, what the mark says, and what lies on the disk, at each moment of an edit. */
const site = aSite();
let db: Database;
let task: StoredTask;
let writer: AnswerWriter;
let shelf: SheetShelf;
let failures: string[];

beforeEach(async () => {
  await Dexie.delete("xunjian");
  db = new Database("work");
  const { taskId } = await importTask(db, ambient, aTask({ targets: [site] }));
  const stored = await db.tasks.get(taskId);
  if (stored === undefined) throw new Error("no task");
  task = stored;
  failures = [];
  useSaved.setState({ state: { kind: "idle" }, pending: 0 });
  const { track } = useSaved.getState();
  shelf = new SheetShelf(db, taskId);
  await shelf.load();
  const onWritten = (targetId: TargetId) => shelf.refresh(targetId);
  const onFailure = (message: string) => failures.push(message);
  writer = new AnswerWriter({ db, ambient, task, track, onFailure, onWritten });
});

afterEach(() => db.close());

test("an answer is shown at once, and called saved only when the disk has it", async () => {
  writer.answer(site.id, [change("site-safety", { kind: "clear" })]);
  expect(shown("site-safety")).toMatchObject({ phase: "saving", change: { value: { kind: "clear" } } });
  expect(mark()).toBe("saving");
  await writer.drained();
  expect(shown("site-safety")).toMatchObject({ phase: "saved" });
  expect(mark()).toBe("saved");
  expect(await stored("site-safety")).toMatchObject({ value: { kind: "clear" } });
});

test("words being typed keep the mark at saving until they are on the disk", async () => {
  writer.type(site.id, change("site-safety", { kind: "clear" }, "首"));
  expect(mark()).toBe("saving");
  writer.type(site.id, change("site-safety", { kind: "clear" }, "首页有错"));
  expect(await stored("site-safety")).toBeUndefined();
  await writer.drained();
  expect(await stored("site-safety")).toMatchObject({ note: "首页有错" });
  expect(mark()).toBe("saved");
});

test("words are saved by themselves when typing pauses", async () => {
  writer.type(site.id, change("site-safety", { kind: "clear" }, "停一停"));
  await expect.poll(() => stored("site-safety")).toMatchObject({ note: "停一停" });
  expect(writer.isBusy()).toBe(false);
});

test("an answer given while its words wait takes them along in one deed", async () => {
  writer.type(site.id, change("site-safety", { kind: "none" }, "有错字"));
  writer.answer(site.id, [change("site-safety", { kind: "conditions", ids: ["wrong-words"] }, "有错字")]);
  expect(writer.isBusy()).toBe(true);
  await writer.drained();
  expect(await db.events.count()).toBe(1);
  expect(mark()).toBe("saved");
});

test("deeds reach the disk in the order in which they were done", async () => {
  for (const count of [1, 2, 3, 4, 5]) writer.answer(site.id, [change("policy-files", { kind: "count", count })]);
  await writer.drained();
  const events = await db.events.orderBy("id").toArray();
  expect(events.map((event) => event.after.value)).toEqual([1, 2, 3, 4, 5].map((count) => ({ kind: "count", count })));
  expect(await stored("policy-files")).toMatchObject({ value: { kind: "count", count: 5 } });
});

test("undo waits for what is on its way and takes back the last of it", async () => {
  writer.answer(site.id, [change("site-safety", { kind: "clear" })]);
  writer.answer(site.id, [change("site-unreachable", { kind: "clear" })]);
  expect(await writer.undo()).toEqual({ kind: "undone", targetId: site.id, itemIds: ["site-unreachable"] });
  expect(await stored("site-safety")).toMatchObject({ value: { kind: "clear" } });
  expect(await stored("site-unreachable")).toMatchObject({ value: { kind: "none" } });
  expect(shown("site-unreachable")).toBeUndefined();
});

test("a number typed in several steps is one deed: undo leads back to before the first", async () => {
  writer.answer(site.id, [change("policy-files", { kind: "count", count: 2 })]);
  const deed = writer.newDeed();
  for (const count of [1, 12]) writer.answer(site.id, [change("policy-files", { kind: "count", count })], deed);
  expect(await writer.undo()).toEqual({ kind: "undone", targetId: site.id, itemIds: ["policy-files"] });
  expect(await stored("policy-files")).toMatchObject({ value: { kind: "count", count: 2 } });
  await writer.undo();
  expect(await stored("policy-files")).toMatchObject({ value: { kind: "none" } });
  expect(await writer.undo()).toEqual({ kind: "nothing" });
});

test("a number that turns into none while it is typed is taken back, and undo goes to the deed before it", async () => {
  writer.answer(site.id, [change("site-safety", { kind: "clear" })]);
  writer.answer(site.id, [change("guides", { kind: "count", count: 2 }, "两处")]);
  const deed = writer.newDeed();
  writer.answer(site.id, [change("guides", { kind: "count", count: 1 }, "两处")], deed);
  writer.takeBack(site.id, change("guides", { kind: "count", count: 2 }, "两处"), deed);
  expect(shown("guides")).toMatchObject({ phase: "saving", change: { value: { count: 2 } } });
  await writer.drained();
  expect(await stored("guides")).toMatchObject({ value: { kind: "count", count: 2 }, note: "两处" });
  await expect.poll(() => shown("guides")).toBeUndefined();
  expect(await writer.undo()).toMatchObject({ itemIds: ["guides"] });
  expect(await stored("guides")).toMatchObject({ value: { kind: "none" } });
  expect(await writer.undo()).toMatchObject({ itemIds: ["site-safety"] });
});

test("taking back a deed that said nothing changes nothing, and drops no later edit", async () => {
  writer.answer(site.id, [change("guides", { kind: "count", count: 2 })]);
  const deed = writer.newDeed();
  writer.answer(site.id, [change("guides", { kind: "count", count: 2 })], deed);
  writer.takeBack(site.id, change("guides", { kind: "count", count: 2 }), deed);
  writer.answer(site.id, [change("guides", { kind: "count", count: 4 })]);
  await writer.drained();
  expect(await stored("guides")).toMatchObject({ value: { kind: "count", count: 4 } });
  expect(shown("guides")).toMatchObject({ phase: "saved", change: { value: { count: 4 } } });
});

test("an answer that could not be saved stays on the screen, is not called saved, and can be tried again", async () => {
  const sheet = await db.sheets.get([task.id, site.id]);
  await db.sheets.clear();
  writer.answer(site.id, [change("site-safety", { kind: "clear" })]);
  await writer.drained();
  expect(shown("site-safety")).toMatchObject({ phase: "failed" });
  expect(mark()).toBe("failed");
  expect(failures).toHaveLength(1);
  if (sheet !== undefined) await db.sheets.put(sheet);
  writer.retry();
  await writer.drained();
  expect(await stored("site-safety")).toMatchObject({ value: { kind: "clear" } });
  expect(mark()).toBe("saved");
});

test("a later answer takes along one that could not be saved, and nothing is called saved before both are", async () => {
  const sheet = await db.sheets.get([task.id, site.id]);
  await db.sheets.clear();
  writer.answer(site.id, [change("site-safety", { kind: "clear" })]);
  await writer.drained();
  if (sheet !== undefined) await db.sheets.put(sheet);
  writer.answer(site.id, [change("site-unreachable", { kind: "clear" })]);
  await expect.poll(() => mark()).toBe("saved");
  expect(await stored("site-safety")).toMatchObject({ value: { kind: "clear" } });
});

test("edits go when the stored sheet shows them, and stay while a later one is on its way", async () => {
  writer.answer(site.id, [change("site-safety", { kind: "clear" })]);
  await writer.drained();
  writer.type(site.id, change("site-unreachable", { kind: "clear" }, "还在写"));
  const sheet = await db.sheets.get([task.id, site.id]);
  if (sheet === undefined) throw new Error("no sheet");
  writer.reconcile(new Map([[site.id, sheet]]));
  expect(shown("site-safety")).toBeUndefined();
  expect(shown("site-unreachable")).toMatchObject({ phase: "typing" });
  await writer.drained();
});

test("the shelf shows a sheet as soon as it is written, without reading the others", async () => {
  writer.answer(site.id, [change("site-safety", { kind: "clear" })]);
  await writer.drained();
  await expect.poll(() => shelf.sheets.getState().all?.get(site.id)?.records).toHaveLength(1);
});

function change(itemId: string, value: AnswerValue, note = ""): AnswerChange {
  return { itemId, value, note, link: "" };
}

const shown = (itemId: string) => writer.edits.getState().get(site.id)?.get(itemId);
const mark = () => useSaved.getState().state.kind;

async function stored(itemId: string) {
  const sheet = await db.sheets.get([task.id, site.id]);
  return standingAnswers(sheet?.records ?? []).get(itemId)?.heads[0];
}

let ticks = 0;
const ambient = {
  now: () => isoTime(new Date(Date.UTC(2020, 3, 1, 8, 0, ticks++)).toISOString()),
  newId: () => String(ticks++).padStart(26, "0"),
};
