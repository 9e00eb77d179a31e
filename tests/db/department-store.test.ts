import "fake-indexeddb/auto";
import Dexie from "dexie";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DisclosureRow } from "../../src-core/report/department-rows";
import { roundId } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import { Database } from "../../src-renderer/db/database";
import {
  arrangeDisclosure,
  arrangeSuggestions,
  importDisclosure,
  importSuggestions,
  putDisclosure,
  putSuggestion,
  removeDisclosure,
  removeSuggestions,
  rowsAfterImport,
  undoDisclosure,
  undoSuggestions,
} from "../../src-renderer/db/department-store";
import { replaceDepartments, undoDepartments } from "../../src-renderer/db/departments-together";
import { deleteEmptyRound } from "../../src-renderer/db/office-store";
import { readRoundRows } from "../../src-renderer/db/round-rows";
import { aDisclosureRow, aSuggestionRow } from "../unit/circular/some-input";
import { countingAmbient } from "./counting-ambient";
import { openedRound } from "./signed-round";

let db: Database;
let ambient: Ambient;
const id = roundId("2020Q1");
const unit = (name: string, over: Partial<DisclosureRow> = {}) =>
  aDisclosureRow({ id: name, department: name, ...over });
const place = (name: string) => aSuggestionRow({ id: name, unit: name, group: "region" });
const [jia, yi, bing] = [unit("甲厅"), unit("乙厅"), unit("丙厅")];

beforeEach(async () => {
  await Dexie.delete("xunjian");
  db = new Database("work");
  ambient = countingAmbient();
  await openedRound(db, ambient);
});

afterEach(() => db.close());

const stored = async () => (await readRoundRows(db, id))?.disclosure;
const storedSuggestions = async () => (await readRoundRows(db, id))?.suggestions;

describe("rows of departments", () => {
  test("are read in the order in which they came, in their round alone", async () => {
    const deed = await importDisclosure(db, id, [yi, jia, bing], "replace");
    await importDisclosure(db, roundId("2020Q2"), [jia], "replace");
    expect(deed).toMatchObject({ added: [yi, jia, bing], changed: [], removed: [], unchanged: 0 });
    expect(await stored()).toEqual([yi, jia, bing]);
  });

  test("are replaced as a whole, and what became of them is told", async () => {
    await importDisclosure(db, id, [jia, yi], "replace");
    const more = { ...yi, total: 99 };
    const deed = await importDisclosure(db, id, [bing, more], "replace");
    expect(deed).toMatchObject({ added: [bing], changed: [{ before: yi, after: more }], removed: [jia], unchanged: 0 });
    expect(await stored()).toEqual([bing, more]);
  });

  test("of some units are taken in their places, and the other units stay", async () => {
    await importDisclosure(db, id, [jia, yi], "replace");
    const more = { ...jia, total: 99 };
    const deed = await importDisclosure(db, id, [bing, more], "merge");
    expect(deed).toMatchObject({ added: [bing], removed: [], unchanged: 1 });
    expect(await stored()).toEqual([more, yi, bing]);
  });

  test("that come again in another file are no change, but the file is kept", async () => {
    await importDisclosure(db, id, [jia], "replace");
    const again = { ...jia, source: { file: "甲.xlsx", hash: "h1", sheet: "Sheet1", cell: "A4" } };
    const deed = await importDisclosure(db, id, [again], "merge");
    expect(deed).toMatchObject({ added: [], changed: [], removed: [], unchanged: 1 });
    expect(await stored()).toEqual([again]);
  });

  test("of annex 6 are kept apart from those of annex 5 of the same units", async () => {
    await importSuggestions(db, id, [place("甲厅"), place("乙市")], "replace");
    await importDisclosure(db, id, [jia], "replace");
    await removeSuggestions(db, id, ["甲厅"]);
    expect([await stored(), await storedSuggestions()]).toEqual([[jia], [place("乙市")]]);
  });

  test("go with a round that is deleted", async () => {
    await importDisclosure(db, id, [jia], "replace");
    await importSuggestions(db, id, [place("乙市")], "replace");
    expect(await deleteEmptyRound(db, id)).toBe("deleted");
    expect([await db.disclosure.count(), await db.suggestions.count()]).toEqual([0, 0]);
  });
});

