import fc from "fast-check";
import { expect, test } from "vitest";
import { type TaskDocument, taskDocumentSchema } from "../../src-core/exchange/task-document";
import { answerText } from "../../src-core/exchange/task-workbook/answer-text";
import { parseTaskWorkbook } from "../../src-core/exchange/task-workbook/parse-task-workbook";
import { entriesOf } from "../../src-core/exchange/task-workbook/task-entries";
import { taskWorkbookSpec } from "../../src-core/exchange/task-workbook/task-workbook-spec";
import { type AnswerRecord, isSameValue, valueKey } from "../../src-core/merge/answer-record";
import { ancestorsOf, appRecord } from "../../src-core/merge/next-record";
import { standingAnswers } from "../../src-core/merge/standing-answers";
import type { Target } from "../../src-core/register/target";
import { type AnswerValue, REMARK_ITEM, STATUS_ITEM, unscorableReasons } from "../../src-core/scoring/answer";
import { applicableIds } from "../../src-core/standard/pack-items";
import { centipoints, inspectorId, isoTime } from "../../src-core/units";
import { anAccount, aSite, aTask } from "../fixtures/builders";
import { SMALL_PACK } from "../fixtures/small-pack";
import { changeSheet, fillRow, gridsOfSpec } from "../fixtures/spec-grid";

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
      expect(reading).toEqual({ document, good: targets.length, problems: [], notices: [] });
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

test("turns one changed cell into one record that replaces all that stood, and nothing else", () => {
  const edit = fc.record({
    document: scored,
    where: fc.constantFrom(
      ...targets.flatMap((target) => [...applicableIds(SMALL_PACK, target)].map((itemId) => ({ target, itemId }))),
    ),
    pick: fc.nat(),
  });
  fc.assert(
    fc.property(edit, ({ document, where: { target, itemId }, pick }) => {
      const entry = entriesOf(SMALL_PACK, target.kind).find((known) => known.id === itemId);
      if (entry === undefined) throw new Error(itemId);
      const choices = valuesOf(itemId).filter((value) => value.kind !== "none");
      const value = choices[pick % choices.length] ?? { kind: "clear" };
      const sheet = target.kind === "site" ? "网站" : "新媒体";
      const sheets = fillRow(gridsOfSpec(taskWorkbookSpec(document)), sheet, target.id, {
        [itemId]: answerText(entry, value),
      });
      const reading = parseTaskWorkbook(sheets);
      const standings = standingAnswers(document.records.filter((r) => r.targetId === target.id));
      const before = standings.get(itemId);
      const records = reading.document?.records.slice(document.records.length) ?? [];
      const isChange = before === undefined || before.value === null || !isSameValue(before.value, value);
      // A target that cannot be inspected has no findings.
      const isShut = standings.get(STATUS_ITEM)?.value?.kind === "unscorable";
      if (isShut && isChange && value.kind !== "clear") {
        expect([records, reading.problems]).toMatchObject([[], [{ code: "finding-contradicts" }]]);
        return;
      }
      expect(reading.problems).toEqual([]);
      if (before !== undefined && before.value !== null && isSameValue(before.value, value)) {
        expect(records).toEqual([]);
      } else {
        expect(records).toMatchObject([{ targetId: target.id, itemId, origin: "edited", at: null }]);
        expect(valueKey(records[0]?.value ?? { kind: "none" })).toBe(valueKey(value));
        expect(new Set(records[0]?.ancestors)).toEqual(new Set(ancestorsOf(before?.heads ?? [])));
      }
    }),
    { numRuns: 150 },
  );
});

test("never throws and never loses a record, whatever stands in the cells", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(
      null,
      "未发现",
      "有",
      "扣分",
      "已完成",
      "无法检查",
      "９",
      "栏目不更新",
      "9901010002",
      "=1/0",
      "1e9",
    ),
  );
  const spoilt = fc.record({
    document: scored,
    cells: fc.array(fc.tuple(fc.constantFrom("网站", "新媒体", "问题清单"), fc.nat(9), fc.nat(30), cell), {
      maxLength: 30,
    }),
  });
  fc.assert(
    fc.property(spoilt, ({ document, cells }) => {
      let sheets = gridsOfSpec(taskWorkbookSpec(document));
      for (const [name, row, column, value] of cells) {
        sheets = changeSheet(sheets, name, (rows) => {
          while (rows.length <= row) rows.push([]);
          const wide = rows[row] ?? [];
          while (wide.length <= column) wide.push(null);
          wide[column] = value;
          return rows;
        });
      }
      const reading = parseTaskWorkbook(sheets);
      expect(reading.document?.records.slice(0, document.records.length)).toEqual(document.records);
      expect(taskDocumentSchema.safeParse(reading.document).success).toBe(true);
      expect(parseTaskWorkbook(sheets)).toEqual(reading);
    }),
    { numRuns: 200 },
  );
});
