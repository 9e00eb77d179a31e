import { describe, expect, test } from "vitest";
import { checkTemplate } from "../../../../src-main/paper/check-template";
import { aDocx, fields, footer, p, table } from "./a-docx";

const faults = (body: string, parts = {}) => checkTemplate(aDocx(body, parts), fields);

test("finds nothing wrong with fields, repeated parts within one another, conditions and rows of a table", () => {
  const body = [
    p("{标题}"),
    p("{#发文字号}"),
    p("{发文字号}"),
    p("{/发文字号}"),
    p("{#章节}{标题}{#段落}{文字}{/段落}{/章节}"),
    p("{#附件3}"),
    table(["序号", "网站名称"], ["{#行}{序号}", "{网站名称}{/行}"], ["{^行}无", "{/行}"]),
    p("{/附件3}"),
  ];
  expect(faults(body.join(""))).toEqual([]);
});

test("reads a field that Word has split over runs", () => {
  expect(faults(p("抽查{", "网站", "抽查", "数}", "家"))).toEqual([]);
  expect(faults(p("抽查{网站", "抽查书", "}家"))).toMatchObject([{ field: "{网站抽查书}" }]);
});

describe("an unknown field", () => {
  test("is named with its paragraph and the name that it most likely means", () => {
    expect(faults(p("一") + p("") + p("全省共抽查网站{网站抽查书}家，合格。"))).toEqual([
      {
        field: "{网站抽查书}",
        place: "正文第 3 段“全省共抽查网站{网站抽查书}家，合格。”",
        message: "没有“网站抽查书”这个字段，是不是“网站抽查数”？",
      },
    ]);
  });

  test("is named with its table and row, counted over the whole text", () => {
    const found = faults(p("一") + table(["a"]) + table(["b"], ["c"], ["{没有的东西}"]));
    expect(found).toMatchObject([
      { place: "表格 2 第 3 行“{没有的东西}”", message: expect.stringContaining("字段清单") },
    ]);
  });

  test("is named with the footer that it stands in", () => {
    expect(faults(p("一"), { "word/footer1.xml": footer("{标提}") })).toMatchObject([
      { field: "{标提}", place: "页脚“{标提}”", message: expect.stringContaining("“标题”") },
    ]);
  });
});

test("says which repeated part a field belongs to that stands outside of it", () => {
  expect(faults(p("{网站名称}"))).toMatchObject([
    { field: "{网站名称}", message: "“网站名称”只能写在它所属的重复部分里：{#附件3}{#行}" },
  ]);
});

test("says how a repeated part is written where it is used like a field", () => {
  expect(faults(p("{附件3}"))).toMatchObject([{ field: "{附件3}", message: expect.stringContaining("{#附件3}") }]);
});

test("names a repeated part that is not closed, one that was not opened, and two that cross", () => {
  expect(faults(p("{#章节}") + p("{标题}"))).toMatchObject([
    { field: "{#章节}", message: expect.stringContaining("{/章节}") },
  ]);
  expect(faults(p("{/章节}"))).toMatchObject([{ field: "{/章节}", message: expect.stringContaining("{#章节}") }]);
  expect(faults(p("{#章节}{#段落}{/章节}{/段落}"))).toMatchObject([
    { field: "{/章节}", message: expect.stringContaining("交叉") },
    { field: "{/段落}" },
  ]);
});

test.each([
  ["{标题", "缺少右花括号"],
  ["标题}", "缺少左花括号"],
  ["{ }", "没有字段的名称"],
  ["{@标题}", "只能写字段的名称"],
  ["{=[[ ]]=}", "只能写字段的名称"],
  ["｛标题｝", "请写作 {标题}"],
])("says what is wrong with %s", (text, message) => {
  expect(faults(p(text))).toMatchObject([{ message: expect.stringContaining(message) }]);
});

test("says so where a repeated part begins inside a table and ends outside of it", () => {
  const { length } = faults(table(["{#章节}"]) + p("{/章节}"));
  expect(length).toBe(1);
});

test("names a fault once that Word keeps twice, in a text box for old and new versions", () => {
  const box = `<w:txbxContent>${p("{没有的}")}</w:txbxContent>`;
  const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  expect(faults(body)).toHaveLength(1);
});
