import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contentHash } from "../../../src-core/content-hash";
import { parsePack } from "../../../src-core/standard/parse-pack";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { readBack, reverseColumns } from "./read-back";

const shipped = parsePack(JSON.parse(readFileSync("resources/standards/guoban-2019.json", "utf8")));
const packs = [SMALL_PACK, ...(shipped.kind === "pack" ? [shipped.pack] : [])];

test("gives the pack itself for a workbook that nobody edited", () => {
  expect(packs).toHaveLength(2);
  for (const pack of packs) {
    const read = readBack(pack);
    expect(read.problems).toEqual([]);
    expect(read.notices).toEqual([]);
    expect(read.pack === null ? "" : contentHash(read.pack)).toBe(contentHash(pack));
    expect(read.base).toEqual(pack);
  }
});

test("gives the pack itself where somebody put the columns in another order", () => {
  const edits = ["总则", "单项否决", "指标", "档次"].map(reverseColumns);
  for (const pack of packs)
    expect(readBack(pack, ...edits)).toMatchObject({ problems: [], changes: [], pack: { version: 1 } });
});

test("gives an equal pack where the hidden sheet is gone, and says so", () => {
  for (const pack of packs) {
    const read = readBack(pack, (sheets) => sheets.filter((sheet) => sheet.name !== "_xunjian"));
    expect(read.problems).toEqual([]);
    expect(read.notices).toMatchObject([{ code: "hidden-sheet-missing" }]);
    expect(read.base).toBeNull();
    expect(read.changes).toEqual([]);
    expect(read.pack).toMatchObject({ id: pack.id, version: 2, succeeds: null });
  }
});
