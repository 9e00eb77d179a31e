import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import type { AnswerValue } from "../../src-core/scoring/answer";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import type { TargetId } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import { Database } from "../../src-renderer/db/database";
import type { StoredTask } from "../../src-renderer/db/stored";
import { importTask, planImport, readKnownTask } from "../../src-renderer/db/task-import";
import { listedVerdict, saveAnswers, scoreDocument, undoLast } from "../../src-renderer/db/task-store";
import { standardText, switchBackText } from "../../src-renderer/inspector/import/import-words";
import { aRound, aSite, aTask } from "../fixtures/builders";
import { SECOND_PACK } from "../fixtures/second-version";
import { SMALL_PACK } from "../fixtures/small-pack";
import { countingAmbient } from "./counting-ambient";

/** What becomes of a task and its answers when a workbook brings another standard. */
const site = aSite();
const other = aSite({ code: "9901010002", name: "甲东县人民政府" });
const late = aSite({ code: "9901010003", name: "甲南县人民政府" });
const OTHER_PACK: StandardPack = { ...SMALL_PACK, id: "another", title: "另一种指标" };
let db: Database;
let ambient: Ambient;
let task: StoredTask;

beforeEach(async () => {
  await Dexie.delete("xunjian");
  db = new Database("work");
  ambient = countingAmbient();
  await take(SMALL_PACK);
  await say(site.id, "guides", { kind: "count", count: 3 });
  await say(other.id, "guides", { kind: "count", count: 2 });
  await say(other.id, "overview", { kind: "clear" });
});

afterEach(() => db.close());

const documentOf = (standard: StandardPack, over: Partial<TaskDocument> = {}): TaskDocument => {
  const targets = over.targets ?? [site, other];
  return aTask({ ...over, targets, round: aRound({ standard, sample: targets.map(({ id }) => id) }) });
};

async function take(standard: StandardPack, over: Partial<TaskDocument> = {}) {
  const done = await importTask(db, ambient, documentOf(standard, over));
  task = (await db.tasks.get(done.taskId)) ?? failed();
  return done;
}

function failed(): never {
  throw new Error("no task");
}

async function say(targetId: TargetId, itemId: string, value: AnswerValue): Promise<void> {
  await saveAnswers(db, ambient, task, targetId, [{ itemId, value, note: "", link: "" }]);
}

const sheets = () => db.sheets.where("taskId").equals(task.id).sortBy("order");

test("a newer version replaces the task's, answers stay, and every sheet is listed by it, in the workbook or not", async () => {
  const before = (await sheets()).map((sheet) => sheet.records);
  const done = await take(SECOND_PACK, { targets: [site] });
  expect(done).toMatchObject({ standard: "newer", versions: { before: 1, after: 2 }, unfit: 2, added: 0, known: 1 });
  expect(task.round.standard).toEqual(SECOND_PACK);
  expect(task.formerStandards).toEqual([SMALL_PACK]);
  const after = await sheets();
  expect(after.map((sheet) => sheet.records)).toEqual(before);
  for (const sheet of after) expect(sheet.listed).toEqual(listedVerdict(SECOND_PACK, sheet.target, sheet.records));
  expect(after[0]?.listed.state).toBe("notStarted");
});

test("an older version leaves the newer standard, its targets and answers are taken and listed by the newer", async () => {
  await take(SECOND_PACK);
  const done = await take(SMALL_PACK, { targets: [site, late] });
  expect(done).toMatchObject({ standard: "older-kept", versions: { before: 2, after: 2 }, added: 1, unfit: 2 });
  expect(task.round.standard).toEqual(SECOND_PACK);
  expect(task.round.sample).toContain(late.id);
  expect(task.targetCount).toBe(3);
  for (const sheet of await sheets()) {
    expect(sheet.listed).toEqual(listedVerdict(SECOND_PACK, sheet.target, sheet.records));
  }
});

test("another standard of the office replaces the task's, that of another laptop does not; answers stay in both", async () => {
  const before = (await sheets()).map((sheet) => sheet.records);
  expect(await take(OTHER_PACK, { kind: "score" })).toMatchObject({ standard: "other-kept" });
  expect(task.round.standard).toEqual(SMALL_PACK);
  expect(await take({ ...OTHER_PACK, version: 2 })).toMatchObject({ standard: "replaced" });
  expect(task.round.standard.id).toBe("another");
  expect(await take(SMALL_PACK)).toMatchObject({ standard: "older-kept" });
  expect((await sheets()).map((sheet) => sheet.records)).toEqual(before);
});

test("importing the same standard again changes nothing and leaves no former one", async () => {
  expect(await take(SMALL_PACK)).toMatchObject({ standard: "same", unfit: 0, newRecords: 0 });
  expect(task.formerStandards).toBeUndefined();
});

test("going through versions 1, 2, 1, 2 keeps each former standard once", async () => {
  for (const pack of [SECOND_PACK, SMALL_PACK, SECOND_PACK]) await take(pack);
  expect(task.round.standard).toEqual(SECOND_PACK);
  expect(task.formerStandards).toEqual([SMALL_PACK]);
});

