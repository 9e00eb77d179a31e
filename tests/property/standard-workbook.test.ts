import fc from "fast-check";
import { expect, test } from "vitest";
import { contentHash } from "../../src-core/content-hash";
import { readStandardWorkbook } from "../../src-core/exchange/standard-workbook/read-standard-workbook";
import { standardWorkbook } from "../../src-core/exchange/standard-workbook/standard-workbook";
import { checkPack } from "../../src-core/standard/check-pack";
import { comparePacks } from "../../src-core/standard/compare-packs";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { gridsOfSpec } from "../fixtures/spec-grid";
import { anyPack } from "./any-pack";

const WORDS = new Set(["name", "text", "source", "label", "wording", "unit", "title", "failWording", "joiner"]);
const noise = fc.array(
  fc.constantFrom("、", "，", "\n", "  ", "=1", "_x000D_", "　", "０", "（注）", "'", "乙", "A b"),
  {
    maxLength: 3,
  },
);

/** Every word of a pack with something awkward behind it; all remain as different as they were. */
function withNoise(pack: StandardPack, bits: readonly string[]): StandardPack {
  let at = 0;
  const walk = (value: unknown, key = ""): unknown => {
    if (typeof value === "string")
      return WORDS.has(key) ? `${value}${bits[at++ % Math.max(1, bits.length)] ?? ""}` : value;
    if (Array.isArray(value)) return value.map((one) => walk(one));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return { ...pack, ...pick(walk(pack)) };
}
const isPack = (value: unknown): value is StandardPack =>
  typeof value === "object" && value !== null && "site" in value;
function pick(value: unknown): StandardPack {
  if (!isPack(value)) throw new RangeError("no pack");
  return value;
}

const anyWordedPack = fc
  .tuple(
    anyPack,
    fc.array(
      noise.map((parts) => parts.join("")),
      { minLength: 1, maxLength: 7 },
    ),
  )
  .map(([pack, bits]) => withNoise(pack, bits))
  .filter((pack) => checkPack(pack).length === 0);

test("a workbook that nobody edited is the pack itself, whatever stands in it", () => {
  fc.assert(
    fc.property(anyWordedPack, (pack) => {
      const read = readStandardWorkbook(gridsOfSpec(standardWorkbook(pack)));
      expect(read.problems).toEqual([]);
      expect(read.notices).toEqual([]);
      expect(read.pack === null ? "" : contentHash(read.pack)).toBe(contentHash(pack));
    }),
    { numRuns: 120 },
  );
});

test("a workbook without its hidden sheet is an equal pack, by its cells alone", () => {
  fc.assert(
    fc.property(anyPack, (pack) => {
      const sheets = gridsOfSpec(standardWorkbook(pack)).filter((sheet) => sheet.name !== "_xunjian");
      const read = readStandardWorkbook(sheets);
      expect(read.problems).toEqual([]);
      const changes = read.pack === null ? null : comparePacks(pack, read.pack);
      // A row has one mark for all its numbers: where only some were confirmed, that cannot be told from the cells.
      const told = changes?.filter((change) => change.fields.some((field) => field.aspect !== "confirmation"));
      expect(told).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test("a workbook without its hidden columns is the pack itself, by what people see", () => {
  fc.assert(
    fc.property(anyPack, (pack) => {
      const sheets = gridsOfSpec(standardWorkbook(pack)).map((sheet) => {
        const hidden = (sheet.rows[1] ?? []).map((cell) => String(cell).startsWith("_"));
        return sheet.isHidden
          ? sheet
          : { ...sheet, rows: sheet.rows.map((row) => row.filter((_, at) => hidden[at] !== true)) };
      });
      const read = readStandardWorkbook(sheets);
      expect(read.problems).toEqual([]);
      expect(read.pack === null ? "" : contentHash(read.pack)).toBe(contentHash(pack));
    }),
    { numRuns: 120 },
  );
});