describe("a row that somebody typed", () => {
  test("comes last where the unit is new, and in its place where it was there", async () => {
    await putDisclosure(db, id, jia);
    await putDisclosure(db, id, yi);
    const more = { ...jia, total: 99 };
    await putDisclosure(db, id, more);
    expect(await stored()).toEqual([more, yi]);
  });

  test("stays in its place under another name, unless that unit has a row", async () => {
    await importDisclosure(db, id, [jia, yi], "replace");
    const deed = await putDisclosure(db, id, bing, jia.id);
    expect(deed).toMatchObject({ added: [bing], removed: [jia] });
    expect(await stored()).toEqual([bing, yi]);
    expect(await putDisclosure(db, id, { ...yi, total: 1 }, bing.id)).toBe("taken");
    expect(await stored()).toEqual([bing, yi]);
  });

  test("of annex 6 likewise", async () => {
    await importSuggestions(db, id, [place("甲市"), place("乙市")], "replace");
    expect(await putSuggestion(db, id, place("乙市"), "甲市")).toBe("taken");
    await putSuggestion(db, id, place("丙市"), "甲市");
    expect(await storedSuggestions()).toEqual([place("丙市"), place("乙市")]);
  });
});

describe("the order of rows", () => {
  test("is as arranged; rows that are not named come last in their order", async () => {
    await importDisclosure(db, id, [jia, yi, bing], "replace");
    const deed = await arrangeDisclosure(db, id, [bing.id, "没有的厅"]);
    expect(deed).toMatchObject({ added: [], changed: [], removed: [], unchanged: 3 });
    expect(await stored()).toEqual([bing, jia, yi]);
    await importSuggestions(db, id, [place("甲市"), place("乙市")], "replace");
    await arrangeSuggestions(db, id, ["乙市", "甲市"]);
    expect(await storedSuggestions()).toEqual([place("乙市"), place("甲市")]);
  });
});

describe("taking a deed back", () => {
  test("gives the rows and their order again, and undoing that does the deed again", async () => {
    await importDisclosure(db, id, [jia, yi], "replace");
    const deed = await importDisclosure(db, id, [bing, { ...jia, total: 99 }], "replace");
    expect(await undoDisclosure(db, deed)).toBe("undone");
    expect(await stored()).toEqual([jia, yi]);
    expect(await undoDisclosure(db, { ...deed, before: deed.after, after: deed.before })).toBe("undone");
    expect(await stored()).toEqual(deed.after);
  });

  test("is refused where the table is another by now", async () => {
    const deed = await importDisclosure(db, id, [jia, yi], "replace");
    await removeDisclosure(db, id, [yi.id]);
    expect(await undoDisclosure(db, deed)).toBe("overtaken");
    expect(await stored()).toEqual([jia]);
    const other = await importSuggestions(db, id, [place("甲市")], "replace");
    expect(await undoSuggestions(db, other)).toBe("undone");
    expect(await storedSuggestions()).toEqual([]);
  });

  test("on both tables takes back both, or neither where one was overtaken", async () => {
    const both = { disclosure: [jia], suggestions: [place("甲市")] };
    const deed = await replaceDepartments(db, id, both);
    expect(await undoDepartments(db, deed)).toBe("undone");
    expect([await stored(), await storedSuggestions()]).toEqual([[], []]);
    const again = await replaceDepartments(db, id, both);
    await putSuggestion(db, id, place("乙市"));
    expect(await undoDepartments(db, again)).toBe("overtaken");
    expect([await stored(), await storedSuggestions()]).toEqual([[jia], [place("甲市"), place("乙市")]]);
    const one = await replaceDepartments(db, id, { disclosure: [yi], suggestions: null });
    expect([one.suggestions, await stored()]).toEqual([null, [yi]]);
    expect((await storedSuggestions())?.length).toBe(2);
  });

  test("any import can be taken back, and each unit has one row after it", async () => {
    const row = fc.record({
      name: fc.constantFrom("甲厅", "乙厅", "丙厅", "丁厅"),
      total: fc.integer({ min: 0, max: 3 }),
    });
    const rows = fc.array(row, { maxLength: 6 }).map((all) => all.map(({ name, total }) => unit(name, { total })));
    await fc.assert(
      fc.asyncProperty(rows, rows, fc.constantFrom("replace", "merge"), async (first, second, how) => {
        await importDisclosure(db, id, first, "replace");
        const before = (await stored()) ?? [];
        const deed = await importDisclosure(db, id, second, how);
        const after = (await stored()) ?? [];
        expect(after).toEqual(rowsAfterImport(before, second, how));
        expect(new Set(after.map((one) => one.id)).size).toBe(after.length);
        expect(deed.added.length + deed.changed.length + deed.unchanged).toBe(after.length);
        expect(after.length - deed.added.length + deed.removed.length).toBe(before.length);
        await undoDisclosure(db, deed);
        expect(await stored()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
