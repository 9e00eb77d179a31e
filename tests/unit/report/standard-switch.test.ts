import { expect, test } from "vitest";
import { results } from "../../../src-core/report/results";
import { previewStandardSwitch, unfitAnswers } from "../../../src-core/report/standard-switch";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import { withSiteVeto } from "../../../src-core/standard/edit-pack";
import { allItems } from "../../../src-core/standard/pack-items";
import { inspectorId } from "../../../src-core/units";
import { anAccount, aRecord, aRound, aSite } from "../../fixtures/builders";
import { SECOND_PACK } from "../../fixtures/second-version";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { ledgerOf } from "./some-results";

const portal = aSite();
const stale = aSite({ code: "9901010002", siteClass: "belowCounty", name: "甲西县教育局" });
const account = anAccount();
const register = [portal, stale, account];
const round = aRound({ sample: register.map((target) => target.id) });
const say = (targetId: typeof portal.id, itemId: string, value: AnswerValue, who = "甲") =>
  aRecord({ targetId, itemId, value, inspectorId: inspectorId(who) });

/** A portal finished under the first version with 3 guides missing (97 points), the bonus all clear. */
const finished = [
  ...SMALL_PACK.site.vetoes.map((veto) => say(portal.id, veto.id, { kind: "clear" })),
  ...allItems(SMALL_PACK).map((item) =>
    say(portal.id, item.id, item.id === "guides" ? { kind: "count", count: 3 } : { kind: "clear" }),
  ),
];
/** Fails by a condition alone that the second version does not have. */
const vetoed = say(stale.id, "columns-stale", { kind: "conditions", ids: ["empty-columns"] });
const accountClear = SMALL_PACK.account.vetoes.map((veto) => say(account.id, veto.id, { kind: "clear" }));
const ledger = ledgerOf([...finished, vetoed, ...accountClear]);

test("a preview counts whose result changes, what fits no longer and where a new item waits, and changes nothing", () => {
  const preview = previewStandardSwitch(round, register, ledger, SECOND_PACK);
  // The portal waits for 办事入口 and loses the 3 points of 办事指南; the other site was vetoed and is unfinished.
  expect(preview).toMatchObject({ changedOutcomes: 2, changedPoints: 1, newItemsUnanswered: 2 });
  expect(preview.unfit.map(({ target, name, words, reason }) => [target.name, name, words, reason])).toEqual([
    [portal.name, "办事指南", "3 处", "item-gone"],
    [stale.name, "栏目不更新", "发现（空白栏目5个以上）", "condition-gone"],
  ]);
  expect(results(round, register, ledger).map((result) => result.state)).toEqual(["done", "done", "done"]);
});

test("a preview of the same standard finds nothing", () => {
  const preview = previewStandardSwitch(round, register, ledger, { ...SMALL_PACK, version: 2 });
  expect(preview).toEqual({
    changedOutcomes: 0,
    changedPoints: 0,
    changedProblems: [],
    unfit: [],
    newItemsUnanswered: 0,
  });
});

test("a preview tells of each target whose circular wording changes, though its result stays", () => {
  const veto = SMALL_PACK.site.vetoes.find(({ id }) => id === "columns-stale");
  if (veto === undefined) throw new Error("no veto");
  const conditions = veto.conditions.map((one) => ({ ...one, wording: "空白栏目多" }));
  const reworded = withSiteVeto(SMALL_PACK, { ...veto, conditions });
  const done = ledgerOf([
    vetoed,
    ...SMALL_PACK.site.vetoes
      .filter((one) => one.id !== veto.id)
      .map((one) => say(stale.id, one.id, { kind: "clear" })),
  ]);
  const preview = previewStandardSwitch(round, register, done, reworded);
  expect(preview).toMatchObject({ changedOutcomes: 0, changedPoints: 0 });
  expect(preview.changedProblems).toEqual([{ target: stale, before: "栏目不更新", after: "空白栏目多" }]);
});

test("a preview tells that a target leaves the annex", () => {
  const done = ledgerOf([
    vetoed,
    ...SMALL_PACK.site.vetoes
      .filter((one) => one.id !== "columns-stale")
      .map((one) => say(stale.id, one.id, { kind: "clear" })),
  ]);
  const preview = previewStandardSwitch(round, register, done, SECOND_PACK);
  expect(preview.changedProblems).toEqual([{ target: stale, before: "栏目不更新", after: "" }]);
});

test("a preview of a second switch names answers by the standard that still had what they answer", () => {
  const second = { ...round, standard: SECOND_PACK };
  const third = { ...SECOND_PACK, version: 3 };
  const names = (formers: readonly (typeof third)[]) =>
    previewStandardSwitch(second, register, ledger, third, formers).unfit.map(({ name, words }) => [name, words]);
  expect(names([SMALL_PACK])).toEqual([
    ["办事指南", "3 处"],
    ["栏目不更新", "发现（空白栏目5个以上）"],
  ]);
  expect(names([])).toContainEqual(["guides", "3 处"]);
});

test("two who disagree on an item that is gone have nothing to decide; both answers are kept and the item is not asked", () => {
  const disputed = ledgerOf(
    [say(portal.id, "guides", { kind: "count", count: 1 })],
    [say(portal.id, "guides", { kind: "clear" }, "乙")],
  );
  const [before] = results(round, register, disputed);
  const [after] = results({ ...round, standard: SECOND_PACK }, register, disputed);
  expect(before).toMatchObject({ state: "conflict" });
  expect(after).toMatchObject({ conflicts: [] });
  expect(after?.verdict.missing).not.toContain("guides");
  expect(disputed.records.size).toBe(2);
});

test("two who disagree on a level are in conflict while one of the answers counts, and are asked again when none does", () => {
  const level = (levelId: string): AnswerValue => ({ kind: "level", levelId });
  const mixed = ledgerOf(
    [say(portal.id, "policy-reading", level("some"))],
    [say(portal.id, "policy-reading", level("most"), "乙")],
  );
  const none = ledgerOf(
    [say(portal.id, "policy-reading", level("some"))],
    [say(portal.id, "policy-reading", level("x"), "乙")],
  );
  const under = (given: typeof mixed) => results({ ...round, standard: SECOND_PACK }, register, given)[0];
  expect(under(mixed)?.conflicts.map(({ itemId }) => itemId)).toEqual(["policy-reading"]);
  expect(under(none)).toMatchObject({ conflicts: [] });
  expect(under(none)?.verdict.missing).toContain("policy-reading");
});

test("unfit answers are those that count now, by target and item", () => {
  expect(unfitAnswers(SMALL_PACK, [], register, ledger)).toEqual([]);
  const ids = unfitAnswers(SECOND_PACK, [], register, ledger).map(({ itemId }) => itemId);
  expect(ids).toEqual(["guides", "columns-stale"]);
});
