import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { CFB } from "xlsx";
import { problemMessage } from "../../src-core/exchange/problem-message";
import { readFile } from "../../src-main/workbook/read-file";
import { READ_LIMITS, type ReadLimits } from "../../src-main/workbook/read-limits";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import { workFolder } from "./openpyxl";
import { aSheetSpec, row, specimen } from "./specimen";

const folder = workFolder();
afterAll(() => folder.remove());

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function codesOf(name: string, bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<string[]> {
  const path = folder.put(name, bytes);
  const reading = await readFile(path, { settings: null, readAs: null, limits: { ...READ_LIMITS, ...limits } });
  expect(reading).toMatchObject({ name, path, kind: "unknown", good: 0, content: { kind: "nothing" }, notices: [] });
  return reading.problems.map(({ code }) => code);
}

/** A container as old Office writes it, with these streams. */
function oleFile(...streams: readonly string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(container, stream, Buffer.from("x".repeat(600)));
  return new Uint8Array(CFB.write(container, { type: "buffer" }));
}

const oneSheet = (rows: Parameters<typeof row>[0][]) => ({
  title: "",
  sheets: [aSheetSpec({ name: "表", rows: rows.map((values) => row(values)) })],
});

describe("readFile of a file that is no good", () => {
  it.each([
    ["an empty file", "空.xlsx", new Uint8Array(), "file-empty"],
    ["text of blanks only", "空白.csv", text(" \r\n\t"), "file-empty"],
    ["a picture renamed", "照片.xlsx", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46), "file-not-a-workbook"],
    ["a .docx renamed", "公文.xlsx", zipSync({ "word/document.xml": text("<w/>") }), "file-not-a-workbook"],
    ["a plain .zip", "压缩包.zip", zipSync({ "照片/1.txt": text("1") }), "file-not-a-workbook"],
    ["an old .doc renamed", "公文.xls", oleFile("/WordDocument"), "file-not-a-workbook"],
    ["an encrypted .xlsx", "加密.xlsx", oleFile("/EncryptionInfo", "/EncryptedPackage"), "file-encrypted"],
    ["a workbook stream of rubbish", "坏.xls", oleFile("/Workbook"), "file-unreadable"],
    ["a zip's first bytes alone", "断.xlsx", text("PK\u0003\u0004"), "file-unreadable"],
    [
      "a zip of XML that is none",
      "坏.xlsx",
      zipSync({ "xl/workbook.xml": text("<a"), "[Content_Types].xml": text("<") }),
      "file-unreadable",
    ],
    ["JSON cut short", "合并.json", text('{"format":"xunjian-led'), "file-unreadable"],
    ["JSON of another program", "别的.json", text('{"a":1}'), "kind-unknown"],
    ["JSON of a newer version", "新.json", text('{"format":"xunjian-ledger","formatVersion":2}'), "format-newer"],
    ["a ledger without content", "空.json", text('{"format":"xunjian-ledger","formatVersion":1}'), "file-unreadable"],
    ["a web page without a table", "页.xls", text("<html><p>hello</p></html>"), "file-not-a-workbook"],
    ["prose", "说明.csv", text("这是一段文字\n没有表头"), "kind-unknown"],
  ])("says why of %s", async (_what, name, bytes, code) => {
    const codes = await codesOf(name, bytes);
    expect(new Set(codes)).toEqual(new Set([code]));
  });

  it("says so where there is no file, or a folder", async () => {
    const none = await readFile(`${folder.path}/没有.xlsx`, { settings: null, readAs: null });
    expect(none).toMatchObject({ kind: "unknown", hash: "", problems: [{ code: "file-unreadable" }] });
    const place = await readFile(folder.path, { settings: null, readAs: null });
    expect(place).toMatchObject({ kind: "unknown", problems: [{ code: "file-unreadable" }] });
  });

  it("refuses a pipe at once instead of waiting for what never comes", async () => {
    const path = join(folder.path, "管道.xlsx");
    execFileSync("mkfifo", [path]);
    const reading = await readFile(path, { settings: null, readAs: null });
    expect(reading).toMatchObject({
      kind: "unknown",
      problems: [{ code: "file-unreadable", expected: "这不是普通文件，请选择磁盘上的表格文件" }],
    });
  });

  it("says in Chinese only what is wrong with settings", async () => {
    const path = folder.put("设置.json", text('{"format":"xunjian-settings","formatVersion":1,"more":1}'));
    const { problems } = await readFile(path, { settings: null, readAs: null });
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["settings-faulty"]));
    for (const { expected } of problems) expect(expected).toMatch(/^\p{Script=Han}/u);
  });

  it("says why of an empty file only once", async () => {
    const { problems } = await readFile(folder.put("空.xlsx", new Uint8Array()), { settings: null, readAs: null });
    expect(problems.map(problemMessage)).toEqual(["文件是空的，请重新复制，或请对方重新发送。"]);
  });

  it("never reads part of a workbook that was cut short, wherever it was cut", async () => {
    const whole = await writeWorkbook(specimen);
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(await codesOf("截断.xlsx", whole.slice(0, Math.floor(whole.length * share)))).toEqual(["file-unreadable"]);
    }
  });

  it("never reads a workbook whose packed content was damaged", async () => {
    const bytes = await writeWorkbook(oneSheet(Array.from({ length: 300 }, (_, i) => [`甲${i * 7919}`, i])));
    bytes.fill(0xa5, 200, 400);
    expect(await codesOf("损坏.xlsx", bytes)).toEqual(["file-unreadable"]);
  });

  it("refuses files and sheets over the limits", async () => {
    const wide = await writeWorkbook(oneSheet([Array.from({ length: 12 }, (_, i) => i)]));
    expect(await codesOf("宽.xlsx", wide, { columns: 10 })).toEqual(["file-too-large"]);
    const deep = await writeWorkbook(oneSheet(Array.from({ length: 12 }, (_, i) => [i])));
    expect(await codesOf("长.xlsx", deep, { rows: 10 })).toEqual(["file-too-large"]);
    expect(await codesOf("大.xlsx", deep, { fileBytes: 100 })).toEqual(["file-too-large"]);
    expect(await codesOf("多.xlsx", deep, { cells: 5 })).toEqual(["file-too-large"]);
    expect(await codesOf("长.csv", text("甲,乙\n".repeat(12)), { rows: 10 })).toEqual(["file-too-large"]);
  });

  it("refuses a zip that unpacks to far more than it holds, before unpacking it", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(4_000_000) });
    expect(await codesOf("炸弹.xlsx", bomb, { ratioFromBytes: 1_000_000 })).toEqual(["file-too-large"]);
    expect(await codesOf("炸弹.xlsx", bomb, { unpackedBytes: 1_000_000 })).toEqual(["file-too-large"]);
  });

  it("refuses a zip that lies about its size", async () => {
    const honest = zipSync({ "xl/workbook.xml": new Uint8Array(1_000_000) });
    const view = new DataView(honest.buffer, honest.byteOffset);
    const record = Buffer.from(honest).lastIndexOf(Buffer.from("PK\u0001\u0002"));
    view.setUint32(record + 24, 100, true);
    expect(deflateRawSync(new Uint8Array(1_000_000)).length).toBeLessThan(honest.length);
    expect(await codesOf("谎报.xlsx", honest)).toEqual(["file-unreadable"]);
  });

  it("reads past a cell in a row that no sheet has", async () => {
    const sheet = (ref: string): string =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="${ref.slice(1)}"><c r="${ref}"><v>1</v></c></row></sheetData></worksheet>`;
    const bytes = zipSync({
      "[Content_Types].xml": text(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
      "xl/workbook.xml": text(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": text(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      "xl/worksheets/sheet1.xml": text(sheet("A4000000000")),
    });
    expect(await codesOf("远.xlsx", bytes)).toEqual(["file-too-large"]);
  });
});
