import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { standingAnswers } from "../../src-core/merge/standing-answers";
import { inspectorId } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import type { Database } from "../../src-renderer/db/database";
import type { StoredTask } from "../../src-renderer/db/stored";
import { importTask } from "../../src-renderer/db/task-import";
import { markExported, scoreDocument } from "../../src-renderer/db/task-store";
import { aRecord, aSite, aTask } from "../fixtures/builders";
import { account, freshDesk, inspectorHand, site } from "./inspector-hand";

/** The inspector's store on an in-memory IndexedDB; the real app runs the same code in tests/e2e. */
let db: Database;
let task: StoredTask;
let ambient: Ambient;

beforeEach(async () => {
  ({ db, ambient, task } = await freshDesk());
});
const { answer, prove, say, sheet } = inspectorHand(() => ({ db, ambient, task }));

afterEach(() => db.close());

test("an import puts the targets in the order of the assignment, nothing answered", async () => {
  const sheets = await db.sheets.where("taskId").equals(task.id).sortBy("order");
  expect(sheets.map((sheet) => sheet.targetId)).toEqual([site.id, account.id]);
  expect(sheets.map((sheet) => sheet.listed.state)).toEqual(["notStarted", "notStarted"]);
  expect(task).toMatchObject({ targetCount: 2, inspectorName: "张三", exportedAt: null });
});

test("importing the same assignment again adds nothing and keeps the answers", async () => {
  await say(site.id, "site-safety", { kind: "clear" }, "看过");
  const again = await importTask(db, ambient, aTask({ targets: [site, account] }));
  expect(again).toMatchObject({ added: 0, known: 2, newRecords: 0 });
  expect(await answer(site.id, "site-safety")).toMatchObject({ value: { kind: "clear" }, note: "看过" });
});

test("a grown assignment adds its new targets behind the known ones", async () => {
  const late = aSite({ code: "9901010002", name: "甲西县教育局", siteClass: "belowCounty" });
  const again = await importTask(db, ambient, aTask({ targets: [site, account, late] }));
  expect(again).toMatchObject({ added: 1, known: 2 });
  expect(await db.tasks.get(task.id)).toMatchObject({ targetCount: 3 });
});

test("answers of a score workbook join those of this machine, and differing ones stand side by side", async () => {
  await say(site.id, "site-safety", { kind: "clear" });
  const other = aRecord({ itemId: "site-safety", value: { kind: "conditions", ids: ["wrong-words"] } });
  const brought = await importTask(db, ambient, aTask({ kind: "score", targets: [site], records: [other] }));
  expect(brought.newRecords).toBe(1);
  const standing = standingAnswers((await sheet(site.id)).records).get("site-safety");
  expect(standing?.heads).toHaveLength(2);
  expect(standing?.value).toBeNull();
});

test("answering again ends a disagreement by replacing both answers", async () => {
  await say(site.id, "site-safety", { kind: "clear" });
  const other = aRecord({ itemId: "site-safety", value: { kind: "conditions", ids: ["wrong-words"] } });
  await importTask(db, ambient, aTask({ kind: "score", targets: [site], records: [other] }));
  const both = (await sheet(site.id)).records.map((record) => record.revision);
  await say(site.id, "site-safety", { kind: "conditions", ids: ["wrong-words"] });
  const [only, ...others] = (await sheet(site.id)).records;
  expect(others).toEqual([]);
  expect(only?.ancestors).toEqual(expect.arrayContaining(both));
  expect((await sheet(site.id)).listed.outcome).toBe("veto");
});

test("the listed verdict follows each answer", async () => {
  await say(account.id, "account-stale", { kind: "clear" });
  expect((await sheet(account.id)).listed).toMatchObject({ state: "inProgress", missing: 1 });
  await prove(account.id, "account-interaction", { kind: "conditions", ids: ["no-channel"] });
  expect((await sheet(account.id)).listed).toMatchObject({
    state: "done",
    outcome: "veto",
    problem: "单项否决(缺有效互动渠道菜单功能)",
  });
});

test("a finding without the evidence that the standard wants awaits it, with its outcome known", async () => {
  const found = { kind: "conditions", ids: ["two-weeks"] } as const;
  await say(account.id, "account-stale", found);
  expect((await sheet(account.id)).listed).toMatchObject({ state: "awaitingEvidence", outcome: "veto" });
  expect((await scoreDocument(db, task, true)).targets).toEqual([]);
  await prove(account.id, "account-stale", found);
  expect((await sheet(account.id)).listed).toMatchObject({ state: "done", outcome: "veto" });
});

