import { expect, test } from "vitest";
import { type AnswerValue, CLEAR } from "../../../src-core/scoring/answer";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import {
  clearRest,
  clearVetoes,
  remarkChange,
  toggledCondition,
  unanswered,
  unansweredVetoes,
} from "../../../src-renderer/inspector/answers/deeds";
import { countingOf, type ItemAnswers, itemAnswers } from "../../../src-renderer/inspector/answers/item-answer";
import { aRecord, aSite } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";

const portal = aSite();
const none: ReadonlySet<string> = new Set();
const vetoes = ["site-safety", "site-unreachable", "columns-stale"];

function answered(values: Readonly<Record<string, AnswerValue>>, note = ""): ItemAnswers {
  return itemAnswers(
    Object.entries(values).map(([itemId, value]) => aRecord({ itemId, value, note })),
    undefined,
  );
}

const rest = (answers: ItemAnswers) =>
  clearRest(SMALL_PACK, portal, answers, scoreTarget(SMALL_PACK, portal, countingOf(answers), null));
const idsOf = ({ changes }: { changes: readonly { itemId: string }[] }) => changes.map((change) => change.itemId);

test("全部未发现 answers the vetoes that are open and touches no other answer", () => {
  const answers = answered({ "site-safety": { kind: "conditions", ids: ["wrong-words"] } });
  const { changes, leftAlone } = clearVetoes(SMALL_PACK, portal, answers, none);
  expect(changes.map((change) => change.itemId)).toEqual(["site-unreachable", "columns-stale"]);
  expect(changes.every((change) => change.value === CLEAR)).toBe(true);
  expect(leftAlone).toBe(0);
});

test("全部未发现 leaves alone what has a note without an answer, what was opened, and what two records say differently", () => {
  const noted = answered({ "site-safety": { kind: "none" } }, "再看一眼");
  expect(idsOf(clearVetoes(SMALL_PACK, portal, noted, new Set(["columns-stale"])))).toEqual(["site-unreachable"]);
  const rivals = itemAnswers(
    [
      aRecord({ itemId: "site-safety" }),
      aRecord({ itemId: "site-safety", value: { kind: "conditions", ids: ["wrong-words"] } }),
    ],
    undefined,
  );
  expect(clearVetoes(SMALL_PACK, portal, rivals, none)).toMatchObject({ leftAlone: 1 });
});

test("其余未发现 answers the deductions left, and the bonus only once all of them are answered and it is open", () => {
  const cleared = Object.fromEntries(vetoes.map((id) => [id, CLEAR]));
  const deductions = idsOf(rest(answered({ ...cleared, overview: { kind: "found" } })));
  expect(deductions).toEqual(["policy-files", "policy-reading", "leaders", "guides", "statistics"]);
  const all = { ...cleared, overview: CLEAR, ...Object.fromEntries(deductions.map((id) => [id, CLEAR])) };
  expect(idsOf(rest(answered(all)))).toEqual(["ideas", "personal", "responses"]);
  expect(idsOf(rest(answered({ ...all, leaders: { kind: "level", levelId: "x" } })))).toEqual([]);
});

test("ticking joins conditions, and unticking the last takes the answer back", () => {
  const one = answered({ "columns-stale": { kind: "conditions", ids: ["stale-news"] } });
  expect(toggledCondition(one, "columns-stale", "empty-columns", true).value).toEqual({
    kind: "conditions",
    ids: ["stale-news", "empty-columns"],
  });
  expect(toggledCondition(one, "columns-stale", "stale-news", false).value).toEqual({ kind: "none" });
});

test("an edit on its way is seen before the record, and a disagreement counts for nothing", () => {
  const record = aRecord({ value: { kind: "found" } });
  const change = { itemId: "overview", value: CLEAR, note: "", link: "" };
  const seen = itemAnswers([record], new Map([["overview", { change }]]));
  expect(countingOf(seen).get("overview")).toBe(CLEAR);
  expect(countingOf(itemAnswers([record, aRecord()], undefined)).has("overview")).toBe(false);
});

test("an emptied remark is taken back", () => {
  expect(remarkChange("").value).toEqual({ kind: "none" });
  expect(remarkChange("已改版").value).toEqual(CLEAR);
});

test("其余未发现 leaves alone what was answered to an older standard and fits no longer", () => {
  const cleared = Object.fromEntries(vetoes.map((id) => [id, CLEAR]));
  const sweep = rest(answered({ ...cleared, overview: { kind: "count", count: 2 } }));
  expect(idsOf(sweep)).not.toContain("overview");
  expect(sweep.leftAlone).toBe(1);
});

test("其余未发现 leaves alone an item in whose field a number stands that could not be read", () => {
  const answers = answered(Object.fromEntries(vetoes.map((id) => [id, CLEAR])));
  const verdict = scoreTarget(SMALL_PACK, portal, countingOf(answers), null);
  const sweep = clearRest(SMALL_PACK, portal, answers, verdict, new Set(["guides"]));
  expect(idsOf(sweep)).not.toContain("guides");
  expect(sweep.leftAlone).toBe(1);
});

test("counts as unanswered what the score waits for: an answer to an older standard is none", () => {
  const answers = answered({
    "site-safety": CLEAR,
    "site-unreachable": CLEAR,
    "columns-stale": { kind: "conditions", ids: ["gone"] },
    overview: { kind: "count", count: 2 },
    guides: CLEAR,
  });
  const { missing } = scoreTarget(SMALL_PACK, portal, countingOf(answers), null);
  const items = SMALL_PACK.site.deductions.flatMap((group) => group.items);
  const open = [...unansweredVetoes(SMALL_PACK.site.vetoes, answers), ...unanswered(items, answers)];
  expect(open.map(({ id }) => id)).toEqual(missing);
  expect(missing).toContain("overview");
  expect(clearVetoes(SMALL_PACK, portal, answers, none)).toEqual({ changes: [], leftAlone: 1 });
});
