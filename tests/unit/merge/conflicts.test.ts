import { expect, test } from "vitest";
import { type AnswerRecord, answerRecordSchema } from "../../../src-core/merge/answer-record";
import { appRecord, decisionRecord } from "../../../src-core/merge/next-record";
import { conflictsOf, countingAnswers, standingAnswers } from "../../../src-core/merge/standing-answers";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import { inspectorId, isoTime, targetId } from "../../../src-core/units";
import { aRecord } from "../../fixtures/builders";

const CLEAR: AnswerValue = { kind: "clear" };
const FOUND: AnswerValue = { kind: "found" };

/** The next answer on a laptop that knows these records. */
function next(known: readonly AnswerRecord[], value: AnswerValue, who = "inspector-1"): AnswerRecord {
  const change = { targetId: targetId("9901010001"), itemId: "overview", value, note: "", link: "" };
  const at = isoTime("2020-04-01T08:20:00.000Z");
  return appRecord({ ...change, inspectorId: inspectorId(who), at }, standingAnswers(known).get("overview"));
}

function decide(known: readonly AnswerRecord[], value: AnswerValue, reason: string): AnswerRecord {
  const [conflict] = conflictsOf(standingAnswers(known));
  if (conflict === undefined) throw new Error("nothing to decide");
  const at = isoTime("2020-04-02T08:20:00.000Z");
  return decisionRecord(conflict, { value, note: "", link: "", reviewerId: inspectorId("office"), reason, at });
}

const standing = (records: readonly AnswerRecord[]) => countingAnswers(standingAnswers(records)).get("overview");
const conflicts = (records: readonly AnswerRecord[]) => conflictsOf(standingAnswers(records)).length;

test("a later answer on the same laptop replaces the earlier one, whichever file comes first", () => {
  const first = next([], CLEAR);
  const second = next([first], FOUND);
  expect(standing([second, first])).toEqual(FOUND);
  expect(standing([first, second])).toEqual(FOUND);
});

test("a later answer replaces all before it, though those in between are in no file", () => {
  const first = next([], CLEAR);
  const third = next([first, next([first], FOUND)], CLEAR);
  expect(standing([first, third])).toEqual(CLEAR);
  expect(conflicts([first, third])).toBe(0);
});

test("two inspectors who say different things are a conflict, and nothing counts", () => {
  const both = [next([], CLEAR, "inspector-1"), next([], FOUND, "inspector-2")];
  expect(conflicts(both)).toBe(1);
  expect(standing(both)).toBeUndefined();
});

test("two inspectors who say the same agree", () => {
  const both = [next([], FOUND, "inspector-1"), next([], FOUND, "inspector-2")];
  expect(conflicts(both)).toBe(0);
  expect(standing(both)).toEqual(FOUND);
});

test("one inspector on two laptops who says different things is a conflict", () => {
  const shared = next([], CLEAR);
  const onOne = next([shared], FOUND);
  const onOther = next([shared], { kind: "none" });
  expect(conflicts([shared, onOne, onOther])).toBe(1);
});

test("an answer given after a restored backup conflicts with the one that the backup had lost", () => {
  const saved = next([], CLEAR);
  const lost = next([saved], FOUND);
  const afterRestore = next([saved], { kind: "count", count: 2 });
  expect(conflicts([saved, lost, afterRestore])).toBe(1);
});

test("a row filled by hand has no predecessor and conflicts with an answer of the app that differs", () => {
  const byHand = aRecord({ value: FOUND, at: null, origin: "hand" });
  expect(conflicts([next([], CLEAR), byHand])).toBe(1);
});

test("a cell edited in an exported workbook replaces what was exported", () => {
  const exported = next([], CLEAR);
  const edited = aRecord({ value: FOUND, at: null, origin: "edited", ancestors: [exported.revision] });
  expect(standing([exported, edited])).toEqual(FOUND);
});

test("a decision settles a conflict and stays when the disputed files come again", () => {
  const both = [next([], CLEAR, "inspector-1"), next([], FOUND, "inspector-2")];
  const decision = decide(both, FOUND, "复核截图");
  expect(standing([decision, ...both, ...both])).toEqual(FOUND);
  expect(conflicts([...both, decision])).toBe(0);
});

test("two different decisions on one conflict are a conflict themselves, and a third settles it", () => {
  const both = [next([], CLEAR, "inspector-1"), next([], FOUND, "inspector-2")];
  const decisions = [decide(both, FOUND, "甲复核"), decide(both, CLEAR, "乙复核")];
  expect(conflicts([...both, ...decisions])).toBe(1);
  expect(standing([...both, ...decisions, decide([...both, ...decisions], CLEAR, "会商")])).toEqual(CLEAR);
});

test("an answer given after a decision was made without it conflicts with the decision", () => {
  const both = [next([], CLEAR, "inspector-1"), next([], FOUND, "inspector-2")];
  const decision = decide(both, FOUND, "复核");
  const [own] = both;
  const later = next(own === undefined ? [] : [own], { kind: "count", count: 3 });
  expect(conflicts([...both, decision, later])).toBe(1);
});

test("conditions in another order are the same answer", () => {
  const one = next([], { kind: "conditions", ids: ["a", "b"] }, "inspector-1");
  const other = next([], { kind: "conditions", ids: ["b", "a"] }, "inspector-2");
  expect(conflicts([one, other])).toBe(0);
});

test("a record whose content does not fit its revision is refused", () => {
  const record = next([], CLEAR);
  expect(answerRecordSchema.safeParse(record).success).toBe(true);
  expect(answerRecordSchema.safeParse({ ...record, value: FOUND }).success).toBe(false);
});
