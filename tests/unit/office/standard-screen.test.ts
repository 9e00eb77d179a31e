import { expect, test } from "vitest";
import { contentHash } from "../../../src-core/content-hash";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { readStandardWorkbook } from "../../../src-core/exchange/standard-workbook/read-standard-workbook";
import { standardWorkbook } from "../../../src-core/exchange/standard-workbook/standard-workbook";
import { packFaults, withHead, withItem } from "../../../src-core/standard/edit-pack";
import { allItems } from "../../../src-core/standard/pack-items";
import { unconfirmedCount } from "../../../src-core/standard/pack-numbers";
import type { Item, StandardPack } from "../../../src-core/standard/pack-schema";
import { succeedingPack } from "../../../src-core/standard/succeed-pack";
import { centipoints } from "../../../src-core/units";
import type { ListedStandard } from "../../../src-renderer/db/standard-list";
import { faultKey } from "../../../src-renderer/office/standard/pack-entry";
import { paperView } from "../../../src-renderer/office/standard/paper-view";
import { againstKnown, standardOffer, unconfirmedNames } from "../../../src-renderer/office/standard/standard-import";
import { usualStandard } from "../../../src-renderer/office/standard/usual-standard";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { gridsOfSpec } from "../../fixtures/spec-grid";

/** What the screen 标准 derives before anything is drawn. */
const guides = itemOf("guides");
const dearer = withItem(SMALL_PACK, { ...guides, points: { ...guides.points, value: centipoints(1600) } });
const second = succeedingPack(SMALL_PACK, withHead(SMALL_PACK, { title: "第二版" }), [1]);

test("a file of a version that is there already says so", () => {
  expect(standardOffer(file(SMALL_PACK, null), [listed(SMALL_PACK)])).toMatchObject({ kind: "known" });
});

test("an edited workbook in which nothing was edited is known as its base", () => {
  const offer = standardOffer(file(SMALL_PACK, SMALL_PACK), [listed(second), listed(SMALL_PACK)]);
  expect(offer).toMatchObject({ kind: "known", listed: { pack: { version: 1 } } });
});

test("a workbook that lost its hidden sheet is held against the newest version of the standard that it names", () => {
  const edited = withHead(SMALL_PACK, { title: "改过的" });
  const whole = gridsOfSpec(standardWorkbook(edited));
  const sheets = whole.filter((sheet) => sheet.name !== "_xunjian");
  const { pack } = readStandardWorkbook(sheets);
  if (pack === null) throw new Error("no pack");
  const lost: FileReading = { ...file(pack, null), content: { kind: "standard", pack, base: null, sheets } };
  const known = againstKnown(lost, [listed(SMALL_PACK)]);
  expect(known.notices).toMatchObject([{ code: "hidden-sheet-missing", expected: "已与 small 第 1 版比较" }]);
  const offer = standardOffer(known, [listed(SMALL_PACK)]);
  expect(offer).toMatchObject({ kind: "next", isRebuilt: true, base: { version: 1 }, next: { version: 2 } });
  expect(offer.kind === "next" && offer.changes.map(({ part }) => part)).toEqual(["head"]);
  expect(standardOffer(againstKnown(lost, []), [])).toMatchObject({ kind: "new", pack: { version: 2 } });
});

test("a standard that the office has no version of is new", () => {
  expect(standardOffer(file(SMALL_PACK, null), [])).toMatchObject({ kind: "new" });
});

test("an edited standard is held against the version that it was made from, and takes the next free number", () => {
  const offer = standardOffer(file(succeedingPack(SMALL_PACK, dearer, [1]), SMALL_PACK), [
    listed(second),
    listed(SMALL_PACK),
  ]);
  expect(offer).toMatchObject({
    kind: "next",
    base: { version: 1 },
    behind: { newest: { version: 2 } },
    next: { version: 3 },
  });
  expect(offer.kind === "next" && offer.changes.map(({ id }) => id)).toEqual(["guides"]);
});

test("a file that does not say what it was made from is held against the newest version", () => {
  const offer = standardOffer(file({ ...dearer, version: 3 }, null), [listed(second), listed(SMALL_PACK)]);
  expect(offer).toMatchObject({ kind: "next", base: { version: 2 }, behind: null, next: { version: 3 } });
});

test("a file that holds no standard offers nothing", () => {
  const reading: FileReading = { ...file(SMALL_PACK, null), content: { kind: "nothing" } };
  expect(standardOffer(reading, [listed(SMALL_PACK)])).toEqual({ kind: "none" });
});

test("names the items whose numbers are confirmed no longer", () => {
  expect(unconfirmedNames(SMALL_PACK, dearer)).toEqual(["办事指南"]);
  expect(unconfirmedNames(dearer, SMALL_PACK)).toEqual([]);
});

test("a fault leads to its item, group or, where it is of neither, to the head", () => {
  expect(packFaults(dearer).map((fault) => faultKey(dearer, fault))).toEqual(["group/services"]);
  expect(faultKey(SMALL_PACK, { itemId: "guides", message: "" })).toBe("item/guides");
  expect(faultKey(SMALL_PACK, { itemId: "columns-stale", message: "" })).toBe("veto/columns-stale");
  expect(faultKey(SMALL_PACK, { itemId: "stale-news", message: "" })).toBe("veto/columns-stale");
  expect(faultKey(SMALL_PACK, { itemId: "bonusAbove", message: "" })).toBe("head");
});

test("a search keeps items and vetoes by their names, with the groups they stand in", () => {
  const view = paperView(SMALL_PACK, "办事", false);
  expect(view.isWhole).toBe(false);
  expect(view.deductions.map(({ group, items }) => [group.id, items.map(({ id }) => id)])).toEqual([
    ["services", ["guides", "statistics"]],
  ]);
  expect(view.siteVetoes).toEqual([]);
  expect(paperView(SMALL_PACK, "栏目", false).siteVetoes.map(({ id }) => id)).toEqual(["columns-stale"]);
});

test("only what waits to be confirmed is left where that is asked for", () => {
  expect(unconfirmedCount(SMALL_PACK)).toBe(0);
  expect(paperView(SMALL_PACK, "", true).count).toBe(0);
  const view = paperView(dearer, "", true);
  expect(view.count).toBe(1);
  expect(view.deductions.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(["guides"]);
});

test("a new round begins with the newest version of what came with the app while there is no round", () => {
  const shipped: ListedStandard = { ...listed(SMALL_PACK), origin: "shipped" };
  expect(usualStandard([listed(second), shipped], [])?.pack.version).toBe(2);
});

function itemOf(id: string): Item {
  const found = allItems(SMALL_PACK).find((item) => item.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
}

function listed(pack: StandardPack): ListedStandard {
  const unconfirmed = unconfirmedCount(pack);
  return { pack, hash: contentHash(pack), origin: "own", addedAt: null, rounds: [], unconfirmed };
}

function file(pack: StandardPack, base: StandardPack | null): FileReading {
  const content = { kind: "standard", pack, base } as const;
  return { name: "标准.xlsx", path: "", hash: "", kind: "standard", good: 1, content, problems: [], notices: [] };
}
