import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ledgerOfFile } from "../../src-core/merge/ledger";
import { standardRef } from "../../src-core/standard/parse-pack";
import { inspectorId, roundId } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import { Database } from "../../src-renderer/db/database";
import {
  importRegister,
  markAssignmentsExported,
  openRound,
  replaceRoundStandard,
} from "../../src-renderer/db/office-store";
import { importReturns } from "../../src-renderer/db/returns-store";
import { readRoundRows } from "../../src-renderer/db/round-rows";
import { aRecord, aRound, aSite } from "../fixtures/builders";
import { SECOND_PACK } from "../fixtures/second-version";
import { SMALL_PACK } from "../fixtures/small-pack";
import { countingAmbient } from "./counting-ambient";

/** What a round does with another standard. */
const site = aSite();
const round = aRound({ sample: [site.id] });
const OTHER_PACK = { ...SMALL_PACK, id: "another" };
let db: Database;
let ambient: Ambient;

beforeEach(async () => {
  await Dexie.delete("xunjian");
  db = new Database("work");
  ambient = countingAmbient();
  await importRegister(db, ambient, [site]);
  await openRound(db, ambient, round, [{ inspectorId: inspectorId("a"), inspectorName: "张三", targetIds: [site.id] }]);
  await markAssignmentsExported(db, ambient, round.id);
});

afterEach(() => db.close());

const rows = async () => (await readRoundRows(db, round.id)) ?? failed();
function failed(): never {
  throw new Error("no round");
}

async function bringOne(): Promise<void> {
  const ledger = ledgerOfFile({ hash: "h", name: "甲.xlsx" }, null, [aRecord({ itemId: "guides" })]);
  await importReturns(db, ambient, round.id, [], ledger);
}

test("a higher version replaces the round's with what came back left as it is, and the former is noted", async () => {
  await bringOne();
  const before = (await rows()).returns;
  expect(await replaceRoundStandard(db, ambient, round.id, SECOND_PACK)).toBe("replaced");
  const { stored, returns, assignments } = await rows();
  expect(stored.round).toEqual({ ...round, standard: SECOND_PACK });
  expect(returns).toEqual(before);
  expect(stored.standards?.map(({ ref }) => ref)).toEqual([standardRef(SMALL_PACK)]);
  // What was handed out has the former standard.
  expect(assignments.map((row) => row.exportedAt)).toEqual([null]);
});

test("each standard that a round had is noted, the oldest first", async () => {
  await replaceRoundStandard(db, ambient, round.id, SECOND_PACK);
  await replaceRoundStandard(db, ambient, round.id, { ...SECOND_PACK, version: 3 });
  expect((await rows()).stored.standards?.map(({ ref }) => ref.version)).toEqual([1, 2]);
});

test("once something has come back, another standard, a lower version and the same version with other content are refused", async () => {
  await replaceRoundStandard(db, ambient, round.id, SECOND_PACK);
  await bringOne();
  const before = (await rows()).stored;
  for (const pack of [OTHER_PACK, SMALL_PACK, { ...SECOND_PACK, title: "改过" }, { ...OTHER_PACK, version: 9 }]) {
    expect(await replaceRoundStandard(db, ambient, round.id, pack)).toBe("not-newer");
  }
  expect((await rows()).stored).toEqual(before);
});

test("any standard replaces the round's while nothing has come back", async () => {
  expect(await replaceRoundStandard(db, ambient, round.id, OTHER_PACK)).toBe("replaced");
  expect((await rows()).stored.round.standard.id).toBe("another");
});

test("the standard that the round has already changes nothing, and a round that is not there is said", async () => {
  const before = await rows();
  expect(await replaceRoundStandard(db, ambient, round.id, SMALL_PACK)).toBe("same");
  expect(await rows()).toEqual(before);
  expect(await replaceRoundStandard(db, ambient, roundId("2019Q4"), SECOND_PACK)).toBe("no-round");
});
