import { expect, test } from "vitest";
import { contentHash } from "../../../src-core/content-hash";
import {
  canMoveEntry,
  packFaults,
  withGroup,
  withHead,
  withItem,
  withMovedEntry,
  withNewGroup,
  withNewItem,
  withoutEntry,
  withSiteVeto,
} from "../../../src-core/standard/edit-pack";
import {
  blankCondition,
  blankGroup,
  blankItem,
  blankLevel,
  freshEntryId,
  ruleOfKind,
} from "../../../src-core/standard/new-entry";
import { allItems } from "../../../src-core/standard/pack-items";
import { packNumbers, unconfirmedCount, withConfirmed } from "../../../src-core/standard/pack-numbers";
import type { Item, ItemGroup, StandardPack } from "../../../src-core/standard/pack-schema";
import { centipoints, isoTime } from "../../../src-core/units";
import { SMALL_PACK } from "../../fixtures/small-pack";

const by = { name: "省办甲", at: isoTime("2020-04-02T01:00:00.000Z") };
const confirmed = withConfirmed(SMALL_PACK, new Set(packNumbers(SMALL_PACK).map(({ key }) => key)), by);

test("a number that becomes another is confirmed no longer, the others stay confirmed", () => {
  const guides = itemOf(confirmed, "guides");
  const edited = withItem(confirmed, { ...guides, points: { ...guides.points, value: centipoints(1600) } });
  expect(openKeys(edited)).toEqual(["item/guides/points"]);
  expect(itemOf(edited, "guides").points).not.toHaveProperty("verifiedBy", "省办甲");
});

test("another name or text leaves the numbers confirmed", () => {
  const edited = withItem(confirmed, { ...itemOf(confirmed, "guides"), name: "办事指南和流程", text: "另写的说明" });
  expect(unconfirmedCount(edited)).toBe(0);
});

test("another kind of rule has to be confirmed again even where its number is the same", () => {
  const guides = itemOf(confirmed, "guides");
  const edited = withItem(confirmed, { ...guides, rule: ruleOfKind("sampled", guides) });
  expect(openKeys(edited)).toEqual(["item/guides/size", "item/guides/each"]);
});

test("another full mark breaks the sums and the fault names the group", () => {
  const guides = itemOf(SMALL_PACK, "guides");
  const edited = withItem(SMALL_PACK, { ...guides, points: { ...guides.points, value: centipoints(1600) } });
  expect(packFaults(edited)).toEqual([{ itemId: "services", message: "“办事服务”各项合计 26 分，标准写明 25 分" }]);
});

test("an empty name is a fault that names the item", () => {
  const edited = withItem(SMALL_PACK, { ...itemOf(SMALL_PACK, "guides"), name: "" });
  expect(packFaults(edited).map(({ itemId }) => itemId)).toEqual(["guides"]);
});

test("an item without its source and sums that do not agree are told together", () => {
  const item = { ...blankItem("services-item-1"), points: { value: centipoints(100), verified: false }, text: "说明" };
  const edited = withNewItem(SMALL_PACK, "services", item);
  expect(packFaults(edited)).toEqual([
    { itemId: "services-item-1", message: "“新指标”的“依据”：没有填" },
    { itemId: "services", message: "“办事服务”各项合计 26 分，标准写明 25 分" },
  ]);
});

test("a level and a condition that have no name yet are told by their place, and lead to what they belong to", () => {
  const guides = itemOf(SMALL_PACK, "guides");
  const rule = ruleOfKind("graded", guides);
  const levels = rule.kind === "graded" ? [...rule.levels, blankLevel(rule.levels)] : [];
  const graded = withItem(SMALL_PACK, { ...guides, rule: { kind: "graded", levels } });
  expect(packFaults(graded)).toContainEqual({
    itemId: "guides",
    message: `“办事指南”的第 ${levels.length} 个档次的“名称”：没有填`,
  });
  const [veto] = SMALL_PACK.site.vetoes;
  if (veto === undefined) throw new Error("no veto");
  const conditions = [...veto.conditions, { ...blankCondition(veto.conditions), text: "说明", wording: "用语" }];
  expect(packFaults(withSiteVeto(SMALL_PACK, { ...veto, conditions }))).toEqual([
    { itemId: veto.id, message: "“安全事故”的第 3 个情形的“情形名称”：没有填" },
  ]);
});

