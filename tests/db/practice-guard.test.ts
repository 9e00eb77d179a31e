import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FileContent, FileReading } from "../../src-core/exchange/read-file";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import { systemAmbient } from "../../src-renderer/db/ambient";
import { Database } from "../../src-renderer/db/database";
import { importRegister, openRound } from "../../src-renderer/db/office-store";
import { isNothing, isOfPractice, isRealWork, prepareRealWork, strayWork } from "../../src-renderer/db/practice-guard";
import { ensurePractice } from "../../src-renderer/db/practice-store";
import { readProfile, saveProfile } from "../../src-renderer/db/settings-store";
import { importTask } from "../../src-renderer/db/task-import";
import { saveAnswers, scoreDocument } from "../../src-renderer/db/task-store";
import { candidatesOf } from "../../src-renderer/inspector/import/import-candidates";
import { aRecord, aRound, aSite, aTask } from "../fixtures/builders";

/** Real work is told from practice data by its targets: both are of the first quarter of 2020. */
const ambient = systemAmbient();
let db: Database;

beforeEach(async () => {
  for (const name of ["xunjian", "xunjian-practice"]) await Dexie.delete(name);
  db = new Database("practice");
  await ensurePractice(db, ambient);
});

afterEach(() => db.close());

test("practice data alone are nobody's work", async () => {
  expect(isNothing(await strayWork(db))).toBe(true);
});

test("a task of practice, exported and read again, is of practice; one of the same quarter is not", async () => {
  const [task] = await db.tasks.toArray();
  if (task === undefined) throw new Error("no practice task");
  const own = await scoreDocument(db, task, false);
  expect(own.round.id).toBe(aTask().round.id);
  expect(await isOfPractice(reading(own))).toBe(true);
  expect(await isOfPractice(reading(aTask()))).toBe(false);
  expect(await isRealWork(reading(aTask()))).toBe(true);
});

test("a register is real work unless all its targets are invented ones, and a file without targets is none", async () => {
  const targets = (await db.targets.toArray()).map((row) => row.target);
  expect(await isRealWork(fileOf({ kind: "register", targets, stopped: [] }))).toBe(false);
  expect(await isRealWork(fileOf({ kind: "register", targets: [...targets, aSite()], stopped: [] }))).toBe(true);
  expect(await isRealWork(fileOf({ kind: "nothing" }))).toBe(false);
});

test("real work that lies in practice is counted and named before it is thrown away", async () => {
  const site = aSite();
  const { taskId } = await importTask(db, ambient, aTask({ targets: [site, aSite({ code: "9901010002" })] }));
  const task = await db.tasks.get(taskId);
  if (task === undefined) throw new Error("no task");
  await saveAnswers(db, ambient, task, site.id, [{ itemId: "overview", value: { kind: "clear" }, note: "", link: "" }]);
  await importRegister(db, ambient, [site]);
  const found = await strayWork(db);
  expect(found).toEqual({
    tasks: [{ title: "2020年第一季度 · 张三", targets: 2, answered: 1 }],
    rounds: [],
    targets: 1,
    returned: 0,
  });
  expect(isNothing(found)).toBe(false);
});

test("a round on real targets is named too", async () => {
  const round = { ...aRound({ sample: [aSite().id] }), id: aRound().id, name: "2020年第二季度" };
  await db.rounds.clear();
  await openRound(db, ambient, round, []);
  expect((await strayWork(db)).rounds).toEqual(["2020年第二季度"]);
});

test("the preview marks real work in practice, and the same file not in the real work", async () => {
  expect(await candidatesOf(db, [reading(aTask())])).toMatchObject([{ isForeign: true }]);
  const work = new Database("work");
  expect(await candidatesOf(work, [reading(aTask())])).toMatchObject([{ isForeign: false }]);
  work.close();
});

test("two files of one task bring each of its targets once, and what they disagree on is told", async () => {
  const work = new Database("work");
  const site = aSite();
  const score = (over: object): FileReading =>
    reading(aTask({ kind: "score", targets: [site], records: [aRecord({ itemId: "site-safety", ...over })] }));
  const files = [score({}), score({ value: { kind: "conditions", ids: ["wrong-words"] } })];
  const standard = { standard: "same", versions: { before: 1, after: 1 }, unfit: 0 };
  expect((await candidatesOf(work, files)).map(({ effect, isKnownTask }) => ({ ...effect, isKnownTask }))).toEqual([
    { added: 1, known: 0, newRecords: 1, conflicts: { targets: 0, items: 0 }, ...standard, isKnownTask: false },
    { added: 0, known: 1, newRecords: 1, conflicts: { targets: 1, items: 1 }, ...standard, isKnownTask: true },
  ]);
  work.close();
});

test("leaving practice with a file names who is here only where nobody has said so yet", async () => {
  const work = new Database("work");
  await prepareRealWork(work, { workplace: "inspector", name: "张三" });
  expect(await readProfile(work)).toEqual({ workplace: "inspector", name: "张三" });
  await saveProfile(work, { workplace: "office", name: "王五" });
  await prepareRealWork(work, { workplace: "inspector", name: "张三" });
  expect(await readProfile(work)).toEqual({ workplace: "inspector", name: "王五" });
  work.close();
});

function reading(document: TaskDocument): FileReading {
  return fileOf({ kind: "task", document });
}

function fileOf(content: FileContent): FileReading {
  const kind = content.kind === "task" ? content.document.kind : content.kind === "register" ? "register" : "unknown";
  return { name: "表.xlsx", path: "/表.xlsx", hash: "0", kind, good: 1, content, problems: [], notices: [] };
}
