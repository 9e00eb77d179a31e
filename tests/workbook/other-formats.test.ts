import { afterAll, describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import type { FileReading } from "../../src-core/exchange/read-file";
import { readFile } from "../../src-main/workbook/read-file";
import { READ_LIMITS } from "../../src-main/workbook/read-limits";
import { SMALL_SETTINGS } from "../fixtures/builders";
import { python, workFolder } from "./openpyxl";

const folder = workFolder();
afterAll(() => folder.remove());

const ROWS = [
  ["示例省政府网站台账"],
  ["序号", "网站名称", "网站标识码", "主办单位", "类别", "地区"],
  ["1", "甲市人民政府", "9901000001", "甲市政府办", "设区市门户", "甲市"],
  ["2", '乙市"公开",网', "9902000002", "乙市教育局", "市直部门", "乙市"],
  ["合计", "2"],
];

function inFormat(bookType: "xlsx" | "biff8" | "xlsb" | "ods" | "html"): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), "网站");
  return new Uint8Array(write(book, { type: "buffer", bookType }));
}

const CSV = ROWS.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\r\n");

const take = (path: string): Promise<FileReading> => readFile(path, { settings: SMALL_SETTINGS, readAs: null });

describe("readFile of a register in the formats of old and other offices", () => {
  it.each([
    ["xls", "biff8"],
    ["et", "biff8"],
    ["xlsb", "xlsb"],
    ["ods", "ods"],
    ["html.xls", "html"],
  ] as const)("reads .%s as .xlsx", async (suffix, bookType) => {
    const expected = await take(folder.put("台账.xlsx", inFormat("xlsx")));
    expect(expected).toMatchObject({ kind: "register", good: 2, problems: [] });
    expect(expected.notices.map(({ code }) => code)).toEqual(["total-row-skipped"]);
    const actual = await take(folder.put(`台账.${suffix}`, inFormat(bookType)));
    expect(actual.content).toEqual(expected.content);
    expect(actual.problems).toEqual([]);
  });

  it.each([
    ["UTF-8", "utf-8"],
    ["UTF-8 with its mark", "utf-8-sig"],
    ["GB18030", "gb18030"],
    ["UTF-16 with its mark", "utf-16"],
  ])("reads .csv in %s as .xlsx", async (_what, encoding) => {
    const expected = await take(folder.put("台账.xlsx", inFormat("xlsx")));
    const hex = python("import sys, json; print(json.dumps(sys.argv[1].encode(sys.argv[2]).hex()))", CSV, encoding);
    if (typeof hex !== "string") throw new Error("no bytes");
    const actual = await take(folder.put("台账.csv", Buffer.from(hex, "hex")));
    expect(actual.content).toEqual(expected.content);
    expect(actual.problems).toEqual([]);
  });

  it("reads a list whatever blanks stand in a row far below, past the limit", async () => {
    const limits = { ...READ_LIMITS, rows: 100 };
    const sheet = utils.aoa_to_sheet(ROWS);
    sheet.A500 = { t: "s", v: " \u3000" };
    sheet["!ref"] = "A1:F500";
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "网站");
    const path = folder.put("远.xlsx", new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" })));
    const csv = folder.put("远.csv", `${CSV}\r\n${", \n".repeat(500)}`);
    for (const far of [path, csv]) {
      const reading = await readFile(far, { settings: SMALL_SETTINGS, readAs: null, limits });
      expect(reading).toMatchObject({ kind: "register", good: 2, problems: [] });
    }
  });

  it("keeps zeros and damaged codes of a .csv as they stand", async () => {
    const path = folder.put("码.csv", 'ID,网站名称,网站标识码\n1,甲,0100000001\n2,乙,3.611E+09\n3,丙,="9901010001"\n');
    const { content, problems } = await readFile(path, { settings: null, readAs: null });
    expect(content.kind === "register" && content.targets.map(({ id }) => id)).toEqual(["0100000001", "9901010001"]);
    expect(problems).toMatchObject([{ code: "code-damaged", cell: "C3", value: "3.611E+09" }]);
  });
});
