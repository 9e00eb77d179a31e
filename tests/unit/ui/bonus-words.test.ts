import { expect, test } from "vitest";
import type { Target } from "../../../src-core/register/target";
import { type AnswerValue, CLEAR } from "../../../src-core/scoring/answer";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import { centipoints } from "../../../src-core/units";
import { bonusWords } from "../../../src-renderer/ui/bonus-words";
import { anAccount, aSite } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";

const { vetoes, deductions, bonuses } = SMALL_PACK.site;
const base = [...vetoes, ...deductions.flatMap(({ items }) => items)].map(({ id }) => id);
const bonus = bonuses.flatMap(({ items }) => items).map(({ id }) => id);

function wordsOf(answers: Record<string, AnswerValue>, target: Target = aSite()) {
  const verdict = scoreTarget(SMALL_PACK, target, new Map(Object.entries(answers)), null);
  return bonusWords(SMALL_PACK, target, verdict);
}
const cleared = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, CLEAR]));

test("not applicable, not open, open and zero, open with points are four texts", () => {
  const found = [
    wordsOf({}, anAccount()),
    wordsOf({ ...cleared(base), leaders: { kind: "points", points: centipoints(2000) } }),
    wordsOf(cleared([...base, ...bonus])),
    wordsOf({ ...cleared([...base, ...bonus]), ideas: { kind: "found" } }),
  ];
  expect(found.map(({ kind, short }) => [kind, short])).toEqual([
    ["notApplicable", "不适用"],
    ["notOpen", "未开放"],
    ["zero", "已开放，0 分"],
    ["points", "已开放，加 10 分"],
  ]);
  expect(new Set(found.map(({ why }) => why)).size).toBe(4);
});

test("says what is lacking until the bonus opens: points, or answers", () => {
  expect(wordsOf({ ...cleared(base), leaders: { kind: "points", points: centipoints(2000) } }).why).toBe(
    "扣分后 80 分，要高于 80 分才评加分。",
  );
  expect(wordsOf(cleared(base.slice(1))).why).toBe("还有 1 项没答；都答完后仍高于 80 分就开放（现在 100 分）。");
});

test("open and not yet answered is told from open and zero", () => {
  expect(wordsOf(cleared(base)).why).toBe("扣分后 100 分，高于 80 分，已答 0 / 3 项，还没有加分。");
  expect(wordsOf(cleared([...base, ...bonus])).why).toBe("扣分后 100 分，高于 80 分；各项都答了，没有加分。");
});

test("after a veto neither part is judged, and the bonus says so", () => {
  const hit = wordsOf({ "site-safety": { kind: "conditions", ids: ["wrong-words"] } });
  expect(hit).toMatchObject({ kind: "notApplicable", why: "单项否决，扣分、加分都不再评。" });
});
