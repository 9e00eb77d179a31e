import "fake-indexeddb/auto";
import Dexie from "dexie";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CircularSettings } from "../../src-core/circular/circular-settings";
import { isoTime, roundId } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import { readCircularEdits, redoCircular, saveCircular, undoCircular } from "../../src-renderer/db/circular-edits";
import { readCircular } from "../../src-renderer/db/circular-store";
import { Database } from "../../src-renderer/db/database";
import { deleteEmptyRound } from "../../src-renderer/db/office-store";
import { aRound } from "../fixtures/builders";
import { countingAmbient } from "./counting-ambient";

let db: Database;
let ambient: Ambient;
const round = aRound();
const settings = async (): Promise<CircularSettings> => (await readCircular(db, round)).settings;

beforeEach(async () => {
  await Dexie.delete("xunjian");
  db = new Database("work");
  ambient = countingAmbient();
});

afterEach(() => db.close());

test("an edit is taken back and done again after the app was closed", async () => {
  const before = await settings();
  await saveCircular(db, ambient, round, { issuer: "甲" });
  await saveCircular(db, ambient, round, { issuer: "乙", rateDecimals: 0 });
  db.close();
  db = new Database("work");
  expect(await undoCircular(db, ambient, round.id)).toEqual({ issuer: "甲", rateDecimals: before.rateDecimals });
  expect(await undoCircular(db, ambient, round.id)).toEqual({ issuer: before.issuer });
  expect(await settings()).toEqual(before);
  expect(await undoCircular(db, ambient, round.id)).toBeNull();
  await redoCircular(db, ambient, round.id);
  expect(await redoCircular(db, ambient, round.id)).toEqual({ issuer: "乙", rateDecimals: 0 });
  expect(await settings()).toEqual({ ...before, issuer: "乙", rateDecimals: 0 });
  expect(await readCircularEdits(db, round.id)).toEqual({ canUndo: true, canRedo: false });
});

test("saving what is there already is no edit", async () => {
  expect(await saveCircular(db, ambient, round, await settings())).toBe("same");
  await saveCircular(db, ambient, round, { issuer: "甲" });
  expect(await saveCircular(db, ambient, round, { issuer: "甲" })).toBe("same");
  expect(await db.circularHistory.count()).toBe(1);
});

test("whole settings are one edit of what became another, and leave the rest to other hands", async () => {
  const whole = await settings();
  await saveCircular(db, ambient, round, { ...whole, addressee: "各市：" });
  await saveCircular(db, ambient, round, { issuer: "甲" });
  const [edit] = await db.circularHistory.toArray();
  expect([edit?.before, edit?.after]).toEqual([{ addressee: whole.addressee }, { addressee: "各市：" }]);
});

test("typing on in one field is one deed until something else is edited or taken back", async () => {
  const before = await settings();
  await saveCircular(db, ambient, round, { issuer: "甲" }, "issuer");
  await saveCircular(db, ambient, round, { issuer: "甲办" }, "issuer");
  await saveCircular(db, ambient, round, { addressee: "各市：" }, "addressee");
  await saveCircular(db, ambient, round, { issuer: "甲办公厅" }, "issuer");
  expect(await db.circularHistory.count()).toBe(3);
  await undoCircular(db, ambient, round.id);
  expect((await settings()).issuer).toBe("甲办");
  await saveCircular(db, ambient, round, { addressee: "各县：" }, "addressee");
  await undoCircular(db, ambient, round.id);
  expect((await settings()).addressee).toBe("各市：");
  await undoCircular(db, ambient, round.id);
  await undoCircular(db, ambient, round.id);
  expect(await settings()).toEqual(before);
});

test("coming back to a field after a while begins a deed of its own", async () => {
  const at = (minute: number): Ambient => {
    const now = isoTime(new Date(Date.UTC(2020, 3, 1, 9, minute)).toISOString());
    return { now: () => now, newId: () => String(minute).padStart(26, "0") };
  };
  await saveCircular(db, at(0), round, { issuer: "甲" }, "issuer");
  await saveCircular(db, at(1), round, { issuer: "甲办" }, "issuer");
  await saveCircular(db, at(9), round, { issuer: "甲办公厅" }, "issuer");
  await undoCircular(db, at(10), round.id);
  expect((await settings()).issuer).toBe("甲办");
});

test("an edit after an undo ends what could be done again", async () => {
  await saveCircular(db, ambient, round, { issuer: "甲" });
  await undoCircular(db, ambient, round.id);
  await saveCircular(db, ambient, round, { issuer: "乙" });
  expect(await redoCircular(db, ambient, round.id)).toBeNull();
  expect((await settings()).issuer).toBe("乙");
});

test("the latest hundred edits of a round are kept, those of other rounds apart", async () => {
  const other = aRound({ id: roundId("2020Q2") });
  await saveCircular(db, ambient, other, { issuer: "其他" });
  for (let n = 0; n < 103; n++) await saveCircular(db, ambient, round, { issuer: `第${n}` });
  expect(await db.circularHistory.where("roundId").equals(round.id).count()).toBe(100);
  expect((await readCircularEdits(db, other.id)).canUndo).toBe(true);
  let undone = 0;
  while ((await undoCircular(db, ambient, round.id)) !== null) undone++;
  expect([undone, (await settings()).issuer]).toEqual([100, "第2"]);
});

test("a round that is deleted leaves no edits", async () => {
  await saveCircular(db, ambient, round, { issuer: "甲" });
  await deleteEmptyRound(db, round.id);
  expect([await db.circulars.count(), await db.circularHistory.count()]).toEqual([0, 0]);
});

test("any edits, undone and done again, give the states that they had", async () => {
  const patch = fc.record(
    { issuer: fc.constantFrom("甲", "乙", "丙"), exampleCount: fc.integer({ min: 0, max: 3 }) },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(patch, { maxLength: 6 }), async (patches) => {
      await db.circulars.clear();
      await db.circularHistory.clear();
      const states = [await settings()];
      for (const one of patches) {
        if ((await saveCircular(db, ambient, round, one)) === "saved") states.push(await settings());
      }
      const back: CircularSettings[] = [];
      while ((await undoCircular(db, ambient, round.id)) !== null) back.push(await settings());
      expect(back).toEqual(states.slice(0, -1).reverse());
      const again: CircularSettings[] = [];
      while ((await redoCircular(db, ambient, round.id)) !== null) again.push(await settings());
      expect(again).toEqual(states.slice(1));
    }),
    { numRuns: 30 },
  );
});
