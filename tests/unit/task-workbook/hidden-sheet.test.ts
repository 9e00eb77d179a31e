import { expect, test } from "vitest";
import type { CellValue } from "../../../src-core/exchange/sheet-grid";
import { isTaskWorkbook, parseTaskWorkbook } from "../../../src-core/exchange/task-workbook/parse-task-workbook";
import { aRecord, aSite, aTask } from "../../fixtures/builders";
import { changeSheet } from "../../fixtures/spec-grid";
import { printed } from "./read-back";

const record = aRecord({ note: "首页" });
const document = aTask({ kind: "score", targets: [aSite()], records: [record] });
const tampered = (change: (key: CellValue, text: string) => string) =>
  changeSheet(printed(document), "_xunjian", (rows) =>
    rows.map(([key = null, part = null, text]) => [key, part, change(key, String(text))]),
  );
const codeOf = (sheets: Parameters<typeof parseTaskWorkbook>[0]) => parseTaskWorkbook(sheets).problems[0]?.code;

test("knows its workbooks, even without the hidden sheet, and no others", () => {
  const sheets = printed(document);
  expect(isTaskWorkbook(sheets)).toBe(true);
  expect(isTaskWorkbook(sheets.filter((sheet) => !sheet.isHidden))).toBe(true);
  const register = { name: "网站", rows: [["网站名称", "网站标识码"]], hiddenRows: [], isHidden: false };
  expect(isTaskWorkbook([register])).toBe(false);
});

test("says that the hidden sheet is missing", () => {
  expect(codeOf(printed(document).filter((sheet) => !sheet.isHidden))).toBe("hidden-sheet-missing");
});

test("refuses a record that was tampered with", () => {
  const reading = parseTaskWorkbook(tampered((_, text) => text.replace('"note":"首页"', '"note":"栏目"')));
  expect(reading).toMatchObject({
    document: null,
    problems: [{ code: "hidden-sheet-damaged", expected: "记录与其校验码不符" }],
  });
});

test("says in Chinese only what is damaged", () => {
  const broken = tampered((key, text) => (key === "document" ? text.replace('"kind":"score"', '"kind":7') : text));
  const [problem] = parseTaskWorkbook(broken).problems;
  expect(problem).toMatchObject({ code: "hidden-sheet-damaged" });
  expect(`${problem?.value}${problem?.expected}`).not.toMatch(/[A-Za-z]/);
});

test("refuses text that is cut off, and formats newer than this program", () => {
  expect(codeOf(tampered((key, text) => (key === "document" ? text.slice(0, -9) : text)))).toBe("hidden-sheet-damaged");
  expect(codeOf(tampered((key, text) => (key === "formatVersion" ? "2" : text)))).toBe("format-newer");
  expect(codeOf(tampered((key, text) => (key === "format" ? "other" : text)))).toBe("hidden-sheet-damaged");
});

test("refuses a standard that is faulty", () => {
  expect(codeOf(tampered((_, text) => text.replace('"id":"overview"', '"id":"leaders"')))).toBe("standard-faulty");
});

test("cuts a long document into parts that fit a cell, none ending beside a space or within a character", () => {
  const records = Array.from({ length: 60 }, (_, i) =>
    aRecord({ itemId: `item-${i}`, note: `${"𠮷 ".repeat(1500 + i)}_x000D_` }),
  );
  const long = aTask({ kind: "score", targets: [aSite()], records });
  const sheets = printed(long);
  const parts =
    sheets
      .find((s) => s.isHidden)
      ?.rows.filter((row) => row[0] === "document")
      .map((row) => String(row[2])) ?? [];
  expect(parts.length).toBeGreaterThan(5);
  for (const part of parts) {
    expect(part.length).toBeLessThanOrEqual(30_000);
    expect(part).toBe(part.trim());
    expect(part).not.toMatch(/\p{Surrogate}/u);
    expect(part).not.toContain("_x000D_");
  }
  const shuffled = changeSheet(sheets, "_xunjian", (rows) => [...rows].reverse());
  expect(parseTaskWorkbook(shuffled).document?.records).toEqual(records);
});
