import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { PaperData } from "../../../../src-core/circular/paper-data";
import { fillTemplate } from "../../../../src-main/paper/fill-template";
import { aDocx, fields, p, table } from "./a-docx";

const data: PaperData = {
  标题: "通报",
  发文字号: "",
  网站抽查数: "378",
  章节: [
    { 标题: "一、基本情况", 段落: [{ 文字: "甲" }, { 文字: "乙" }] },
    { 标题: "二、主要问题", 段落: [{ 文字: "丙" }] },
  ],
  附件3: [
    {
      附件号: "附件3",
      行: [
        { 序号: "1", 网站名称: "某县<网>" },
        { 序号: "2", 网站名称: "某市&网" },
      ],
    },
  ],
};

/** The words of a filled paper, a paragraph each; a row of a table is one line. */
function words(body: string, values: PaperData = data): readonly string[] {
  const filled = fillTemplate(aDocx(body), fields, values);
  if (filled.kind === "faulty") throw new Error(JSON.stringify(filled.faults));
  const xml = strFromU8(unzipSync(filled.bytes)["word/document.xml"] ?? new Uint8Array());
  const lines = xml
    .replace(/<\/w:tc>/g, "|")
    .replace(/<\/w:p>(?!\|)/g, "\n")
    .replace(/<\/w:tr>/g, "\n");
  return lines
    .replace(/<w:br\/>/g, "/")
    .replace(/<[^>]*>/g, "")
    .split("\n")
    .filter((line) => line !== "");
}

test("puts values in the place of fields, however Word has split them", () => {
  expect(words(p("关于{", "标", "题}") + p("抽查{网站抽查数}家"))).toEqual(["关于通报", "抽查378家"]);
});

test("repeats paragraphs, and takes the field of the innermost part", () => {
  const body = [p("{标题}"), p("{#章节}"), p("{标题}"), p("{#段落}"), p("{文字}"), p("{/段落}"), p("{/章节}")];
  expect(words(body.join(""))).toEqual(["通报", "一、基本情况", "甲", "乙", "二、主要问题", "丙"]);
});

test("repeats rows of a table with signs of XML in them, and prints another row where there are none", () => {
  const body = `${p("{#附件3}")}${p("{附件号}")}${table(["序号", "网站"], ["{#行}{序号}", "{网站名称}{/行}"], ["{^行}无", "{/行}"])}${p("{/附件3}")}`;
  expect(words(body)).toEqual(["附件3", "序号|网站|", "1|某县&lt;网&gt;|", "2|某市&amp;网|"]);
  expect(words(body, { ...data, 附件3: [{ 附件号: "附件3", 行: [] }] })).toEqual(["附件3", "序号|网站|", "无||"]);
  expect(words(p("前") + body, { ...data, 附件3: [] })).toEqual(["前"]);
});

test("leaves a paragraph out whose field is empty, and keeps it where it is not", () => {
  const body = p("前") + p("{#发文字号}") + p("文号{发文字号}") + p("{/发文字号}");
  expect(words(body)).toEqual(["前"]);
  expect(words(body, { ...data, 发文字号: "赣府〔2020〕1号" })).toEqual(["前", "文号赣府〔2020〕1号"]);
});

test("breaks a line where the value does, and fills no field that stands in a value", () => {
  expect(words(p("{标题}"), { ...data, 标题: "一\n{网站抽查数}" })).toEqual(["一/{网站抽查数}"]);
});

test("is a fault, and never an empty place, where the data lack a value, even one that every object has", () => {
  const { 标题: _, ...without } = data;
  expect(fillTemplate(aDocx(p("{标题}")), fields, without)).toMatchObject({
    kind: "faulty",
    faults: [{ field: "{标题}", message: "没有“标题”的值" }],
  });
  const strange = [{ name: "constructor", kind: "text", meaning: "", parts: [] }] as const;
  expect(fillTemplate(aDocx(p("{constructor}")), strange, {})).toMatchObject({ kind: "faulty" });
});

test("says so where a repeated part lies across a table in a way that cannot be filled", () => {
  const body = table(["{#章节}", "a"]) + p("{/章节}");
  expect(fillTemplate(aDocx(body), fields, data)).toMatchObject({ kind: "faulty", faults: [{ field: "{#章节}" }] });
});

test("gives the same bytes for the same template and data", () => {
  const once = fillTemplate(aDocx(p("{标题}")), fields, data);
  expect(fillTemplate(aDocx(p("{标题}")), fields, data)).toEqual(once);
});
