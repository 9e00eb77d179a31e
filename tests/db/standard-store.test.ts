import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contentHash } from "../../src-core/content-hash";
import { withHead, withItem } from "../../src-core/standard/edit-pack";
import { allItems } from "../../src-core/standard/pack-items";
import { withConfirmed } from "../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { centipoints, isoTime, roundId } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import { Database } from "../../src-renderer/db/database";
import { openRound, replaceRoundStandard } from "../../src-renderer/db/office-store";
import {
  isPracticeStandard,
  type ListedStandard,
  listStandards,
  newestOf,
  savePlan,
} from "../../src-renderer/db/standard-list";
import {
  acceptVersion,
  addStandard,
  deleteStandard,
  discardDraft,
  readDraft,
  restoreStandard,
  saveDraft,
  undoSave,
} from "../../src-renderer/db/standard-store";
import { shippedSettings } from "../../src-renderer/shipped/shipped";
import { SMALL_PACK } from "../fixtures/small-pack";
import { countingAmbient } from "./counting-ambient";

/** The office's standards on an in-memory IndexedDB; the real app runs the same code in tests/e2e. */
let db: Database;
let ambient: Ambient;

beforeEach(async () => {
  await Dexie.delete("xunjian");
  await Dexie.delete("xunjian-practice");
  db = new Database("work");
  ambient = countingAmbient();
});

afterEach(() => db.close());

test("lists what came with the app in the real work, without the standard for practice", async () => {
  const listed = await listStandards(db);
  expect(listed.map(({ pack, origin }) => [pack.id, pack.version, origin])).toEqual([["guoban-2019", 1, "shipped"]]);
  expect(listed[0]?.unconfirmed).toBeGreaterThan(0);
});

test("lists the standard for practice first in the practice workspace", async () => {
  const practice = new Database("practice");
  const listed = await listStandards(practice);
  practice.close();
  expect(listed.map(({ pack }) => isPracticeStandard(pack))).toEqual([true, false]);
});

test("the real work takes no standard for practice, and lists one that a round has all the same last", async () => {
  const practice = { ...SMALL_PACK, id: "practice" };
  await expect(addStandard(db, ambient, practice, null)).rejects.toThrow("practice");
  await openRound(
    db,
    ambient,
    { id: roundId("2020Q1"), name: "2020年第一季度", standard: practice, settings: shippedSettings(), sample: [] },
    [],
  );
  expect((await listStandards(db)).map(({ pack }) => pack.id)).toEqual(["guoban-2019", "practice"]);
});

test("lists a standard that only a round has, with the round", async () => {
  await open("2020Q1", SMALL_PACK);
  const listed = await the(contentHash(SMALL_PACK));
  expect(listed).toMatchObject({ origin: "round", rounds: [{ id: "2020Q1", isPast: false }] });
});

test("an edited shipped version becomes the next version and names the one it was made from", async () => {
  const [shipped] = await listStandards(db);
  if (shipped === undefined) throw new Error("nothing shipped");
  const edited = withHead(shipped.pack, { title: "本省检查指标" });
  await saveDraft(db, ambient, shipped, edited);
  expect(savePlan([shipped], shipped)).toEqual({ kind: "succeed", version: 2, why: "shipped" });
  const saved = await acceptVersion(db, ambient, shipped.hash, edited);
  expect(saved.pack).toMatchObject({ version: 2, succeeds: { version: 1, hash: shipped.hash }, title: "本省检查指标" });
  expect(await readDraft(db, shipped.hash)).toBeNull();
  const listed = await listStandards(db);
  expect(listed.map(({ pack }) => pack.version)).toEqual([2, 1]);
  expect(listed[1]?.pack).toEqual(shipped.pack);
});