test("a note that is typed on and on leaves one record without a trail of drafts", async () => {
  await say(site.id, "site-safety", { kind: "clear" });
  for (const note of ["首", "首页", "首页有错"]) await say(site.id, "site-safety", { kind: "clear" }, note);
  const { records } = await sheet(site.id);
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({ note: "首页有错", ancestors: [] });
});

test("saving what stands already writes nothing", async () => {
  await say(site.id, "site-safety", { kind: "clear" });
  const before = await sheet(site.id);
  await say(site.id, "site-safety", { kind: "clear" });
  expect(await sheet(site.id)).toEqual(before);
  expect(await db.events.count()).toBe(1);
});

test("taking back an answer that was never given writes nothing", async () => {
  await say(site.id, "site-safety", { kind: "none" });
  expect((await sheet(site.id)).records).toEqual([]);
});

test("an import tells on how many targets and items answers disagree", async () => {
  for (const id of ["site-safety", "columns-stale"]) await say(site.id, id, { kind: "clear" });
  const records = ["site-safety", "columns-stale"].map((itemId) =>
    aRecord({ itemId, value: { kind: "conditions", ids: ["wrong-words"] } }),
  );
  const done = await importTask(db, ambient, aTask({ kind: "score", targets: [site, account], records }));
  expect(done).toMatchObject({ newRecords: 2, conflicts: { targets: 1, items: 2 } });
});

test("after an export, the next edit names the exported state as replaced, even where only a note changed", async () => {
  await say(site.id, "site-safety", { kind: "clear" }, "初看");
  const document = await scoreDocument(db, task, false);
  const [sent] = document.records;
  await say(site.id, "site-safety", { kind: "clear" }, "再看");
  const now = await answer(site.id, "site-safety");
  expect(now?.note).toBe("再看");
  expect(now?.ancestors).toEqual([sent?.revision]);
});

test("the score workbook has all targets and what stands for them", async () => {
  await say(account.id, "account-stale", { kind: "conditions", ids: ["two-weeks"] }, "最近一条 2 月 3 日");
  const document = await scoreDocument(db, task, false);
  expect(document).toMatchObject({ kind: "score", inspector: { id: "inspector-1", name: "张三" } });
  expect(document.targets.map((target) => target.id)).toEqual([site.id, account.id]);
  expect(document.records).toMatchObject([{ targetId: account.id, note: "最近一条 2 月 3 日" }]);
});

test("an early part has only the targets that are done", async () => {
  await say(site.id, "site-safety", { kind: "clear" });
  await prove(account.id, "account-stale", { kind: "conditions", ids: ["two-weeks"] });
  const document = await scoreDocument(db, task, true);
  expect(document.targets.map((target) => target.id)).toEqual([account.id]);
  expect(document.records.map((record) => record.targetId)).toEqual([account.id]);
  expect((await sheet(site.id)).exported).toEqual([]);
});

test("what left the machine comes back as known", async () => {
  await say(account.id, "account-stale", { kind: "conditions", ids: ["two-weeks"] });
  const document = await scoreDocument(db, task, false);
  expect((await importTask(db, ambient, document)).newRecords).toBe(0);
});

test("an export is noted on the task", async () => {
  await markExported(db, ambient, task.id);
  expect((await db.tasks.get(task.id))?.exportedAt).not.toBeNull();
});

test("the assignments of two inspectors lie side by side", async () => {
  const other = aTask({ targets: [site], inspector: { id: inspectorId("inspector-2"), name: "李四" } });
  await importTask(db, ambient, other);
  await say(site.id, "site-safety", { kind: "clear" });
  const rows = await db.sheets.toArray();
  const answered = rows.filter((row) => row.records.length > 0).map((row) => row.taskId);
  expect(rows).toHaveLength(3);
  expect(answered).toEqual([task.id]);
});

test("an answer for a target that is not in the task is refused and leaves nothing behind", async () => {
  const stranger = aSite({ code: "9901019999" }).id;
  await expect(say(stranger, "site-safety", { kind: "clear" })).rejects.toThrow(/no sheet/);
  expect(await db.events.count()).toBe(0);
});
