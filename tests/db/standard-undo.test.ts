import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contentHash } from "../../src-core/content-hash";
import { withHead } from "../../src-core/standard/edit-pack";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { roundId } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import { Database } from "../../src-renderer/db/database";
import { openRound } from "../../src-renderer/db/office-store";
import { type ListedStandard, listStandards } from "../../src-renderer/db/standard-list";
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

/** Taking back what was done to the office's standards loses nothing that was done since. */
let db: Database;
let ambient: Ambient;

beforeEach(async () => {
  await Dexie.delete("xunjian");
  db = new Database("work");
  ambient = countingAmbient();
});

afterEach(() => db.close());

test("a content that is there already is not stored again, and no undo takes it away", async () => {
  const first = await addStandard(db, ambient, SMALL_PACK, null);
  const before = await db.standards.toArray();
  const again = await addStandard(db, ambient, SMALL_PACK, null);
  expect([first.isNew, again.isNew]).toEqual([true, false]);
  expect(await db.standards.toArray()).toEqual(before);
  expect(await undoSave(db, again)).toBe("undone");
  expect(await db.standards.toArray()).toEqual(before);
});

test("saving is not taken back while edits of the new version would be lost", async () => {
  await open("2020Q1", SMALL_PACK);
  const saved = await acceptVersion(db, ambient, contentHash(SMALL_PACK), withHead(SMALL_PACK, { title: "二" }));
  const further = withHead(saved.pack, { title: "三" });
  await saveDraft(db, ambient, saved, further);
  expect(await undoSave(db, saved)).toBe("edited");
  expect(await readDraft(db, saved.hash)).toEqual(further);
  await discardDraft(db, saved.hash);
  expect(await undoSave(db, saved)).toBe("undone");
  expect(await undoSave(db, saved)).toBe("gone");
});

test("taking saving back never puts its draft over newer edits of the same version", async () => {
  await open("2020Q1", SMALL_PACK);
  const base = await the(contentHash(SMALL_PACK));
  await saveDraft(db, ambient, base, withHead(SMALL_PACK, { title: "二" }));
  const saved = await acceptVersion(db, ambient, base.hash, withHead(SMALL_PACK, { title: "二" }));
  const newer = withHead(SMALL_PACK, { title: "另改" });
  await saveDraft(db, ambient, base, newer);
  expect(await undoSave(db, saved)).toBe("base-edited");
  expect(await readDraft(db, base.hash)).toEqual(newer);
  expect((await the(saved.hash)).pack.title).toBe("二");
});

test("a deleted version comes back without its draft over newer edits, and not where its number is taken", async () => {
  const one = await addStandard(db, ambient, SMALL_PACK, null);
  await saveDraft(db, ambient, one, withHead(SMALL_PACK, { title: "旧稿" }));
  const deleted = await deleteStandard(db, one.hash);
  if (typeof deleted === "string") throw new Error(deleted);
  expect(await deleteStandard(db, one.hash)).toBe("gone");
  const another = await addStandard(db, ambient, withHead(SMALL_PACK, { title: "另一份" }), null);
  expect(await restoreStandard(db, deleted)).toBe("number-taken");
  expect((await ofSmall()).map(({ hash }) => hash)).toEqual([another.hash]);
  await deleteStandard(db, another.hash);
  await addStandard(db, ambient, SMALL_PACK, null);
  const newer = withHead(SMALL_PACK, { title: "新稿" });
  await saveDraft(db, ambient, one, newer);
  expect(await restoreStandard(db, deleted)).toBe("restored");
  expect(await readDraft(db, one.hash)).toEqual(newer);
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