test("an own version that no round has is replaced by its edited form under the same number", async () => {
  const { hash } = await addStandard(db, ambient, SMALL_PACK, null);
  const saved = await acceptVersion(db, ambient, hash, withHead(SMALL_PACK, { title: "改过的" }));
  expect(saved.pack).toMatchObject({ version: 1, succeeds: null, title: "改过的" });
  expect(saved.replaced?.pack).toEqual(SMALL_PACK);
  expect((await ofSmall()).map(({ pack }) => pack.title)).toEqual(["改过的"]);
});

test("an edited workbook that is taken keeps its hash, so that it is known when it comes again", async () => {
  const open = withConfirmed(SMALL_PACK, new Set(["failBelow"]), null);
  const { site } = open;
  const named = { ...site.failBelow, verified: true, verifiedBy: "王五" };
  const read = { ...open, version: 2, site: { ...site, failBelow: named } };
  expect((await addStandard(db, ambient, read, open)).hash).toBe(contentHash(read));
});

test("an own version that a round has stays, and its edited form succeeds it", async () => {
  const { hash } = await addStandard(db, ambient, SMALL_PACK, null);
  await open("2020Q1", SMALL_PACK);
  const base = await the(hash);
  expect(savePlan(await listStandards(db), base)).toEqual({ kind: "succeed", version: 2, why: "used" });
  await acceptVersion(db, ambient, hash, withHead(SMALL_PACK, { title: "改过的" }));
  expect((await ofSmall()).map(({ pack }) => [pack.version, pack.title])).toEqual([
    [2, "改过的"],
    [1, SMALL_PACK.title],
  ]);
  expect((await db.rounds.get(roundId("2020Q1")))?.round.standard).toEqual(SMALL_PACK);
});

test("a version that a round had before stays as well", async () => {
  const first = await addStandard(db, ambient, SMALL_PACK, null);
  await open("2020Q1", SMALL_PACK);
  const second = await acceptVersion(db, ambient, first.hash, withHead(SMALL_PACK, { title: "第二版" }));
  expect(await replaceRoundStandard(db, ambient, roundId("2020Q1"), second.pack)).toBe("replaced");
  expect((await the(first.hash)).rounds).toMatchObject([{ id: "2020Q1", isPast: true }]);
  expect(await deleteStandard(db, first.hash)).toBe("in-use");
});

test("a faulty draft is kept word for word but never becomes a version", async () => {
  const { hash } = await addStandard(db, ambient, SMALL_PACK, null);
  const [item] = allItems(SMALL_PACK);
  if (item === undefined) throw new Error("no items");
  const faulty = withItem(SMALL_PACK, { ...item, name: "", points: { value: centipoints(600), verified: true } });
  await saveDraft(db, ambient, await the(hash), faulty);
  expect(await readDraft(db, hash)).toEqual(faulty);
  await expect(acceptVersion(db, ambient, hash, faulty)).rejects.toThrow("名称");
  expect((await ofSmall()).map((one) => one.hash)).toEqual([hash]);
  expect(await readDraft(db, hash)).toEqual(faulty);
});

test("edits that come back to the version itself leave no draft", async () => {
  const { hash } = await addStandard(db, ambient, SMALL_PACK, null);
  const base = await the(hash);
  await saveDraft(db, ambient, base, withHead(SMALL_PACK, { title: "改过的" }));
  await saveDraft(db, ambient, base, SMALL_PACK);
  expect(await db.standardDrafts.count()).toBe(0);
});

test("discarding ends the draft of one version and leaves others", async () => {
  const one = await addStandard(db, ambient, SMALL_PACK, null);
  const two = await addStandard(db, ambient, { ...SMALL_PACK, id: "other" }, null);
  for (const { hash, pack } of [one, two]) {
    await saveDraft(db, ambient, { hash, pack }, withHead(pack, { title: "改过的" }));
  }
  await discardDraft(db, one.hash);
  expect(await readDraft(db, one.hash)).toBeNull();
  expect((await readDraft(db, two.hash))?.title).toBe("改过的");
});

