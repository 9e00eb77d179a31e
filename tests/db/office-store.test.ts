import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FileReading } from "../../src-core/exchange/read-file";
import type { AnswerRecord } from "../../src-core/merge/answer-record";
import {
  type AssignmentEntry,
  EMPTY_LEDGER,
  joinLedgers,
  ledgerOfFile,
  storeLedger,
} from "../../src-core/merge/ledger";
import { decisionRecord } from "../../src-core/merge/next-record";
import { conflictsOf, standingAnswers } from "../../src-core/merge/standing-answers";
import { inspectorId, isoTime, type RoundId } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import { Database } from "../../src-renderer/db/database";
import {
  arrangeAnnex,
  deleteEmptyRound,
  forgetOfficeSettings,
  importRegister,
  markAssignmentsExported,
  openRound,
  previewRegister,
  redivide,
  updateRoundRegister,
} from "../../src-renderer/db/office-store";
import { ensurePractice } from "../../src-renderer/db/practice-store";
import { addDecisions, importReturns, ledgerOf } from "../../src-renderer/db/returns-store";
import { readRoundRows } from "../../src-renderer/db/round-rows";
import { readOfficeSettings, saveOfficeSettings } from "../../src-renderer/db/settings-store";
import { anAccount, aRecord, aRound, aSite, aTask, SMALL_SETTINGS } from "../fixtures/builders";

/** The office's store on an in-memory IndexedDB; the real app runs the same code in tests/e2e. */
const site = aSite();
const account = anAccount();
const left = aSite({ code: "9901010003", order: 2 });
const closed = aSite({ code: "9901010004", order: 3 });
const round = aRound({ sample: [site.id, account.id] });
const zhang: AssignmentEntry = { inspectorId: inspectorId("a"), inspectorName: "张三", targetIds: [site.id] };
const li: AssignmentEntry = { inspectorId: inspectorId("b"), inspectorName: "李四", targetIds: [account.id] };
let db: Database;
let ambient: Ambient;

beforeEach(async () => {
  await Dexie.delete("xunjian");
  await Dexie.delete("xunjian-practice");
  db = new Database("work");
  ambient = countingAmbient();
});

afterEach(() => db.close());

test("a preview of a register counts what would change and changes nothing", async () => {
  await importRegister(db, ambient, [site, left, closed, account]);
  const other = aSite({ code: "9901010002" });
  const renamed = { ...site, name: "甲西县政府网" };
  expect(await previewRegister(db, [renamed, other], [closed.id])).toEqual({
    added: [other],
    changed: [{ target: renamed, changes: [{ field: "名称", before: site.name, after: "甲西县政府网" }] }],
    unchanged: 0,
    stopped: [closed],
    absent: [left],
  });
  expect((await db.targets.get(site.id))?.target.name).toBe(site.name);
  expect((await db.targets.get(closed.id))?.isRunning).toBe(true);
});

test("a site put in at the top of the register changes no other, and the new places are kept", async () => {
  await importRegister(db, ambient, [site, left]);
  const first = aSite({ code: "9901010002", order: 1 });
  const moved = [first, { ...site, order: 2 }, { ...left, order: 3 }];
  const change = await importRegister(db, ambient, moved);
  expect(change).toMatchObject({ added: [first], changed: [], unchanged: 2, absent: [] });
  const stored = await db.targets.get(left.id);
  expect([stored?.target.order, stored?.history]).toEqual([3, []]);
});

test("what a register does not name runs on unless the person says otherwise, and only of the kinds it is about", async () => {
  await importRegister(db, ambient, [site, left, account]);
  await importRegister(db, ambient, [site]);
  expect(await running()).toEqual([site.id, left.id, account.id].sort());
  await importRegister(db, ambient, [site], { absent: "stop" });
  expect(await running()).toEqual([site.id, account.id].sort());
});

test("a target that the register calls stopped is kept, not counted, and runs again when it reappears", async () => {
  await importRegister(db, ambient, [site, closed]);
  await importRegister(db, ambient, [site], { stopped: [closed.id] });
  expect(await running()).toEqual([site.id]);
  const again = await importRegister(db, ambient, [site, closed]);
  expect(again.changed.map(({ changes }) => changes.map(({ field }) => field))).toEqual([["状态"]]);
  expect(await running()).toEqual([site.id, closed.id].sort());
  expect((await db.targets.get(closed.id))?.history.map((entry) => entry.isRunning)).toEqual([true, false]);
});

