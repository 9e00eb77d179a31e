import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { defaultCircular } from "../../src-core/circular/default-circular";
import { roundId } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import { saveCircular } from "../../src-renderer/db/circular-edits";
import { readCircular } from "../../src-renderer/db/circular-store";
import { Database } from "../../src-renderer/db/database";
import { issueCircular } from "../../src-renderer/db/issue-store";
import { arrangeAnnex } from "../../src-renderer/db/office-store";
import { aRound, SMALL_SETTINGS } from "../fixtures/builders";
import { countingAmbient } from "./counting-ambient";
import { openedRound, site, snapshotOf, viewOf } from "./signed-round";

let db: Database;
let ambient: Ambient;
const first = aRound();
const second = aRound({ id: roundId("2020Q2"), name: "2020年第二季度" });
const third = aRound({ id: roundId("2020Q3"), name: "2020年第三季度" });

beforeEach(async () => {
  await Dexie.delete("xunjian");
  db = new Database("work");
  ambient = countingAmbient();
});

afterEach(() => db.close());

describe("the circular of a round", () => {
  test("begins as the app proposes where nothing was said, and reading it stores nothing", async () => {
    const read = await readCircular(db, first);
    expect(read).toEqual({ settings: defaultCircular(SMALL_SETTINGS, first.id), faults: [] });
    expect(await db.circulars.count()).toBe(0);
  });

  test("is what was stored, in this round alone", async () => {
    await saveCircular(db, ambient, first, { issuer: "某办公厅", rateDecimals: 1 });
    expect((await readCircular(db, first)).settings).toMatchObject({ issuer: "某办公厅", rateDecimals: 1 });
    await saveCircular(db, ambient, second, { issuer: "另一办公厅" });
    expect((await readCircular(db, first)).settings.issuer).toBe("某办公厅");
  });

  test("begins with the habits of the latest earlier round, not with its dates, and not with a later one's", async () => {
    await saveCircular(db, ambient, first, { issuer: "第一", rateDecimals: 0, documentNumber: "某发〔2020〕1号" });
    await saveCircular(db, ambient, third, { issuer: "第三" });
    const { settings } = await readCircular(db, second);
    expect(settings).toMatchObject({ issuer: "第一", rateDecimals: 0, documentNumber: "", issueDate: null });
  });

  test("takes the order of annexes from the round, whatever is saved", async () => {
    await openedRound(db, ambient);
    await saveCircular(db, ambient, first, { annexOrder: { 3: [], 4: [site.id] }, issuer: "某" });
    await arrangeAnnex(db, first.id, 3, [site.id]);
    expect((await viewOf(db, first.id)).circular.annexOrder).toEqual({ 3: [site.id], 4: [] });
  });
});

describe("a row that another version of the app stored", () => {
  test("costs only the part that cannot be read, which is told; the row stays as it is", async () => {
    await saveCircular(db, ambient, first, { issuer: "某办公厅" });
    const row = await db.circulars.get(first.id);
    const damaged = { ...row, settings: { ...row?.settings, rateDecimals: 7, laterField: "x" } };
    await db.table("circulars").put(damaged);
    const { settings, faults } = await readCircular(db, first);
    expect(settings).toMatchObject({ issuer: "某办公厅", rateDecimals: 2 });
    expect(faults.map(({ field }) => field)).toEqual(["rateDecimals"]);
    expect(faults[0]?.message).toMatch(/\p{Script=Han}/u);
    expect(await db.table("circulars").toArray()).toEqual([damaged]);
    await saveCircular(db, ambient, first, { addressee: "各市：" });
    expect(await db.table("circulars").get(first.id)).toMatchObject({
      settings: { rateDecimals: 7, laterField: "x", addressee: "各市：" },
    });
  });

  test("gets what it lacks as the round would begin with it", async () => {
    await saveCircular(db, ambient, first, { issuer: "某办公厅" });
    const row = await db.circulars.get(first.id);
    const { exampleCount: _, shareWords: __, ...older } = row?.settings ?? defaultCircular(SMALL_SETTINGS, first.id);
    await db.table("circulars").put({ ...row, settings: older });
    const { settings, faults } = await readCircular(db, first);
    const proposed = defaultCircular(SMALL_SETTINGS, first.id);
    expect(faults).toEqual([]);
    expect(settings).toEqual({ ...proposed, issuer: "某办公厅" });
  });

  test("is no hindrance to the round after it", async () => {
    await saveCircular(db, ambient, first, { issuer: "某办公厅" });
    const row = await db.circulars.get(first.id);
    await db.table("circulars").put({ ...row, settings: { ...row?.settings, bands: [] } });
    expect((await readCircular(db, second)).settings.issuer).toBe("某办公厅");
  });
});

describe("what earlier rounds came to", () => {
  test("is taken from what was signed, its last correction before the rest", async () => {
    await openedRound(db, ambient);
    await openedRound(db, ambient, second);
    const signed = await snapshotOf(db, first.id);
    await issueCircular(db, signed);
    const outcome = { ...signed.outcome, sites: { kind: "counts" as const, sampled: 1, problems: 1 } };
    expect((await viewOf(db, second.id)).circular.pastRounds).toEqual([signed.outcome]);
    await issueCircular(db, { ...signed, no: 2, reason: "复核", outcome });
    expect((await viewOf(db, second.id)).circular.pastRounds).toEqual([outcome]);
  });

  test("takes the place of what was typed for the same round, after the settings were stored too", async () => {
    await openedRound(db, ambient);
    const typed = (id: string) => ({
      roundId: roundId(id),
      sites: { kind: "rate" as const, hundredths: 9000, decimals: 2 as const },
      accounts: null,
      source: "typed" as const,
    });
    await saveCircular(db, ambient, second, { pastRounds: [typed("2019Q2"), typed("2020Q1")] });
    const signed = await snapshotOf(db, first.id);
    await issueCircular(db, signed);
    expect((await readCircular(db, second)).settings.pastRounds).toEqual([typed("2019Q2"), signed.outcome]);
  });

  test("is no part of an earlier round's circular", async () => {
    await openedRound(db, ambient, second);
    await issueCircular(db, await snapshotOf(db, second.id));
    expect((await readCircular(db, first)).settings.pastRounds).toEqual([]);
  });
});
