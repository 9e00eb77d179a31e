import "fake-indexeddb/auto";
import Dexie from "dexie";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AnswerRecord } from "../../src-core/merge/answer-record";
import { ledgerOfFile } from "../../src-core/merge/ledger";
import { report } from "../../src-core/report/report";
import { type AnswerValue, CLEAR } from "../../src-core/scoring/answer";
import { issueDifferences } from "../../src-core/signing/issue-differences";
import { printedTables } from "../../src-core/signing/issue-of";
import { issuedCircularSchema } from "../../src-core/signing/issued-circular";
import { hasMoved } from "../../src-core/signing/results-hash";
import { inspectorId, roundId } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import { saveCircular } from "../../src-renderer/db/circular-edits";
import { Database } from "../../src-renderer/db/database";
import { importDisclosure } from "../../src-renderer/db/department-store";
import { issueCircular, latestIssuesBefore, listIssued } from "../../src-renderer/db/issue-store";
import { arrangeAnnex, deleteEmptyRound } from "../../src-renderer/db/office-store";
import { importReturns } from "../../src-renderer/db/returns-store";
import { reportInput } from "../../src-renderer/office/use-report";
import { aRecord, aRound } from "../fixtures/builders";
import { aDisclosureRow } from "../unit/circular/some-input";
import { vetoAnswers } from "../unit/report/some-results";
import { countingAmbient } from "./counting-ambient";
import { account, openedRound, site, snapshotOf, viewOf } from "./signed-round";

let db: Database;
let ambient: Ambient;
const { id } = aRound();

beforeEach(async () => {
  await Dexie.delete("xunjian");
  db = new Database("work");
  ambient = countingAmbient();
  await openedRound(db, ambient);
});

afterEach(() => db.close());

async function take(records: readonly AnswerRecord[]): Promise<void> {
  await importReturns(db, ambient, id, [], ledgerOfFile({ hash: "h1", name: "评分表.xlsx" }, null, records));
}

