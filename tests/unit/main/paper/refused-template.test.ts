import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { checkTemplate } from "../../../../src-main/paper/check-template";
import { docxParts, textOf } from "../../../../src-main/paper/docx-parts";
import { RefusedTemplate } from "../../../../src-main/paper/refused-template";
import { aDocx, contentTypes, fields, p, relations } from "./a-docx";

const bytes = (...list: readonly number[]): Uint8Array => Uint8Array.from([...list, 0, 0, 0, 0]);
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const linked = (type: string): string =>
  relations(`<Relationship Id="r" Type="${OFFICE}/${type}" Target="http://127.0.0.1/a" TargetMode="External"/>`);
const code = (instruction: string): string => `<w:p><w:r><w:instrText>${instruction}</w:instrText></w:r></w:p>`;

test.each([
  ["a .doc or .wps", bytes(0xd0, 0xcf, 0x11, 0xe0), ".doc 或 .wps"],
  ["a picture", bytes(0xff, 0xd8, 0xff), "图片"],
  ["a PDF", bytes(0x25, 0x50, 0x44, 0x46), "PDF"],
  ["an empty file", new Uint8Array(), "空文件"],
  ["plain text", new TextEncoder().encode("通报"), "不是 Word 文档"],
  ["a broken zip", bytes(0x50, 0x4b, 0x03, 0x04), "损坏"],
  ["a workbook", zipSync({ "xl/workbook.xml": new Uint8Array(9) }), "表格文件"],
  ["an .odt", zipSync({ "content.xml": new Uint8Array(9) }), ".odt"],
  ["macros", aDocx(p("一"), { "word/vbaProject.bin": "x" }), "宏"],
  [
    "a .docm",
    aDocx(p("一"), { "[Content_Types].xml": contentTypes("application/vnd.ms-word.document.macroEnabled.main+xml") }),
    "宏",
  ],
  ["an entity", aDocx(p("一"), { "word/styles.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), "实体"],
  [
    "an entity in a part of another name",
    aDocx(p("一"), { "word/other.dat": '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
    "实体",
  ],
  ["a linked picture", aDocx(p("一"), { "word/_rels/document.xml.rels": linked("image") }), "从别处读取"],
  ["a field that fetches", aDocx(code("includepicture &quot;http://127.0.0.1/a&quot;")), "从别处读取"],
] as const)("refuses %s in a clerk's words", (_, file, message) => {
  expect(() => checkTemplate(file, fields)).toThrow(RefusedTemplate);
  expect(() => checkTemplate(file, fields)).toThrow(message);
});

test("refuses a template that unpacks to far more than it is", () => {
  const bomb = zipSync({ "word/document.xml": new Uint8Array(16 * 1024 * 1024) });
  expect(() => checkTemplate(bomb, fields)).toThrow("过大");
});

test("takes a template with links to click and page numbers, and forgets the one that it was made from", () => {
  const parts = docxParts(
    aDocx(p("一") + code(" PAGE ") + code('HYPERLINK "http://127.0.0.1/database/import"'), {
      "word/_rels/document.xml.rels": linked("hyperlink"),
      "word/settings.xml": '<w:settings><w:attachedTemplate r:id="r"/><w:zoom/></w:settings>',
      "word/_rels/settings.xml.rels": linked("attachedTemplate"),
    }),
  );
  expect(textOf(parts["word/settings.xml"])).toBe("<w:settings><w:zoom/></w:settings>");
  expect(textOf(parts["word/_rels/settings.xml.rels"])).not.toContain("127.0.0.1");
});
