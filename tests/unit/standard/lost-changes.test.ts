import { expect, test } from "vitest";
import { contentHash } from "../../../src-core/content-hash";
import { withHead, withItem, withoutEntry } from "../../../src-core/standard/edit-pack";
import { descendsFrom, lostChanges, sharedAncestor } from "../../../src-core/standard/lost-changes";
import { allItems } from "../../../src-core/standard/pack-items";
import type { Item, StandardPack } from "../../../src-core/standard/pack-schema";
import { succeedingPack } from "../../../src-core/standard/succeed-pack";
import { SMALL_PACK } from "../../fixtures/small-pack";

/** First ← second ← third, and a fourth that was made from the first. */
const second = succeedingPack(SMALL_PACK, renamed(SMALL_PACK, "guides", "办事指南二"), [1]);
const third = succeedingPack(second, withHead(second, { title: "第三版" }), [1, 2]);
const fourth = succeedingPack(SMALL_PACK, renamed(SMALL_PACK, "overview", "概况四"), [1, 2, 3]);
const known = new Map([SMALL_PACK, second, third, fourth].map((pack) => [contentHash(pack), pack]));

test("a version descends from each that it was made from, step by step, and from no other", () => {
  expect(descendsFrom(third, SMALL_PACK, known)).toBe(true);
  expect(descendsFrom(third, third, known)).toBe(true);
  expect(descendsFrom(fourth, third, known)).toBe(false);
  expect(descendsFrom(SMALL_PACK, third, known)).toBe(false);
});

test("a version that is no longer at hand proves the descent of the next, but nothing before it", () => {
  const left = new Map([...known].filter(([, pack]) => pack !== second));
  expect(descendsFrom(third, second, left)).toBe(true);
  expect(descendsFrom(third, SMALL_PACK, left)).toBe(false);
});

test("two versions share the newest one that both were made from", () => {
  expect(sharedAncestor(third, fourth, known)).toEqual(SMALL_PACK);
  expect(sharedAncestor(third, second, known)).toEqual(second);
  expect(sharedAncestor(third, fourth, new Map())).toBeNull();
});

test("what would be lost is what the one changed since both began, not what the other did", () => {
  const lost = lostChanges(SMALL_PACK, third, fourth);
  expect(lost.map(({ id, fields }) => [id, fields.map(({ field, before, after }) => [field, before, after])])).toEqual([
    ["", [["title", "第三版", "测试检查指标"]]],
    ["guides", [["name", "办事指南二", "办事指南"]]],
  ]);
});

test("an item that both changed otherwise is told, one that both changed alike is not", () => {
  const other = renamed(SMALL_PACK, "guides", "另一个名称");
  expect(lostChanges(SMALL_PACK, second, other).map(({ id }) => id)).toEqual(["guides"]);
  expect(lostChanges(SMALL_PACK, second, renamed(fourth, "guides", "办事指南二"))).toEqual([]);
});

test("what was removed comes back, and that is told", () => {
  const without = withoutEntry(SMALL_PACK, "guides");
  expect(lostChanges(SMALL_PACK, without, fourth).map(({ kind, id }) => [kind, id])).toEqual([["added", "guides"]]);
});

test("all that differs is told where it is not known what both were made from", () => {
  expect(lostChanges(null, third, fourth).map(({ id }) => id)).toEqual(["", "overview", "guides"]);
});

function renamed(pack: StandardPack, id: string, name: string): StandardPack {
  const item: Item | undefined = allItems(pack).find((one) => one.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return withItem(pack, { ...item, name });
}