test("a round keeps the register it was opened on until a person brings it up to date", async () => {
  await importRegister(db, ambient, [site, account, left]);
  await openRound(db, ambient, round, [zhang]);
  await importRegister(db, ambient, [closed], { stopped: [site.id], absent: "stop" });
  expect(await pinned()).toEqual([site.id, left.id, account.id]);
  await updateRoundRegister(db, ambient, round.id);
  // The drawn site runs no longer, but what was scored on it is not lost.
  expect(await pinned()).toEqual([site.id, closed.id, account.id]);
  await deleteEmptyRound(db, round.id);
  expect(await db.registers.count()).toBe(0);
});

test("an import of a register keeps what a changed target was, and targets that are absent", async () => {
  await importRegister(db, ambient, [site, account]);
  await importRegister(db, ambient, [{ ...site, name: "甲西县政府网" }]);
  const stored = await db.targets.get(site.id);
  expect(stored?.target.name).toBe("甲西县政府网");
  expect(stored?.history.map((entry) => entry.target.name)).toEqual([site.name]);
  expect(await db.targets.get(account.id)).toBeDefined();
});

test("an import of the same register changes nothing", async () => {
  await importRegister(db, ambient, [site, account]);
  const before = await db.targets.toArray();
  expect(await importRegister(db, ambient, [account, site])).toMatchObject({ added: [], changed: [], unchanged: 2 });
  expect(await db.targets.toArray()).toEqual(before);
});

test("a round is opened with its division, and not a second time", async () => {
  await openRound(db, ambient, round, [zhang, li]);
  const rows = await readRoundRows(db, round.id);
  expect(rows?.assignments.map((row) => row.inspectorName)).toEqual(["张三", "李四"]);
  await expect(openRound(db, ambient, round, [])).rejects.toThrow();
  expect((await readRoundRows(db, round.id))?.assignments).toHaveLength(2);
});

test("a new division counts as handed out only for those whose list stays the same", async () => {
  await openRound(db, ambient, round, [zhang, li]);
  await markAssignmentsExported(db, ambient, round.id);
  await redivide(db, round.id, [zhang, { ...li, targetIds: [] }]);
  const rows = await readRoundRows(db, round.id);
  expect(rows?.assignments.map((row) => row.exportedAt !== null)).toEqual([true, false]);
});

test("a round without returns is deleted with its division, one with returns is kept", async () => {
  await openRound(db, ambient, round, [zhang]);
  await take([score(zhang, [aRecord()])]);
  expect(await deleteEmptyRound(db, round.id)).toBe("has-returns");
  await db.returns.clear();
  expect(await deleteEmptyRound(db, round.id)).toBe("deleted");
  expect(await db.assignments.count()).toBe(0);
});

test("returns are the same ledger in whatever order and however often files come", async () => {
  await openRound(db, ambient, round, [zhang, li]);
  const first = score(zhang, [aRecord({ inspectorId: zhang.inspectorId })]);
  const second = score(li, [
    aRecord({ inspectorId: li.inspectorId, value: { kind: "found" } }),
    aRecord({ inspectorId: li.inspectorId, targetId: account.id, itemId: "account-stale" }),
  ]);
  expect(await take([first])).toEqual({ newRecords: 1, knownRecords: 0 });
  expect(await take([first, second])).toEqual({ newRecords: 2, knownRecords: 1 });
  const oneWay = await storedLedger(round.id);
  await db.returns.clear();
  await db.imports.clear();
  await take([second]);
  await take([first]);
  await take([second]);
  expect(await storedLedger(round.id)).toEqual(oneWay);
});

test("a file that comes again under another name is one file with both names", async () => {
  await openRound(db, ambient, round, [zhang]);
  const file = score(zhang, [aRecord()]);
  await take([file]);
  await take([{ ...file, name: "副本.xlsx" }]);
  const imports = await db.imports.toArray();
  expect(imports.map((row) => row.file.names)).toEqual([["副本.xlsx", file.name].sort()]);
});

