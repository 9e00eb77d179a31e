import { expect, test } from "vitest";
import type { AnnexTable } from "../../../../src-core/report/annex-table";
import { annexWorkbookSpec } from "../../../../src-core/report/annex-workbook";
import { annexPage } from "../../../../src-main/paper/annex-page";

const head = (text: string, ...parts: readonly string[]) => ({
  text,
  parts: parts.map((part) => ({ text: part, parts: [] })),
});

function page(table: AnnexTable): string {
  const [sheet] = annexWorkbookSpec(table).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return annexPage(table.title, sheet);
}

const annex: AnnexTable = {
  no: 5,
  title: "公开<情况>",
  under: "(统计时段)",
  header: [head("序号"), head("主动公开", "总数", "解读")],
  rows: [
    [1, 12, null],
    [2, "甲\n乙", 0],
  ],
  sections: [{ before: 1, text: "二、设区市" }],
};

test("prints label, title and what stands under it above a table whose header repeats on each page", () => {
  const html = page(annex);
  expect(html).toContain('<p class="title">公开&lt;情况&gt;</p><p class="subtitle">(统计时段)</p><table>');
  const header = /<thead>(.*)<\/thead>/.exec(html)?.[1];
  expect(header).toBe(
    '<tr><th class="header" rowspan="2">序号</th><th class="groupHeader" colspan="2">主动公开</th></tr>' +
      '<tr><th class="header">总数</th><th class="header">解读</th></tr>',
  );
  expect(html).toContain("thead{display:table-header-group}");
});

test("prints zeros, leaves blanks blank, breaks lines, and puts heads of groups across the table", () => {
  const body = /<tbody>(.*)<\/tbody>/.exec(page(annex))?.[1] ?? "";
  const rows = body.split("</tr>").map((row) => row.replace(/<t[dh][^>]*>/g, "|").replace(/<(?!br)[^>]*>/g, ""));
  expect(rows).toEqual(["|1|12|", "|二、设区市", "|2|甲<br>乙|0", ""]);
  expect(body).toContain('colspan="3">二、设区市');
});

test("holds no script and names no address", () => {
  const html = page({ ...annex, rows: [[1, "<script>alert(1)</script>", '"><img src=x>']] });
  expect(html).not.toMatch(/<script|<img|<link|url\(|src=x>"|https?:/);
});
