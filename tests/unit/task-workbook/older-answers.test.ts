import { expect, test } from "vitest";
import { parseTaskWorkbook } from "../../../src-core/exchange/task-workbook/parse-task-workbook";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import { aRecord, aRound, aSite, aTask } from "../../fixtures/builders";
import { SECOND_PACK } from "../../fixtures/second-version";
import { filled, printed } from "./read-back";

/** Answers to an older version of the standard that a task carries along. */
const site = aSite();
const say = (itemId: string, value: AnswerValue) => aRecord({ targetId: site.id, itemId, value });
const document = aTask({
  kind: "score",
  targets: [site],
  round: aRound({ standard: SECOND_PACK, sample: [site.id] }),
  records: [
    say("guides", { kind: "count", count: 3 }),
    say("policy-reading", { kind: "level", levelId: "some" }),
    say("overview", { kind: "found" }),
    say("columns-stale", { kind: "conditions", ids: ["stale-news", "empty-columns"] }),
    say("statistics", { kind: "clear" }),
  ],
});

test("a score workbook brings answers that fit no longer back unchanged", () => {
  const reading = parseTaskWorkbook(printed(document));
  expect(reading.problems).toEqual([]);
  expect(reading.notices).toEqual([]);
  expect(reading.document?.records).toEqual(document.records);
});

test("an item answered again in the workbook replaces the answer that fits no longer", () => {
  const { records } = filled(document, "网站", site.code, { "policy-reading": "大部分缺失" });
  const [again, ...others] = records;
  expect(others).toEqual([]);
  expect(again).toMatchObject({ itemId: "policy-reading", value: { kind: "level", levelId: "most" } });
  expect(again?.ancestors).toEqual([document.records[1]?.revision]);
});
