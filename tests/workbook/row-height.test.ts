import { expect, test } from "vitest";
import type { CellStyle, ColumnSpec, SheetSpec } from "../../src-core/exchange/workbook-spec";
import { rowHeight } from "../../src-main/workbook/row-height";
import { aSheetSpec, row } from "./specimen";

function heightOf(
  text: string | null,
  style: CellStyle,
  columns: readonly ColumnSpec[],
  over: Partial<SheetSpec> = {},
) {
  const first = row([text], style);
  return rowHeight(aSheetSpec({ name: "表", rows: [first], columns, ...over }), 0, first);
}

test("gives a row as many lines as its longest wrapped text takes", () => {
  // Six Chinese characters stand in a line of 14 digits.
  const lines = (text: string) => heightOf(text, "header", [{ width: 14 }]);
  expect(lines("字".repeat(6))).toBeUndefined();
  expect(lines("字".repeat(7))).toBe(36);
  expect(lines(`解读比例\n${"字".repeat(36)}`)).toBe(116);
});

test("counts a text that just fills its line as one line", () => {
  // Eleven times 2.1 is a little over 23.1 for a computer.
  expect(heightOf("字".repeat(11), "text", [{ width: 26 }])).toBeUndefined();
});

test("measures a merged cell over all its columns, the hidden ones left out", () => {
  const columns = [{ width: 14 }, { width: 14 }, { width: 14, hidden: true }];
  const merges = [{ top: 0, left: 0, bottom: 0, right: 2 }];
  expect(heightOf("字".repeat(12), "groupHeader", columns, { merges })).toBe(32);
  expect(heightOf("字".repeat(14), "groupHeader", columns, { merges })).toBe(36);
});

test("does not count what does not wrap or is not seen", () => {
  const address = `https://www.example.gov.cn/${"a".repeat(80)}`;
  expect(heightOf(address, "oneLine", [{ width: 14 }])).toBeUndefined();
  expect(heightOf(address, "text", [{ width: 14, hidden: true }])).toBeUndefined();
  expect(rowHeight(aSheetSpec({ name: "表", rows: [] }), 0, { ...row([address]), hidden: true })).toBeUndefined();
});

test("stays within the highest row that a workbook can hold, and gives empty rows a height", () => {
  expect(heightOf("字".repeat(5000), "input", [{ width: 14 }])).toBe(409);
  expect(heightOf(null, "input", [{ width: 14 }])).toBe(20);
});