test("two items without a name are not told to have the same one", () => {
  const edited = [itemOf(SMALL_PACK, "guides"), itemOf(SMALL_PACK, "statistics")].reduce(
    (pack, item) => withItem(pack, { ...item, name: "" }),
    SMALL_PACK,
  );
  expect(packFaults(edited).map(({ message }) => message)).toEqual([
    "“办事服务”的第 1 个指标的“名称”：没有填",
    "“办事服务”的第 2 个指标的“名称”：没有填",
  ]);
});

test("a removed item is named by no other item any more", () => {
  const ideas = itemOf(SMALL_PACK, "guides");
  const linked = withItem(SMALL_PACK, { ...ideas, excludedBy: ["statistics", "leaders"] });
  const left = withoutEntry(linked, "statistics");
  expect(allItems(left).some(({ id }) => id === "statistics")).toBe(false);
  expect(itemOf(left, "guides").excludedBy).toEqual(["leaders"]);
});

test("a removed group takes its items with it", () => {
  const linked = withItem(SMALL_PACK, { ...itemOf(SMALL_PACK, "leaders"), excludedBy: ["guides"] });
  const left = withoutEntry(linked, "services");
  expect(left.site.deductions.map(({ id }) => id)).toEqual(["publishing"]);
  expect(itemOf(left, "leaders").excludedBy).toEqual([]);
});

test("moving down and up again gives the same standard, and the last one cannot go down", () => {
  const down = withMovedEntry(SMALL_PACK, "guides", 1);
  expect(down.site.deductions[1]?.items.map(({ id }) => id)).toEqual(["statistics", "guides"]);
  expect(contentHash(withMovedEntry(down, "guides", -1))).toBe(contentHash(SMALL_PACK));
  expect(canMoveEntry(down, "guides", 1)).toBe(false);
  expect(canMoveEntry(down, "guides", -1)).toBe(true);
  expect(withMovedEntry(SMALL_PACK, "columns-stale", -1).site.vetoes[1]?.id).toBe("columns-stale");
});

test("a new item has an id that no version had, and says what it still lacks", () => {
  const other: StandardPack = withNewItem(SMALL_PACK, "services", blankItem("services-item-1"));
  const id = freshEntryId([SMALL_PACK, other], "services");
  expect(id).toBe("services-item-2");
  const added = withNewItem(SMALL_PACK, "services", blankItem(id));
  const messages = packFaults(added).map(({ message }) => message);
  expect(messages).toHaveLength(3);
  for (const message of messages) expect(message).toContain("新指标");
  expect(openKeys(added)).toEqual([`item/${id}/points`]);
});

test("a new group comes with an item to fill in", () => {
  const added = withNewGroup(SMALL_PACK, "bonuses", blankGroup("bonus-group-item-1", "bonus-item-1"));
  expect(added.site.bonuses.at(-1)?.items).toHaveLength(1);
  expect(added.site.deductions).toEqual(SMALL_PACK.site.deductions);
});

test("a change of the head leaves all items and vetoes as they are", () => {
  const edited = withHead(
    confirmed,
    { title: "本省指标" },
    { failBelow: { ...confirmed.site.failBelow, value: centipoints(6500) } },
  );
  expect(openKeys(edited)).toEqual(["failBelow"]);
  expect(edited.site.deductions).toEqual(confirmed.site.deductions);
  expect(edited.site.vetoes).toEqual(confirmed.site.vetoes);
  expect(edited.title).toBe("本省指标");
});

test("another number of a group is to be confirmed, its items are not", () => {
  const [group] = confirmed.site.deductions;
  if (group === undefined) throw new Error("no group");
  const edited = withGroup(confirmed, {
    ...group,
    points: { ...group.points, value: centipoints(7400) },
  } satisfies ItemGroup);
  expect(openKeys(edited)).toEqual(["group/publishing"]);
});

test("a veto is replaced by its id", () => {
  const [first] = SMALL_PACK.site.vetoes;
  if (first === undefined) throw new Error("no veto");
  const edited = withSiteVeto(SMALL_PACK, { ...first, name: "安全、泄密事故" });
  expect(edited.site.vetoes.map(({ name }) => name)).toEqual(["安全、泄密事故", "站点无法访问", "栏目不更新"]);
});

function openKeys(pack: StandardPack): readonly string[] {
  return packNumbers(pack).flatMap(({ key, number }) => (number.verified ? [] : [key]));
}

function itemOf(pack: StandardPack, id: string): Item {
  const found = allItems(pack).find((item) => item.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
}
