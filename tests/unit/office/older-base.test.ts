import { expect, test } from "vitest";
import { contentHash } from "../../../src-core/content-hash";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { withHead, withItem } from "../../../src-core/standard/edit-pack";
import { allItems } from "../../../src-core/standard/pack-items";
import { unconfirmedCount } from "../../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { succeedingPack } from "../../../src-core/standard/succeed-pack";
import type { ListedStandard } from "../../../src-renderer/db/standard-list";
import { changesBehind } from "../../../src-renderer/office/standard/changes-behind";
import { standardOffer } from "../../../src-renderer/office/standard/standard-import";
import { usualStandard } from "../../../src-renderer/office/standard/usual-standard";
import { wrongKindWords } from "../../../src-renderer/office/standard/wrong-kind";
import { SMALL_PACK } from "../../fixtures/small-pack";

/** Edits of what is not the newest version, and standards that have no place here. */
const second = succeedingPack(SMALL_PACK, renamed(SMALL_PACK, "guides", "办事指南二"), [1]);
/** The second version after it was changed in place. */
const again = { ...renamed(second, "overview", "概况又改"), version: 2, succeeds: second.succeeds };
const practice = { ...SMALL_PACK, id: "practice" };

test("edits of an older version say what the newest has that they do not", () => {
  const behind = changesBehind([listed(second), listed(SMALL_PACK)], SMALL_PACK, renamed(SMALL_PACK, "overview", "新"));
  expect(behind).toMatchObject({ newest: { version: 2 }, isSameVersion: false });
  expect(behind?.lost.map(({ id }) => id)).toEqual(["guides"]);
});

test("edits of an older version that have the newest's changes themselves lose nothing", () => {
  expect(changesBehind([listed(second), listed(SMALL_PACK)], SMALL_PACK, second)?.lost).toEqual([]);
});

test("edits of the newest version lose nothing", () => {
  expect(changesBehind([listed(second), listed(SMALL_PACK)], second, SMALL_PACK)).toBeNull();
});

test("edits of a version on another branch keep what is their own", () => {
  const third = succeedingPack(SMALL_PACK, renamed(SMALL_PACK, "overview", "概况三"), [1, 2]);
  const fourth = succeedingPack(second, withHead(second, { title: "第四版" }), [1, 2, 3]);
  const all = [fourth, third, second, SMALL_PACK].map(listed);
  expect(changesBehind(all, third, renamed(third, "ideas", "新"))?.lost.map(({ id }) => id)).toEqual(["", "guides"]);
});

test("a workbook exported before its version was changed in place says so, and what it does not have", () => {
  const edited = succeedingPack(second, renamed(second, "ideas", "创新"), [1, 2]);
  const offer = standardOffer(file(edited, second), [listed(again), listed(SMALL_PACK)]);
  expect(offer).toMatchObject({
    kind: "next",
    next: { version: 3 },
    behind: { newest: { version: 2 }, isSameVersion: true },
  });
  if (offer.kind !== "next") throw new Error(offer.kind);
  expect(offer.changes.map(({ id }) => id)).toEqual(["ideas"]);
  expect(offer.behind?.lost.map(({ id, fields }) => [id, fields[0]?.before, fields[0]?.after])).toEqual([
    ["overview", "概况又改", "概况信息"],
  ]);
});

test("an unedited export of a version that was changed in place since has nothing to import", () => {
  const offer = standardOffer(file(second, second), [listed(again), listed(SMALL_PACK)]);
  expect(offer).toMatchObject({ kind: "stale", listed: { hash: contentHash(again) }, next: { version: 3 } });
});

test("the standard for practice is refused in real work and taken in practice", () => {
  expect(standardOffer(file(practice, null), [], "work")).toMatchObject({ kind: "practice" });
  expect(standardOffer(file(practice, null), [], "practice")).toMatchObject({ kind: "new" });
});

test("a new round never begins with the standard for practice in real work", () => {
  const stray = listed(practice);
  const shipped: ListedStandard = { ...listed(SMALL_PACK), origin: "shipped" };
  expect(usualStandard([shipped, stray], [])?.pack.id).toBe("small");
  expect(usualStandard([stray], [])).toBeUndefined();
  expect(usualStandard([{ ...stray, origin: "shipped" }, shipped], [])?.pack.id).toBe("practice");
});

test("a file of another kind says what it is and where it belongs", () => {
  const register: FileReading = {
    ...file(SMALL_PACK, null),
    kind: "register",
    content: { kind: "register", targets: [], stopped: [] },
  };
  expect(wrongKindWords(register)).toBe("这是台账，不是检查标准，没有导入。请到“台账”一步导入。");
  expect(wrongKindWords({ ...register, kind: "score", content: { kind: "nothing" } })).toContain("“回收”");
});

function renamed(pack: StandardPack, id: string, name: string): StandardPack {
  const item = allItems(pack).find((one) => one.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return withItem(pack, { ...item, name });
}

function listed(pack: StandardPack): ListedStandard {
  const unconfirmed = unconfirmedCount(pack);
  return { pack, hash: contentHash(pack), origin: "own", addedAt: null, rounds: [], unconfirmed };
}

function file(pack: StandardPack, base: StandardPack | null): FileReading {
  const content = { kind: "standard", pack, base } as const;
  return { name: "标准.xlsx", path: "", hash: "", kind: "standard", good: 1, content, problems: [], notices: [] };
}
