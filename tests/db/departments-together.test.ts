import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DisclosureRow, SuggestionRow } from "../../src-core/report/department-rows";
import { roundId } from "../../src-core/units";
import { Database } from "../../src-renderer/db/database";
import { importSuggestions, inStoredOrder } from "../../src-renderer/db/department-store";
import { replaceDepartments, undoDepartments } from "../../src-renderer/db/departments-together";

const id = roundId("2020Q1");
const source = { file: "a.xlsx", hash: "h", sheet: "Sheet1", cell: "A4" };
const none = { interpretation: null, proposals: null, keyAreas: null, closed: null, open: null };
const aDisclosure = (department: string, total: number): DisclosureRow => ({
  id: department,
  department,
  total,
  ...none,
  source,
});
const aSuggestion = (unit: string, closed: number): SuggestionRow => ({
  id: unit,
  unit,
  group: "department",
  closed,
  open: 0,
  averageWorkingDays: null,
  source,
});

let db: Database;
beforeEach(() => {
  db = new Database("work");
});
afterEach(() => db.delete());

const stored = async () => ({
  disclosure: inStoredOrder(await db.disclosure.toArray()).map((row) => row.id),
  suggestions: inStoredOrder(await db.suggestions.toArray()).map((row) => row.id),
});

describe("replaceDepartments", () => {
  it("gives both tables their rows, and takes both back in one go", async () => {
    const deed = await replaceDepartments(db, id, {
      disclosure: [aDisclosure("甲厅", 1)],
      suggestions: [aSuggestion("乙厅", 2)],
    });
    expect(await stored()).toEqual({ disclosure: ["甲厅"], suggestions: ["乙厅"] });
    expect(await undoDepartments(db, deed)).toBe("undone");
    expect(await stored()).toEqual({ disclosure: [], suggestions: [] });
  });

  it("leaves a table alone that it is given nothing for", async () => {
    await importSuggestions(db, id, [aSuggestion("乙厅", 2)], "merge");
    const deed = await replaceDepartments(db, id, { disclosure: [aDisclosure("甲厅", 1)], suggestions: null });
    expect(deed.suggestions).toBeNull();
    expect(await stored()).toEqual({ disclosure: ["甲厅"], suggestions: ["乙厅"] });
  });
});

describe("undoDepartments", () => {
  it("takes neither table back where one of them has become another since", async () => {
    const deed = await replaceDepartments(db, id, {
      disclosure: [aDisclosure("甲厅", 1)],
      suggestions: [aSuggestion("乙厅", 2)],
    });
    await importSuggestions(db, id, [aSuggestion("丙厅", 3)], "merge");
    expect(await undoDepartments(db, deed)).toBe("overtaken");
    expect(await stored()).toEqual({ disclosure: ["甲厅"], suggestions: ["乙厅", "丙厅"] });
  });
});
