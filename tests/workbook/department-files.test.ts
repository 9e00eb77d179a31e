import { afterAll, describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import china from "../../resources/divisions/china.json";
import jiangxi from "../../resources/settings/jiangxi.json";
import { joinDisclosure } from "../../src-core/exchange/department-tables/join-rows";
import { type FileReading, fileReadingSchema } from "../../src-core/exchange/read-file";
import { divisionsSchema, settingsOfDivision } from "../../src-core/register/divisions";
import { officeSettingsSchema } from "../../src-core/register/settings";
import { annexWorkbookSpec } from "../../src-core/report/annex-workbook";
import { annex5 } from "../../src-core/report/annex5";
import { annex6 } from "../../src-core/report/annex6";
import { readFile } from "../../src-main/workbook/read-file";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import disclosed from "../fixtures/circular-2020q1/annex5.json";
import suggested from "../fixtures/circular-2020q1/annex6.json";
import { python, workFolder } from "./openpyxl";

const folder = workFolder();
afterAll(() => folder.remove());
const settings = officeSettingsSchema.parse(jiangxi);
const take = (path: string): Promise<FileReading> => readFile(path, { settings, readAs: null });
const fixtures = `${import.meta.dirname}/../fixtures/circular-2020q1`;

/** Annexes 5 and 6 as departments send them, made by another program: titles, merged heads, sections, totals. */
const ANNEXES = `
import json, sys, openpyxl
fixtures, folder = sys.argv[1], sys.argv[2]
def heads(sheet, top, rows, merges):
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            if text: sheet.cell(top + i, j + 1, text)
    for merge in merges: sheet.merge_cells(merge)
rows = json.load(open(fixtures + "/annex5.json"))
book = openpyxl.Workbook()
sheet = book.active
sheet["A1"] = "附件5"
sheet["A2"] = "省政府门户网站政府信息公开情况"
sheet.merge_cells("A2:H2")
sheet["A3"] = "（统计时段：2019年12月—2020年2月）"
heads(sheet, 4, [
  ["序号", "部门", "主动公开信息\\n（条）", None, None, None, "依申请公开信息（条）", None],
  [None, None, "总数", "其中：", None, None, "已按时办结", "暂未办结"],
  [None, None, None, "政策解读材料", "建议提案办理", "重点领域信息", None, None],
], ["A4:A6", "B4:B6", "C4:F4", "G4:H4", "C5:C6", "D5:F5", "G5:G6", "H5:H6"])
keys = ["total", "interpretation", "proposals", "keyAreas", "closed", "open"]
for i, row in enumerate(rows):
    values = [row[key] for key in keys]
    if i % 3 == 0: values = [None if v is None else "%d条" % v for v in values]
    if i % 3 == 1: values = ["/" if v is None else v for v in values]
    sheet.append([row["no"], "江西" + row["department"] if i % 5 == 0 else row["department"]] + values)
sheet.append(["合计", None] + [sum(row[key] or 0 for row in rows) for key in keys])
sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=2)
book.save(folder + "/附件5.xlsx")

annex = json.load(open(fixtures + "/annex6.json"))
book = openpyxl.Workbook()
sheet = book.active
sheet.append(["省政府门户网站“我向省长建言”办理情况"])
sheet.append(["序号", "受理单位", "受理办结（条）", "未办结（条）", "办结率", "办结平均时长（工作日）"])
for head, key in (("一、省直单位", "departments"), ("二、设区市", "cities")):
    sheet.append([head])
    sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=6)
    for row in annex[key]:
        sheet.append([row["no"], row["unit"], row["closed"], row["open"] or None, row["rate"], row["averageWorkingDays"]])
book.save(folder + "/附件6.xlsx")
print("null")
`;

const COUNTS = ["total", "interpretation", "proposals", "keyAreas", "closed", "open"] as const;
const units = [
  ...suggested.departments.map((row) => ({ ...row, group: "department" })),
  ...suggested.cities.map((row) => ({ ...row, group: "region" })),
];

describe("readFile of departments' tables", () => {
  it("takes annexes 5 and 6 of the golden round, cell by cell and in order", async () => {
    python(ANNEXES, fixtures, folder.path);
    const five = await take(`${folder.path}/附件5.xlsx`);
    expect(five).toMatchObject({ kind: "disclosure", good: disclosed.length, problems: [] });
    expect(five.notices.map(({ code }) => code)).toEqual(["total-row-skipped"]);
    if (five.content.kind !== "disclosure") throw new Error(five.content.kind);
    expect(five.content.rows.map((row) => [row.department, ...COUNTS.map((key) => row[key])])).toEqual(
      disclosed.map((row) => [row.department, ...COUNTS.map((key) => row[key])]),
    );
    const six = await take(`${folder.path}/附件6.xlsx`);
    expect(six).toMatchObject({ kind: "suggestions", good: units.length, problems: [], notices: [] });
    if (six.content.kind !== "suggestions") throw new Error(six.content.kind);
    expect(six.content.rows.map((r) => [r.unit, r.group, r.closed, r.open, r.averageWorkingDays])).toEqual(
      units.map((r) => [r.unit, r.group, r.closed, r.open, r.averageWorkingDays]),
    );
    for (const reading of [five, six]) expect(fileReadingSchema.parse(reading)).toEqual(reading);
  });

  it("reads back the annexes that the program itself prints", async () => {
    const five = await take(`${folder.path}/附件5.xlsx`);
    const six = await take(`${folder.path}/附件6.xlsx`);
    if (five.content.kind !== "disclosure" || six.content.kind !== "suggestions") throw new Error("not read");
    const named = {
      portalName: "省政府门户网站",
      mailboxName: "我向省长建言",
      statistics: { from: "2019-12", to: "2020-02" },
    };
    const printed = [annex5(five.content.rows, named).table, annex6(six.content.rows, named, settings).table];
    for (const [index, table] of printed.entries()) {
      const path = folder.put(`printed-${index}.xlsx`, await writeWorkbook(annexWorkbookSpec(table)));
      const reading = await take(path);
      expect(reading.problems).toEqual([]);
      const before = index === 0 ? five.content.rows : six.content.rows;
      if (reading.content.kind !== "disclosure" && reading.content.kind !== "suggestions")
        throw new Error(reading.kind);
      const plain = (rows: readonly { readonly id: string; readonly source: unknown }[]) =>
        rows.map(({ source: _, ...row }) => row).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(plain(reading.content.rows)).toEqual(plain(before));
    }
  });

  it.each(["xlsx", "biff8", "ods"] as const)(
    "joins many small files of one department each (%s), named in each its way",
    async (bookType) => {
      const HEADER = ["主动公开信息总数", "政策解读材料", "重点领域信息", "已按时办结"];
      const files = [
        ["1.省审计厅.dat", "Sheet1", [HEADER, [12, 3, "4条", "/"]]],
        ["二月.dat", "省教育厅", [HEADER, ["１，２０４", "无", null, 2]]],
        ["司法.dat", "Sheet1", [["填报单位：江西省司法厅（盖章）"], HEADER, [7, 0, 1, 0], ["填表人：李四"]]],
        ["副本-省审计厅.dat", "Sheet1", [HEADER, [12, 3, 4, null]]],
      ] as const;
      const readings: FileReading[] = [];
      for (const [name, sheet, rows] of files) {
        const book = utils.book_new();
        utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
        readings.push(await take(folder.put(name, new Uint8Array(write(book, { type: "buffer", bookType })))));
      }
      expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
      const joined = joinDisclosure(
        readings.map(({ name, content }) => ({ name, rows: content.kind === "disclosure" ? content.rows : [] })),
      );
      expect(joined.conflicts).toEqual([]);
      expect(
        joined.rows.map((row) => [row.department, row.total, row.interpretation, row.keyAreas, row.closed]),
      ).toEqual([
        ["省审计厅", 12, 3, 4, null],
        ["省教育厅", 1204, null, null, 2],
        ["省司法厅", 7, null, 1, null],
      ]);
      expect(readings.every(({ notices }) => notices.some(({ code }) => code === "unit-proposed"))).toBe(true);
    },
  );

  it.each([false, true])(
    "counts single messages with dates as the file keeps them (from 1904: %s)",
    async (from1904) => {
      const path = `${folder.path}/messages-${from1904}.xlsx`;
      python(
        `
import sys, datetime, openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904
book = openpyxl.Workbook()
if sys.argv[2] == "true": book.epoch = CALENDAR_MAC_1904
sheet = book.active
sheet.append(["留言标题", "受理单位", "收到日期", "答复日期", "状态"])
day = datetime.date
sheet.append(["甲", "南昌市", day(2020, 3, 5), day(2020, 3, 9), "已答复"])
sheet.append(["乙", "南昌市", datetime.datetime(2020, 1, 17, 23, 50), "2020.2.3", "已答复"])
sheet.append(["丙", "江西省审计厅", "2020年3月5日", None, "办理中"])
book.save(sys.argv[1])
print("null")
`,
        path,
        String(from1904),
      );
      const reading = await take(path);
      expect(reading).toMatchObject({ kind: "suggestions", good: 3, problems: [], notices: [] });
      expect(fileReadingSchema.parse(reading)).toEqual(reading);
      if (reading.content.kind !== "suggestions") throw new Error(reading.content.kind);
      expect(reading.content.messages).toHaveLength(3);
      expect(reading.content.rows).toMatchObject([
        { unit: "南昌市", group: "region", closed: 2, open: 0, averageWorkingDays: 4 },
        { unit: "省审计厅", group: "department", closed: 0, open: 1, averageWorkingDays: null },
      ]);
    },
  );

  it("reads the tables of another province by its own regions", async () => {
    const found = settingsOfDivision(divisionsSchema.parse(china), "420000");
    if (found.kind !== "settings") throw new Error(found.kind);
    const csv =
      "序号,承办单位,已办结,未办结,办结率\n1,湖北省教育厅,3,0,100%\n2,恩施州,1,7,13%\n3,仙桃,2,,100%\n合计,,6,7,\n";
    const reading = await readFile(folder.put("建言.csv", csv), { settings: found.settings, readAs: null });
    expect(reading.problems).toEqual([]);
    if (reading.content.kind !== "suggestions") throw new Error(reading.content.kind);
    expect(reading.content.rows.map(({ unit, group }) => [unit, group])).toEqual([
      ["省教育厅", "department"],
      ["恩施土家族苗族自治州", "region"],
      ["仙桃市", "region"],
    ]);
  });
});
