import { expect, test } from "vitest";
import type { Target } from "../../../src-core/register/target";
import { type AnswerValue, REMARK_ITEM, STATUS_ITEM } from "../../../src-core/scoring/answer";
import { carryOver } from "../../../src-core/standard/carry-over";
import type { Item, StandardPack } from "../../../src-core/standard/pack-schema";
import { centipoints } from "../../../src-core/units";
import { anAccount, aSite } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";

const pts = (value: number) => ({ value: centipoints(value), verified: true });

/** SMALL_PACK with one item as it is in the next version; null where it is gone. */
function withItem(id: string, next: (item: Item) => Item | null): StandardPack {
  const groups = (list: StandardPack["site"]["deductions"]) =>
    list.map((group) => ({
      ...group,
      items: group.items.flatMap((item) => (item.id === id ? (next(item) ?? []) : item)),
    }));
  const { site } = SMALL_PACK;
  return {
    ...SMALL_PACK,
    version: 2,
    site: { ...site, deductions: groups(site.deductions), bonuses: groups(site.bonuses) },
  };
}

function carried(after: StandardPack, itemId: string, value: AnswerValue, target: Target = aSite()) {
  const { fits, unfit } = carryOver(after, SMALL_PACK, target, new Map([[itemId, value]]));
  const told = unfit.map(({ name, words, reason, why, counts }) => [name, words, reason, why, counts]);
  return { fits: fits.get(itemId), told };
}

const count = (n: number): AnswerValue => ({ kind: "count", count: n });

test("an answer to an item that is gone is listed with the name it had", () => {
  const after = withItem("guides", () => null);
  expect(carried(after, "guides", count(3))).toEqual({
    fits: undefined,
    told: [["办事指南", "3 处", "item-gone", "现行标准没有这一项", "no"]],
  });
});

test("an answer to an item that is for other classes now is listed as not applicable", () => {
  const after = withItem("guides", (item) => ({ ...item, appliesTo: ["cityPortal"] }));
  expect(carried(after, "guides", count(3)).told).toEqual([
    ["办事指南", "3 处", "not-applicable", "现行标准中这一项不适用于这个对象", "no"],
  ]);
  expect(carried(after, "guides", count(3), aSite({ siteClass: "cityPortal" }))).toEqual({ fits: count(3), told: [] });
});

test("an answer to another rule is listed with both rules, and 未发现 fits any rule", () => {
  const after = withItem("guides", (item) => ({ ...item, rule: { kind: "judged" } }));
  expect(carried(after, "guides", count(3)).told).toEqual([
    ["办事指南", "3 处", "rule-changed", "计分方法由“按次计分”改为“按情况计分”", "no"],
  ]);
  expect(carried(after, "guides", { kind: "clear" })).toEqual({ fits: { kind: "clear" }, told: [] });
});

test("a level that is gone is listed with the name it had", () => {
  const level = { id: "most", name: "多数缺失", points: pts(1000) };
  const after = withItem("policy-reading", (item) => ({ ...item, rule: { kind: "graded", levels: [level] } }));
  expect(carried(after, "policy-reading", { kind: "level", levelId: "some" }).told).toEqual([
    ["政策解读", "部分缺失", "level-gone", "现行标准没有这个档次", "no"],
  ]);
  expect(carried(after, "policy-reading", { kind: "level", levelId: "most" }).told).toEqual([]);
});

test("of several conditions those that are left count and those that are gone are listed", () => {
  const vetoes = SMALL_PACK.site.vetoes.map((veto) =>
    veto.id === "columns-stale" ? { ...veto, conditions: veto.conditions.slice(0, 1) } : veto,
  );
  const after = { ...SMALL_PACK, version: 2, site: { ...SMALL_PACK.site, vetoes } };
  expect(carried(after, "columns-stale", { kind: "conditions", ids: ["stale-news", "empty-columns"] })).toEqual({
    fits: { kind: "conditions", ids: ["stale-news"] },
    told: [["栏目不更新", "发现（空白栏目5个以上）", "condition-gone", "现行标准没有这些情形，其余情形仍有效", "part"]],
  });
  expect(carried(after, "columns-stale", { kind: "conditions", ids: ["empty-columns"] })).toEqual({
    fits: undefined,
    told: [["栏目不更新", "发现（空白栏目5个以上）", "condition-gone", "现行标准没有这些情形", "no"]],
  });
});

test("a count beyond the sample that is taken now is listed, one within it counts", () => {
  const rule = { kind: "sampled", points: pts(100), unit: "处", size: { value: 3, verified: true } } as const;
  const after = withItem("guides", (item) => ({ ...item, rule }));
  expect(carried(after, "guides", count(4)).told).toEqual([
    ["办事指南", "4 处", "count-above-sample", "现行标准只抽查 3 处", "no"],
  ]);
  expect(carried(after, "guides", count(3))).toEqual({ fits: count(3), told: [] });
});

test("points above the item's own count up to them, and that is told", () => {
  const after = withItem("leaders", (item) => ({ ...item, points: pts(500) }));
  const given: AnswerValue = { kind: "points", points: centipoints(800) };
  expect(carried(after, "leaders", given)).toEqual({
    fits: given,
    told: [["领导信息", "8 分", "points-above-item", "超过了这一项现在的分值，按满分值计", "part"]],
  });
});

test("an item that became a veto, and a veto that became an item, are listed", () => {
  const veto = { ...SMALL_PACK.site.vetoes[0], id: "overview" };
  const withVeto = withItem("overview", () => null);
  const [first] = SMALL_PACK.site.vetoes;
  if (first === undefined) throw new Error("no veto");
  const after = { ...withVeto, site: { ...withVeto.site, vetoes: [...withVeto.site.vetoes, { ...first, ...veto }] } };
  expect(carried(after, "overview", { kind: "found" }).told[0]?.[3]).toBe("现行标准中这一项是单项否决");
  const renamed = withItem("leaders", (item) => ({ ...item, id: "site-unreachable" }));
  const noVeto = { ...renamed, site: { ...renamed.site, vetoes: [first] } };
  const told = carried(noVeto, "site-unreachable", { kind: "conditions", ids: ["over-week"] }).told;
  expect(told[0]?.[3]).toBe("现行标准中这一项不再是单项否决");
});

test("what is said of the target as a whole always fits, and ids stand where no older pack names the item", () => {
  const status: AnswerValue = { kind: "unscorable", reason: "已关停" };
  expect(carried(SMALL_PACK, STATUS_ITEM, status, anAccount())).toEqual({ fits: status, told: [] });
  expect(carried(SMALL_PACK, REMARK_ITEM, { kind: "clear" }).told).toEqual([]);
  const { unfit } = carryOver(SMALL_PACK, null, aSite(), new Map([["never-there", count(2)]]));
  expect(unfit[0]).toMatchObject({ name: "never-there", words: "2 处", reason: "item-gone" });
});
