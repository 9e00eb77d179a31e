import fc from "fast-check";
import { expect, test } from "vitest";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import { parseTaskWorkbook } from "../../src-core/exchange/task-workbook/parse-task-workbook";
import { taskWorkbookSpec } from "../../src-core/exchange/task-workbook/task-workbook-spec";
import type { AnswerRecord } from "../../src-core/merge/answer-record";
import { appRecord } from "../../src-core/merge/next-record";
import { standingAnswers } from "../../src-core/merge/standing-answers";
import type { Target } from "../../src-core/register/target";
import { type AnswerValue, REMARK_ITEM, STATUS_ITEM, unscorableReasons } from "../../src-core/scoring/answer";
import { applicableIds } from "../../src-core/standard/pack-items";
import { centipoints, inspectorId, isoTime } from "../../src-core/units";
import { anAccount, aSite, aTask } from "../fixtures/builders";
import { SMALL_PACK } from "../fixtures/small-pack";
import { changeSheet, gridsOfSpec } from "../fixtures/spec-grid";

const targets: readonly Target[] = [
  aSite(),
  aSite({ code: "9901010002", name: "甲西县教育局", siteClass: "belowCounty", order: 2 }),
  aSite({ code: "9901010003", name: "甲西县档案馆", noServices: true, url: null, owner: null, order: 3 }),
  anAccount(),
  anAccount({ platform: "新浪微博", handle: null, name: "=甲西微博", order: 2 }),
];

const VALUES: Record<string, readonly AnswerValue[]> = {
  "site-safety": [
    { kind: "conditions", ids: ["wrong-words"] },
    { kind: "conditions", ids: ["bad-content", "wrong-words"] },
  ],
  "site-unreachable": [{ kind: "conditions", ids: ["over-week"] }],
  "columns-stale": [{ kind: "conditions", ids: ["stale-long", "empty-columns"] }],
  overview: [{ kind: "found" }],
  "policy-files": [
    { kind: "count", count: 1 },
    { kind: "count", count: 7 },
  ],
  "policy-reading": [
    { kind: "level", levelId: "some" },
    { kind: "level", levelId: "most" },
  ],
  leaders: [1, 29, 235, 3000].map((n) => ({ kind: "points", points: centipoints(n) })),
  guides: [{ kind: "count", count: 3 }],
  statistics: [{ kind: "points", points: centipoints(1) }],
  ideas: [{ kind: "found" }],
  personal: [{ kind: "level", levelId: "full" }],
  responses: [{ kind: "points", points: centipoints(1000) }],
  "account-stale": [{ kind: "conditions", ids: ["two-weeks"] }],
  "account-interaction": [{ kind: "conditions", ids: ["no-channel", "bought-fans"] }],
};

function valuesOf(itemId: string): readonly AnswerValue[] {
  if (itemId === REMARK_ITEM) return [{ kind: "clear" }];
  const none: AnswerValue = { kind: "none" };
  if (itemId === STATUS_ITEM)
    return [none, ...unscorableReasons.map((reason): AnswerValue => ({ kind: "unscorable", reason }))];
  return [none, { kind: "clear" }, ...(VALUES[itemId] ?? [])];
}

const note = fc.oneof(
  fc.constant(""),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("=1+1", " 首页\r\n打不开 ", "_x000D_", "'甲"),
);

const answer = fc.constantFrom(...targets).chain((target) =>
  fc.constantFrom(STATUS_ITEM, REMARK_ITEM, ...applicableIds(SMALL_PACK, target)).chain((itemId) =>
    fc.record({
      targetId: fc.constant(target.id),
      itemId: fc.constant(itemId),
      value: fc.constantFrom(...valuesOf(itemId)),
      note,
      link: note,
      inspectorId: fc.constantFrom(inspectorId("inspector-1"), inspectorId("inspector-2")),
      at: fc.constant(isoTime("2020-04-01T08:20:00.000Z")),
      /** Given without sight of what stood: two laptops. */
      isApart: fc.boolean(),
    }),
  ),
);

const scored = fc.array(answer, { maxLength: 40 }).map((answers): TaskDocument => {
  const records: AnswerRecord[] = [];
  for (const { isApart, ...change } of answers) {
    const before = standingAnswers(records.filter((r) => r.targetId === change.targetId)).get(change.itemId);
    const record = appRecord(change, isApart ? undefined : before);
    if (!records.some((known) => known.revision === record.revision)) records.push(record);
  }
  return aTask({ kind: "score", targets, records });
});

test("reads back the very document, without a problem or notice, whatever was answered", () => {
  fc.assert(
    fc.property(scored, (document) => {
      const reading = parseTaskWorkbook(gridsOfSpec(taskWorkbookSpec(document)));
      const good = new Set(document.records.map((record) => record.targetId)).size;
      expect(reading).toEqual({ document, good, problems: [], notices: [] });
    }),
    { numRuns: 150 },
  );
});

test("reads back the very document when rows are sorted, rows are inserted and columns are moved", () => {
  const moves = fc.record({
    document: scored,
    seed: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(moves, ({ document, seed, column }) => {
      let sheets = gridsOfSpec(taskWorkbookSpec(document));
      for (const name of ["网站", "新媒体"]) {
        sheets = changeSheet(sheets, name, (rows) => {
          const data = rows.slice(4).reverse();
          const sorted = [...data.slice(seed % data.length), [], ...data.slice(0, seed % data.length)];
          const all = [...rows.slice(0, 4), ...sorted];
          const width = Math.max(...all.map((row) => row.length));
          return all.map((row) => {
            const wide = Array.from({ length: width }, (_, i) => row[i] ?? null);
            return [...wide.slice(column), ...wide.slice(0, column)];
          });
        });
      }
      const reading = parseTaskWorkbook(sheets);
      expect(reading).toMatchObject({ document, problems: [], notices: [] });
    }),
    { numRuns: 60 },
  );
});