test("a decision ends a conflict and is kept among what came back", async () => {
  await openRound(db, ambient, round, [zhang, li]);
  await take([
    score(zhang, [aRecord({ inspectorId: zhang.inspectorId })]),
    score(li, [aRecord({ inspectorId: li.inspectorId, value: { kind: "found" } })]),
  ]);
  const [conflict] = conflictsOf(standingAnswers((await db.returns.get([round.id, site.id]))?.records ?? []));
  if (conflict === undefined) throw new Error("no conflict");
  const reviewerId = inspectorId("office:王五");
  const at = ambient.now();
  const words = { note: "", link: "", reason: "复看页面", reviewerId, at };
  await addDecisions(db, round.id, [decisionRecord(conflict, { value: { kind: "clear" }, ...words })]);
  const records = (await db.returns.get([round.id, site.id]))?.records ?? [];
  expect(records).toHaveLength(3);
  expect(standingAnswers(records).get(conflict.itemId)?.value).toEqual({ kind: "clear" });
});

test("the order of one annex is kept and leaves the other alone", async () => {
  await openRound(db, ambient, round, []);
  await arrangeAnnex(db, round.id, 3, [site.id]);
  await arrangeAnnex(db, round.id, 4, [account.id]);
  await arrangeAnnex(db, round.id, 4, []);
  expect((await db.rounds.get(round.id))?.annexOrder).toEqual({ 3: [site.id], 4: [] });
});

test("the office's own settings are forgotten when the shipped ones are wanted back", async () => {
  await saveOfficeSettings(db, SMALL_SETTINGS);
  expect(await readOfficeSettings(db)).toEqual(SMALL_SETTINGS);
  await forgetOfficeSettings(db);
  expect(await readOfficeSettings(db)).toBeUndefined();
});

test("the practice workspace is filled once, with a task for the learner and a conflict for the office", async () => {
  const practice = new Database("practice");
  await ensurePractice(practice, ambient);
  const [stored] = await practice.rounds.toArray();
  const [task] = await practice.tasks.toArray();
  expect(task?.targetCount).toBeGreaterThan(0);
  expect(await practice.imports.count()).toBeGreaterThan(1);
  const returns = await practice.returns.toArray();
  const conflicts = returns.flatMap((row) => conflictsOf(standingAnswers(row.records)));
  expect(conflicts.length).toBeGreaterThan(0);
  const before = await everything(practice);
  await ensurePractice(practice, ambient);
  expect(await everything(practice)).toEqual(before);
  expect(stored?.round.sample.length).toBeGreaterThan(task?.targetCount ?? 0);
  practice.close();
});

async function running() {
  const stored = await db.targets.toArray();
  return stored.flatMap((row) => (row.isRunning ? [row.id] : [])).sort();
}

async function pinned() {
  return (await readRoundRows(db, round.id))?.register.map((target) => target.id);
}

async function everything(database: Database): Promise<unknown> {
  return Promise.all(database.tables.map((table) => table.toArray()));
}

function score(entry: AssignmentEntry, records: readonly AnswerRecord[]): FileReading {
  const { inspectorId: id, inspectorName: name } = entry;
  return {
    name: `评分表_${name}.xlsx`,
    path: `/tmp/${name}.xlsx`,
    hash: `hash of ${name}`,
    kind: "score",
    good: 1,
    content: {
      kind: "task",
      document: aTask({ kind: "score", round, inspector: { id, name }, targets: [site, account], records }),
    },
    problems: [],
    notices: [],
  };
}

async function take(files: readonly FileReading[]) {
  const brought = files
    .map((file) => ledgerOfFile(file, null, file.content.kind === "task" ? file.content.document.records : []))
    .reduce(joinLedgers, EMPTY_LEDGER);
  return importReturns(db, ambient, round.id, files, brought);
}

async function storedLedger(id: RoundId) {
  const rows = await readRoundRows(db, id);
  if (rows === null) throw new Error("no round");
  return storeLedger(ledgerOf(rows.returns, rows.imports, rows.assignments));
}

/** A clock and ids that count up, so that every run is the same. */
function countingAmbient(): Ambient {
  let count = 0;
  return {
    now: () => isoTime(new Date(Date.UTC(2020, 3, 1, 0, 0, count++)).toISOString()),
    newId: () => String(count++).padStart(26, "0"),
  };
}
