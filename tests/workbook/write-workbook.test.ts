import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../src-main/workbook/read-workbook";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import { python, workFolder } from "./openpyxl";
import { aSheetSpec, cell, row, specimen } from "./specimen";

const LOOK = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({
  "title": book.properties.title,
  "sheets": [{
    "name": s.title, "state": s.sheet_state, "freeze": s.freeze_panes, "titles": s.print_title_rows,
    "titleColumns": s.print_title_cols, "fit": s.sheet_properties.pageSetUpPr and s.sheet_properties.pageSetUpPr.fitToPage,
    "scale": s.page_setup.scale, "heights": {k: d.height for k, d in s.row_dimensions.items() if d.height},
    "merges": sorted(str(m) for m in s.merged_cells.ranges),
    "paper": [s.page_setup.paperSize, s.page_setup.orientation, s.page_setup.fitToWidth, s.page_setup.fitToHeight],
    "footer": s.oddFooter.center.text,
    "hiddenColumns": [k for k, d in s.column_dimensions.items() if d.hidden],
    "hiddenRows": [k for k, d in s.row_dimensions.items() if d.hidden],
    "rules": sorted([str(d.sqref), d.type, str(d.formula1), d.errorStyle] for d in s.data_validations.dataValidation),
    "cells": {c.coordinate: {"value": c.value, "type": c.data_type, "format": c.number_format, "font": c.font.name,
      "border": c.border.left.style, "fill": c.fill.fgColor.rgb if c.fill.fill_type else None,
      "locked": c.protection.locked} for r in s.iter_rows() for c in r}
  } for s in book]}))
`;

interface Look {
  readonly title: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly state: string;
    readonly cells: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly [key: string]: unknown;
  }[];
}
const isLook = (value: unknown): value is Look => typeof value === "object" && value !== null && "sheets" in value;

const folder = workFolder();
afterAll(() => folder.remove());

async function lookAt(spec: typeof specimen): Promise<Look> {
  const look = python(LOOK, folder.put("written.xlsx", await writeWorkbook(spec)));
  if (!isLook(look)) throw new Error("openpyxl said nothing");
  return look;
}

describe("writeWorkbook, as another program reads it", () => {
  let look: Look;
  beforeAll(async () => {
    look = await lookAt(specimen);
  });

  it("writes sheets in order, the program's and the lists' so hidden that only a program shows them", () => {
    expect(look.title).toBe("样张");
    expect(look.sheets.map(({ name, state }) => [name, state])).toEqual([
      ["网站", "visible"],
      ["_xunjian", "veryHidden"],
      ["_lists", "veryHidden"],
    ]);
  });

  it("sets merges, panes, repeated rows, paper and footer", () => {
    expect(look.sheets[0]).toMatchObject({
      merges: ["A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:E2"],
      freeze: "C4",
      titles: "$1:$3",
      paper: [9, "landscape", 1, 0],
      footer: "第 &P 页",
      hiddenColumns: ["F"],
      hiddenRows: [6],
    });
  });

  it("keeps codes and what looks like a formula as text", () => {
    const cells = look.sheets[0]?.cells ?? {};
    expect(cells.B4).toMatchObject({ value: "0100000001", type: "s", format: "@", font: "Consolas" });
    expect(cells.C4).toMatchObject({ value: "=1+1", type: "s", format: "@" });
    expect(cells.A4).toMatchObject({ value: 1, type: "n" });
  });

  it("marks cells to fill in, also in a row that is still empty", () => {
    const cells = look.sheets[0]?.cells ?? {};
    expect(cells.D5).toMatchObject({ value: null, border: "thin", fill: "FFFFF9DB", locked: false });
    expect(cells.B2).toMatchObject({ font: "黑体", border: "thin", locked: true });
    expect(cells.A1).toMatchObject({ font: "方正小标宋简体", border: null });
  });

  it("offers choices from the hidden lists and whole numbers from 0", () => {
    expect(look.sheets[0]?.rules).toEqual([
      ["C4", "list", "'_lists'!$B$1:$B$3", "warning"],
      ["D4:D6", "list", "'_lists'!$A$1:$A$2", "stop"],
      ["E4:E6", "whole", "0", "stop"],
    ]);
    expect(look.sheets[2]?.cells.B3).toMatchObject({ value: "丙" });
  });
});

describe("writeWorkbook, on paper", () => {
  it("repeats the first columns on each page across, and prints at the scale given instead of shrinking", async () => {
    const wide = aSheetSpec({
      name: "宽",
      rows: [row(["甲"])],
      repeatColumns: [1, 3],
      repeatRows: [0, 1],
      printScale: 66,
    });
    const look = await lookAt({ title: "", sheets: [wide, aSheetSpec({ name: "窄", rows: [row(["甲"])] })] });
    expect(look.sheets[0]).toMatchObject({ titles: "$1:$2", titleColumns: "$B:$D", scale: 66 });
    expect(look.sheets.map(({ fit }) => fit === true)).toEqual([false, true]);
  });

  // Beside the indent, a column of 16 digits has room for six characters a line: four lines.
  it("writes the height of a row whose text wraps, and leaves rows of one line to grow", async () => {
    const look = await lookAt({
      title: "",
      sheets: [aSheetSpec({ name: "高", rows: [row(["字".repeat(20)]), row(["字"])] })],
    });
    expect(look.sheets[0]).toMatchObject({ heights: { 1: 68 } });
    expect(look.sheets[0]?.heights).not.toHaveProperty("2");
  });
});

describe("writeWorkbook, as our own reader reads it", () => {
  it("gives back the values, also those that XML would change", async () => {
    const values = ["a_x000D_b\nc", " 两端空格 ", "<&\"'>", "𠮷", "=1+1", 0, -1.5, null, "0100000001"];
    const spec = { title: "", sheets: [aSheetSpec({ name: "值", rows: [row(values)] })] };
    const reading = readWorkbook(await writeWorkbook(spec));
    expect(reading).toMatchObject({ kind: "sheets", sheets: [{ name: "值", rows: [values], isHidden: false }] });
  });

  it("tells hidden rows and sheets", async () => {
    const reading = readWorkbook(await writeWorkbook(specimen));
    if (reading.kind !== "sheets") throw new Error(reading.kind);
    expect(reading.sheets.map(({ isHidden, hiddenRows }) => [isHidden, hiddenRows])).toEqual([
      [false, [5]],
      [true, []],
      [true, []],
    ]);
  });
});

describe("writeWorkbook", () => {
  it("gives the same bytes for the same spec", async () => {
    const first = await writeWorkbook(specimen);
    expect(Buffer.from(await writeWorkbook(specimen)).equals(Buffer.from(first))).toBe(true);
  });

  it("refuses what no workbook can hold", async () => {
    const long = { title: "", sheets: [aSheetSpec({ name: "长", rows: [{ cells: [cell("字".repeat(32_768))] }] })] };
    await expect(writeWorkbook(long)).rejects.toThrow(RangeError);
    const named = { title: "", sheets: [aSheetSpec({ name: "名".repeat(32), rows: [] })] };
    await expect(writeWorkbook(named)).rejects.toThrow(RangeError);
  });
});