describe("issuing a circular", () => {
  test("keeps it as it was signed, and it fits its schema when it is read again", async () => {
    const signed = await snapshotOf(db, id);
    expect(await issueCircular(db, signed)).toEqual({ kind: "issued" });
    const [read] = await listIssued(db, id);
    expect(read).toEqual(signed);
    expect(issuedCircularSchema.safeParse(read).error).toBeUndefined();
    expect((await viewOf(db, id)).issued).toEqual([signed]);
  });

  test("is refused under any number but the next, with a reason missing or one too many, and for a round that is not there", async () => {
    const signed = await snapshotOf(db, id);
    expect(await issueCircular(db, { ...signed, no: 2, reason: "漏列" })).toEqual({ kind: "not-next", last: 0 });
    expect(await issueCircular(db, { ...signed, reason: "漏列" })).toEqual({ kind: "reason" });
    expect(await issueCircular(db, { ...signed, roundId: roundId("2019Q4") })).toEqual({ kind: "no-round" });
    await issueCircular(db, signed);
    expect(await issueCircular(db, { ...signed, by: "王五" })).toEqual({ kind: "not-next", last: 1 });
    expect(await issueCircular(db, { ...signed, no: 2, reason: "  " })).toEqual({ kind: "reason" });
    expect(await issueCircular(db, { ...signed, no: 2 })).toEqual({ kind: "reason" });
    expect(await issueCircular(db, { ...signed, no: 3, reason: "漏列" })).toEqual({ kind: "not-next", last: 1 });
    expect(await listIssued(db, id)).toEqual([signed]);
  });

  test("twice at once signs once", async () => {
    const signed = await snapshotOf(db, id);
    const outcomes = await Promise.all([issueCircular(db, signed), issueCircular(db, { ...signed, by: "王五" })]);
    expect(outcomes).toEqual([{ kind: "issued" }, { kind: "not-next", last: 1 }]);
    expect((await listIssued(db, id)).map(({ by }) => by)).toEqual([signed.by]);
  });

  test("keeps corrections in their order, ten and more too", async () => {
    const signed = await snapshotOf(db, id);
    await issueCircular(db, signed);
    for (let no = 2; no <= 11; no++) await issueCircular(db, { ...signed, no, reason: `第${no}次` });
    const issued = await listIssued(db, id);
    expect(issued.map(({ no }) => no)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
    const [latest] = await latestIssuesBefore(db, roundId("2020Q2"));
    expect(latest?.no).toBe(11);
  });

  test("keeps a round from being deleted", async () => {
    await issueCircular(db, await snapshotOf(db, id));
    expect(await deleteEmptyRound(db, id)).toBe("has-issues");
    expect((await viewOf(db, id)).round.id).toBe(id);
  });
});

describe("the latest issues of earlier rounds", () => {
  test("are one a round, earlier periods first, without this round and those after it", async () => {
    const ids = ["2019Q4", "2019Q1", "2020Q2"].map(roundId);
    for (const other of ids) await openedRound(db, ambient, { id: other });
    for (const one of [...ids, id]) await issueCircular(db, await snapshotOf(db, one));
    await issueCircular(db, await snapshotOf(db, roundId("2019Q1"), { no: 2, reason: "漏列" }));
    const found = await latestIssuesBefore(db, id);
    expect(found.map(({ roundId: of, no }) => [of, no])).toEqual([
      ["2019Q1", 2],
      ["2019Q4", 1],
    ]);
    expect((await latestIssuesBefore(db, id, [roundId("2019Q4")])).map((one) => one.roundId)).toEqual(["2019Q4"]);
    expect(await latestIssuesBefore(db, roundId("2018Q4"))).toEqual([]);
  });
});

describe("what was issued", () => {
  test("stays byte for byte whatever comes afterwards", async () => {
    const signed = await snapshotOf(db, id);
    await issueCircular(db, signed);
    const bytes = JSON.stringify(await listIssued(db, id));
    const record = fc
      .record({
        targetId: fc.constantFrom(site.id, account.id),
        itemId: fc.constantFrom("overview", "account-stale", "site-unreachable"),
        value: fc.constantFrom<AnswerValue>(CLEAR, { kind: "conditions", ids: ["over-week"] }),
        inspectorId: fc.constantFrom("a", "b").map(inspectorId),
      })
      .map(aRecord);
    const deed = fc.oneof(
      fc.array(record, { maxLength: 4 }).map((records) => () => take(records)),
      fc.constantFrom("甲", "乙").map((issuer) => () => saveCircular(db, ambient, aRound(), { issuer })),
      fc.nat({ max: 3 }).map((total) => () => importDisclosure(db, id, [aDisclosureRow({ total })], "merge")),
      fc.constant(() => arrangeAnnex(db, id, 3, [site.id])),
      fc.constant(() => issueCircular(db, { ...signed, by: "他人" })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 5 }), async (deeds) => {
        for (const act of deeds) await act();
        expect(JSON.stringify(await listIssued(db, id))).toBe(bytes);
        expect(JSON.stringify((await viewOf(db, id)).issued)).toBe(bytes);
      }),
      { numRuns: 25 },
    );
  });

  test("stays as it was when a site turns out to fail, and the round is said to have moved", async () => {
    const signed = await snapshotOf(db, id);
    await issueCircular(db, signed);
    await take(vetoAnswers(site, { "site-unreachable": { kind: "conditions", ids: ["over-week"] } }));
    const view = await viewOf(db, id);
    expect(view.summary.sites.problems).toBe(signed.problems.length + 1);
    expect(view.issued).toEqual([signed]);
    expect(hasMoved(signed, reportInput(view))).toBe(true);
  });

  test("differs from the round by what came later, until a correction says so", async () => {
    await issueCircular(db, await snapshotOf(db, id));
    await importDisclosure(db, id, [aDisclosureRow({ total: 12 })], "replace");
    const view = await viewOf(db, id);
    const input = reportInput(view);
    const made = report(input);
    const [signed] = view.issued;
    if (signed === undefined) throw new Error("nothing was issued");
    const current = { annexes: printedTables(made), figures: made.figures };
    expect(hasMoved(signed, input)).toBe(true);
    expect(issueDifferences(signed, current).map(({ place }) => place)).toContain("附件5（新）");
    const correction = await snapshotOf(db, id, { no: 2, reason: "补报" });
    expect(await issueCircular(db, correction)).toEqual({ kind: "issued" });
    const latest = (await viewOf(db, id)).issued.at(-1) ?? signed;
    expect(hasMoved(latest, input)).toBe(false);
    expect(issueDifferences(latest, current)).toEqual([]);
  });
});
