import { describe, expect, it } from "vitest";
import { type ListRows, listRows } from "../../../src-core/exchange/list-rows";
import { matchHeader } from "../../../src-core/exchange/match-header";
import type { CellValue } from "../../../src-core/exchange/sheet-grid";
import { ACCOUNT_HEADER, aSheet, indexesOf, inShort, SITE_HEADER } from "./sheets";

function rowsBelow(
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
  hiddenRows: number[] = [],
): ListRows {
  const sheet = aSheet([header, ...rows], { hiddenRows });
  const found = matchHeader(sheet);
  if (found === null) throw new Error("no header");
  return listRows(sheet, found);
}

describe("listRows", () => {
  it("leaves out totals, wherever the word stands and whatever stands in the code's column", () => {
    const { rows, notices } = rowsBelow(SITE_HEADER, [
      [1, "甲", "9901010001"],
      ["小 计", null, 1],
      [null, "合计：", "1"],
      ["总计", 1, null],
    ]);
    expect(indexesOf(rows)).toEqual([1]);
    expect(inShort(notices)).toEqual(["total-row-skipped A3", "total-row-skipped A4", "total-row-skipped A5"]);
  });

  it("leaves out notes at the foot with the lines that go on below them", () => {
    const { rows, notices } = rowsBelow(SITE_HEADER, [
      [1, "甲", "9901010001"],
      ["备注：1. 截至3月底。"],
      ["2. 不含已关停网站。"],
      ["填报人：某某", null, "联系电话：000"],
    ]);
    expect(indexesOf(rows)).toEqual([1]);
    expect(inShort(notices)).toEqual(["note-row-skipped A3", "note-row-skipped A4", "note-row-skipped A5"]);
  });

  it("leaves out headings of sections and headers repeated on every page", () => {
    const { rows, notices } = rowsBelow(SITE_HEADER, [
      ["一、省直部门"],
      [1, "甲", "9901010001"],
      SITE_HEADER,
      [2, "乙", "9901010002"],
    ]);
    expect(indexesOf(rows)).toEqual([2, 4]);
    expect(inShort(notices)).toEqual(["note-row-skipped A2", "note-row-skipped A4"]);
  });

  it("says a gap of blank rows once, and nothing of blank rows at the end", () => {
    const { rows, notices } = rowsBelow(SITE_HEADER, [
      [1, "甲", "9901010001"],
      [],
      [2, null, " "],
      [3, "乙", "9901010002"],
      [4],
      [5],
    ]);
    expect(indexesOf(rows)).toEqual([1, 4]);
    expect(inShort(notices)).toEqual(["blank-row-skipped A3"]);
  });

  it("takes hidden rows and says so", () => {
    const { rows, notices } = rowsBelow(SITE_HEADER, [[1, "甲", "9901010001"]], [1]);
    expect(rows).toHaveLength(1);
    expect(inShort(notices)).toEqual(["row-hidden A2"]);
  });

  it("keeps a row whose code is missing, so that its reader can complain", () => {
    expect(indexesOf(rowsBelow(SITE_HEADER, [[1, "甲", null]]).rows)).toEqual([1]);
    expect(indexesOf(rowsBelow(ACCOUNT_HEADER, [[1, null, null, "甲发布"]]).rows)).toEqual([1]);
  });
});