test("what does not fit goes out with the score workbook all the same", async () => {
  await take(SECOND_PACK);
  const { records, round } = await scoreDocument(db, task, false);
  expect(records.filter((record) => record.itemId === "guides")).toHaveLength(2);
  expect(round.standard).toEqual(SECOND_PACK);
});

test("an answer given after the switch is listed by the newer standard", async () => {
  await take(SECOND_PACK);
  await say(site.id, "entrances", { kind: "found" });
  const [sheet] = await sheets();
  expect(sheet?.listed).toEqual(listedVerdict(SECOND_PACK, site, sheet?.records ?? []));
  expect(sheet?.listed.points).toBe(8500);
});

test("the inspector may follow an assignment back to an earlier version: answers stay, and all is listed by it", async () => {
  await take(SECOND_PACK);
  await say(site.id, "entrances", { kind: "found" });
  const before = (await sheets()).map((sheet) => sheet.records);
  const done = await importTask(db, ambient, documentOf(SMALL_PACK, { targets: [other] }), true);
  expect(done).toMatchObject({ standard: "switched-back", versions: { before: 2, after: 1 }, unfit: 1 });
  const after = await db.tasks.get(task.id);
  expect(after?.round.standard).toEqual(SMALL_PACK);
  expect(after?.formerStandards).toEqual([SECOND_PACK]);
  expect((await sheets()).map((sheet) => sheet.records)).toEqual(before);
  for (const sheet of await sheets())
    expect(sheet.listed).toEqual(listedVerdict(SMALL_PACK, sheet.target, sheet.records));
});

test("a score workbook of a colleague leads back to no earlier version, whatever is wished", async () => {
  await take(SECOND_PACK);
  const done = await importTask(db, ambient, documentOf(SMALL_PACK, { kind: "score" }), true);
  expect(done).toMatchObject({ standard: "older-kept", versions: { after: 2 } });
});

test("former standards stand with the newest first, each once, in whatever order the workbooks came", async () => {
  const versions = [3, 2, 5, 2, 3].map((version): StandardPack => ({ ...SMALL_PACK, version }));
  for (const pack of versions) await take(pack);
  expect(task.round.standard.version).toBe(5);
  expect(task.formerStandards?.map(({ version }) => version)).toEqual([3, 2, 1]);
});

test("answers, undo and the score workbook go by the standard that an import brought since the task was read", async () => {
  const stale = task;
  const queued = [{ itemId: "entrances", value: { kind: "found" }, note: "", link: "" }] as const;
  await take(SECOND_PACK);
  await saveAnswers(db, ambient, stale, site.id, queued);
  const listed = async () => (await sheets())[0]?.listed;
  expect(await listed()).toMatchObject({ points: 8500 });
  expect((await scoreDocument(db, stale, false)).round.standard).toEqual(SECOND_PACK);
  await undoLast(db, ambient, stale);
  const [sheet] = await sheets();
  expect(await listed()).toEqual(listedVerdict(SECOND_PACK, site, sheet?.records ?? []));
});

test("the preview says in a sentence what becomes of the standard and the answers", async () => {
  const known = await readKnownTask(db, task.id);
  const candidate = (document: TaskDocument, before = known, isOlderWanted = false) => {
    const { effect } = planImport(document, before, isOlderWanted);
    const content = { kind: "task", document } as const;
    const reading = {
      name: "a",
      path: "a",
      hash: "a",
      kind: "assignment",
      good: 1,
      content,
      problems: [],
      notices: [],
    } as const;
    return { reading, document, effect, isKnownTask: true, isForeign: false };
  };
  const words = (document: TaskDocument) => standardText(candidate(document));
  expect(words(documentOf(SMALL_PACK))).toBe("");
  expect(words(documentOf(SECOND_PACK))).toBe("检查标准由第 1 版换成第 2 版：2 个答案不再适用，已保留，见各对象。");
  expect(words(documentOf({ ...SMALL_PACK, version: 5 }))).toBe("检查标准由第 1 版换成第 5 版：已填的答案都适用。");
  expect(words(documentOf(OTHER_PACK))).toBe("省办换了检查标准（“另一种指标”第 1 版）：已填的答案都适用。");
  expect(words(documentOf(OTHER_PACK, { kind: "score" }))).toContain("仍按本机的标准评分");
  expect(switchBackText(candidate(documentOf(SECOND_PACK)))).toBeNull();
  await take(SECOND_PACK);
  const newer = await readKnownTask(db, task.id);
  const older = documentOf(SMALL_PACK);
  expect(standardText(candidate(older, newer))).toBe(
    "这份表用的是以前的检查标准（第 1 版），仍按第 2 版评分：2 个答案不再适用，已保留，见各对象。如果省办已改回第 1 版，请选下面的“改用”。",
  );
  expect(switchBackText(candidate(older, newer))).toBe("改用这份任务表的第 1 版");
  expect(standardText(candidate(older, newer, true))).toBe(
    "按您选的，检查标准由第 2 版改为这份任务表的第 1 版：已填的答案都适用。",
  );
  expect(switchBackText(candidate(older, newer, true))).toBe("改用这份任务表的第 1 版");
  expect(switchBackText(candidate(documentOf(SMALL_PACK, { kind: "score" }), newer))).toBeNull();
});
