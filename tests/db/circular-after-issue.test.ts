import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { roundId } from "../../src-core/units";
import { saveCircular, undoCircular } from "../../src-renderer/db/circular-edits";
import { readCircular } from "../../src-renderer/db/circular-store";
import { Database } from "../../src-renderer/db/database";
import { issueCircular } from "../../src-renderer/db/issue-store";
import { openRound } from "../../src-renderer/db/office-store";
import { aRound } from "../fixtures/builders";
import { someInput } from "../unit/circular/some-input";
import { issueFrom } from "../unit/signing/issue-from";
import { countingAmbient } from "./counting-ambient";

const first = aRound();
const second = aRound({ id: roundId("2020Q2") });
const ambient = countingAmbient();
let db: Database;

beforeEach(async () => {
  await Dexie.delete("xunjian");
  db = new Database("work");
  for (const round of [first, second]) await openRound(db, ambient, round, []);
});

afterEach(() => db.close());

test("a round begins with the habits of what was signed where the settings of that round were never edited", async () => {
  const issued = issueFrom(someInput({ round: first }));
  await issueCircular(db, { ...issued, circular: { ...issued.circular, mailboxName: "民声直通" } });
  expect((await readCircular(db, second)).settings.mailboxName).toBe("民声直通");
});

test("a part that cannot be read is mended by saying what stands in its place, and undo brings the fault back", async () => {
  await saveCircular(db, ambient, first, { issuer: "某办" });
  const row = await db.circulars.get(first.id);
  await db.table("circulars").put({ ...row, settings: { ...row?.settings, rateDecimals: 7 } });
  const faults = async () => (await readCircular(db, first)).faults.map(({ field }) => field);
  expect(await faults()).toEqual(["rateDecimals"]);
  expect(await saveCircular(db, ambient, first, { rateDecimals: 2 })).toBe("saved");
  expect(await faults()).toEqual([]);
  await undoCircular(db, ambient, first.id);
  expect(await faults()).toEqual(["rateDecimals"]);
});
