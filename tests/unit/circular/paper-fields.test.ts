import { describe, expect, it } from "vitest";
import { circularPaper } from "../../../src-core/circular/fill-paper";
import type { PaperField, PaperRow } from "../../../src-core/circular/paper-data";
import { paperRowSchema } from "../../../src-core/circular/paper-data";
import { paperFields } from "../../../src-core/circular/paper-fields";
import { annexKeys } from "../../../src-core/report/annex-table";
import type { Report, ReportInput } from "../../../src-core/report/report-model";
import { aRound, SMALL_SETTINGS } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { type HandFigure, handFigures } from "./hand-figures";
import { aDisclosureRow, aSuggestionRow, draftOf, someAnnexes, someCircular, someInput } from "./some-input";

const tables = {
  sites: { rows: [[1, "省政府", 3, null, null, null, null, 2, 0]] },
  highScorers: { rows: [["100-110分", "一、甲、乙\n二、丙"]] },
  problemSites: { rows: [[1, "甲市", "甲", "栏目不更新", "9901010001", ""]] },
  problemAccounts: { rows: [[1, "甲市", "微信", "甲发布", "未及时更新"]] },
  disclosure: { under: "(统计时段)", rows: [[1, "省甲厅", 3, null, null, 1, null, null]] },
  suggestions: {
    sections: [
      { before: 0, text: "一、省直单位" },
      { before: 1, text: "二、设区市" },
    ],
    rows: [
      [1, "省甲厅", 3, null, "100%", 5],
      [1, "甲市", 1, 1, "50%", null],
    ],
  },
  recheck: { rows: [[1, "甲市", "政府网站", "甲", "栏目不更新", "已整改"]] },
};

/** A paper from figures and annexes written down by hand. */
function paperOf(
  figures: Readonly<Record<string, HandFigure>>,
  annexes: Report["annexes"],
  over: Partial<ReportInput> = {},
) {
  const input = someInput(over);
  const { draft } = draftOf(figures, over, annexes);
  const made = { annexes, figures: handFigures(figures), circular: draft, textFaults: [], checks: [], draft: null };
  return circularPaper(input, made);
}

/** What a filled row has too much, lacks, or has of another kind than its fields say; [] where they match at every level. */
function mismatches(fields: readonly PaperField[], row: PaperRow, at = ""): readonly string[] {
  const names = new Set(fields.map((field) => field.name));
  const extra = Object.keys(row).filter((name) => !names.has(name));
  return [
    ...extra.map((name) => `${at}${name} is no field`),
    ...fields.flatMap(({ name, kind, parts }) => {
      const value = row[name];
      if (value === undefined) return [`${at}${name} has no value`];
      if ((kind === "list") !== (typeof value !== "string")) return [`${at}${name} is of another kind`];
      return typeof value === "string" ? [] : value.flatMap((one) => mismatches(parts, one, `${at}${name}/`));
    }),
  ];
}

const fields = paperFields(SMALL_SETTINGS, someCircular(), SMALL_PACK);

describe("the fields of the paper", () => {
  it("have a value each, and no other has, when nothing came of the round", () => {
    expect(mismatches(fields, paperOf({}, []))).toEqual([]);
  });

  it("have a value each at every level of a full paper", () => {
    const figures = {
      "sites.class.countyPortal": 1,
      "accounts.level.city": 1,
      "accounts.platform.微信.total": 1,
      "highScorers.band.1.count": 1,
      "portals.inspected": 1,
      "portals.losing.guides": 1,
    };
    const paper = paperOf(figures, someAnnexes(annexKeys, tables), {
      circular: someCircular({
        experience: [{ heading: "甲", text: "乙" }],
        contact: { name: "张三", telephone: "", email: "" },
      }),
      disclosure: [aDisclosureRow()],
      suggestions: [aSuggestionRow()],
    });
    expect(mismatches(fields, paper)).toEqual([]);
    const lists = fields.filter(({ kind }) => kind === "list").map(({ name }) => name);
    expect(lists.filter((name) => paper[name]?.length === 0)).toEqual(["结尾"]);
    expect(paperRowSchema.safeParse(paper).error).toBeUndefined();
  });

  it("have unique names, and names that a template can hold", () => {
    const names = fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /[{}#/\s]/u.test(name))).toEqual([]);
  });

  it("put the group before an item whose name another has too", () => {
    const [group, ...rest] = SMALL_PACK.site.deductions;
    const other = rest[0]?.items[0];
    if (group === undefined || other === undefined) throw new Error("the pack has two groups");
    const twin = { ...other, id: "twin", name: group.items[0]?.name ?? "" };
    const site = {
      ...SMALL_PACK.site,
      deductions: [group, { ...rest[0], ...{ id: "t", name: "服务", points: other.points, items: [twin] } }],
    };
    const names = paperFields(SMALL_SETTINGS, someCircular(), { ...SMALL_PACK, site }).map(({ name }) => name);
    expect(names).toContain(`服务${twin.name}失分比例`);
    expect(names).toContain(`${group.name}${twin.name}失分比例`);
  });
});

describe("the annexes in the paper", () => {
  const paper = paperOf({}, someAnnexes(annexKeys, tables), { round: aRound() });

  it("stand under their printed numbers, with blanks for none", () => {
    expect(paper.附件5).toEqual([
      {
        附件号: "附件5",
        标题: "disclosure",
        说明: "(统计时段)",
        行: [
          {
            序号: "1",
            部门: "省甲厅",
            总数: "3",
            政策解读: "",
            建议提案: "",
            重点领域: "1",
            已按时办结: "",
            暂未办结: "",
          },
        ],
      },
    ]);
  });

  it("have a paragraph a line of a band, and the rows of annex 6 under the heads of their groups", () => {
    expect(paper.附件2).toMatchObject([
      { 行: [{ 得分: "100-110分", 段落: [{ 文字: "一、甲、乙" }, { 文字: "二、丙" }] }] },
    ]);
    expect(paper.附件6).toMatchObject([
      {
        组: [
          { 组名: "一、省直单位", 行: [{ 受理单位: "省甲厅" }] },
          { 组名: "二、设区市", 行: [{ 受理单位: "甲市", 平均时长: "" }] },
        ],
      },
    ]);
  });

  it("are absent where they are not printed, and those behind them move up", () => {
    const few = paperOf({}, someAnnexes(["sites", "problemSites"], tables));
    expect(few.附件2).toEqual([]);
    expect(few.附件3).toMatchObject([{ 附件号: "附件2" }]);
    expect(few.附件清单).toEqual([
      { 引导: "附件：", 序号: "1", 名称: "sites" },
      { 引导: "　　　", 序号: "2", 名称: "problemSites" },
    ]);
    expect(few.问题网站附件).toBe("附件2");
    expect(few.高分名单附件).toBe("");
  });
});