test("a file whose version is taken becomes the next one after its base; a free number stays", async () => {
  await addStandard(db, ambient, SMALL_PACK, null);
  const edited = withHead(SMALL_PACK, { title: "在表格里改的" });
  const second = await addStandard(db, ambient, edited, SMALL_PACK);
  expect(second.pack).toMatchObject({ version: 2, succeeds: { version: 1, hash: contentHash(SMALL_PACK) } });
  const fromElsewhere: StandardPack = { ...edited, version: 5 };
  const fifth = await addStandard(db, ambient, fromElsewhere, SMALL_PACK);
  expect(fifth.hash).toBe(contentHash(fromElsewhere));
  expect(newestOf(await listStandards(db), "small")?.pack.version).toBe(5);
});

test("saving can be taken back with its draft until a round has the new version", async () => {
  const { hash } = await addStandard(db, ambient, SMALL_PACK, null);
  const edited = withHead(SMALL_PACK, { title: "改过的" });
  await saveDraft(db, ambient, await the(hash), edited);
  const saved = await acceptVersion(db, ambient, hash, edited);
  expect(await undoSave(db, saved)).toBe("undone");
  expect((await ofSmall()).map((one) => one.hash)).toEqual([hash]);
  expect(await readDraft(db, hash)).toEqual(edited);
  const again = await acceptVersion(db, ambient, hash, edited);
  await open("2020Q1", again.pack);
  expect(await undoSave(db, again)).toBe("in-use");
});

test("deletes an own version that no round has, and brings it back with its draft", async () => {
  const { hash } = await addStandard(db, ambient, SMALL_PACK, null);
  const edited = withConfirmed(SMALL_PACK, new Set(["failBelow"]), {
    name: "省办甲",
    at: isoTime("2020-04-02T01:00:00.000Z"),
  });
  await saveDraft(db, ambient, await the(hash), edited);
  const deleted = await deleteStandard(db, hash);
  expect(await ofSmall()).toEqual([]);
  if (typeof deleted === "string") throw new Error(deleted);
  await restoreStandard(db, deleted);
  expect((await ofSmall()).map((one) => one.hash)).toEqual([hash]);
  expect(await readDraft(db, hash)).toEqual(edited);
});

test("a version that was changed in place never comes again under its number, but under the next one, naming its base", async () => {
  const first = await addStandard(db, ambient, SMALL_PACK, null);
  await acceptVersion(db, ambient, first.hash, withHead(SMALL_PACK, { title: "改过的" }));
  const again = await addStandard(db, ambient, SMALL_PACK, SMALL_PACK);
  expect(again.pack).toMatchObject({ version: 2, succeeds: { version: 1, hash: first.hash }, title: SMALL_PACK.title });
  const unnamed = await addStandard(db, ambient, withHead(SMALL_PACK, { title: "别处的" }), null);
  expect(unnamed.pack.version).toBe(3);
});

test("no version is stored under a number that no file could bring back", async () => {
  const last = await addStandard(db, ambient, { ...SMALL_PACK, version: 100_000 }, null);
  await open("2020Q1", last.pack);
  const edited = withHead(last.pack, { title: "改过的" });
  await expect(acceptVersion(db, ambient, last.hash, edited)).rejects.toThrow();
  expect(await db.standards.count()).toBe(1);
});

async function open(period: string, standard: StandardPack): Promise<void> {
  const id = roundId(period);
  await openRound(db, ambient, { id, name: period, standard, settings: shippedSettings(), sample: [] }, []);
}

async function ofSmall(): Promise<readonly ListedStandard[]> {
  return (await listStandards(db)).filter(({ pack }) => pack.id === "small");
}

async function the(hash: string): Promise<ListedStandard> {
  const found = (await listStandards(db)).find((listed) => listed.hash === hash);
  if (found === undefined) throw new Error(`not listed: ${hash}`);
  return found;
}
