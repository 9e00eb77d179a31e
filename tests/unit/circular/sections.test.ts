import { describe, expect, it } from "vitest";
import { defaultCircular } from "../../../src-core/circular/default-circular";
import { roundId } from "../../../src-core/units";
import { aRound, SMALL_SETTINGS } from "../../fixtures/builders";
import { handFigures } from "./hand-figures";
import { readDraft, readParagraph, readSection } from "./read-draft";
import { draftOf, someCircular } from "./some-input";

const part = (heading: string, text: string) => ({ heading, text });

describe("the sections", () => {
  it("leave out what says nothing and move the numerals up", () => {
    const titles = (circular: Parameters<typeof someCircular>[0]) =>
      draftOf({}, { circular: someCircular(circular) }).draft.sections.map((section) => section.title);
    expect(titles({})).toEqual(["一、基本情况", "二、下一步工作要求"]);
    expect(titles({ experience: [part("", "甲市建立专班。")], problems: [part("", "问题。")] })).toEqual([
      "一、基本情况",
      "二、经验做法",
      "三、主要问题",
      "四、下一步工作要求",
    ]);
    expect(titles({ requirements: [part("标题", " \n ")] })).toEqual(["一、基本情况"]);
  });

  it("number the parts that have a text, break paragraphs at line breaks, and end every sentence", () => {
    const experience = [
      part("空的", ""),
      part("高位推动", "甲市成立专班"),
      part("“一网”统管。", "第一段：\n第二段……\r\n\n第三段。”"),
    ];
    const { draft } = draftOf({}, { circular: someCircular({ experience }) });
    expect(readSection(draft, "experience")).toEqual([
      "（一）高位推动。甲市成立专班。",
      "（二）“一网”统管。第一段：",
      "第二段……",
      "第三段。”",
    ]);
  });
});

describe("a text of the office", () => {
  const figures = handFigures({ 网站抽查数: 378 });

  function requirement(text: string) {
    const circular = someCircular({
      requirements: [part("甲", "先。"), part("乙", text)],
      rectificationDue: "2020-04-15",
    });
    const { draft, faults } = draftOf({ 网站抽查数: 378 }, { circular });
    const paragraph = draft.sections.at(-1)?.paragraphs.at(1);
    return { text: paragraph === undefined ? "" : readParagraph(paragraph), runs: paragraph?.runs ?? [], faults };
  }

  it("fills fields, with figures as links, whichever braces were typed", () => {
    const { text, runs, faults } = requirement("抽查{网站抽查数}家，{ 整改期限 }前整改，｛范围｝推广。");
    expect(figures).toHaveLength(1);
    expect(text).toBe("（二）乙。抽查378家，2020年4月15日前整改，全省推广。");
    expect(runs[1]).toEqual({ text: "378", figure: "网站抽查数" });
    expect(faults).toEqual([]);
  });

  it("keeps an unknown field visible and says where it stands", () => {
    const { text, faults } = requirement("抽查{网站抽查书}家。");
    expect(text).toBe("（二）乙。抽查{网站抽查书}家。");
    expect(faults).toEqual([
      {
        place: "二、下一步工作要求（二）",
        field: "{网站抽查书}",
        message: "没有名为{网站抽查书}的字段，请对照字段清单修改",
      },
    ]);
  });

  it.each(["抽查{网站抽查数家。", "抽查网站抽查数}家。", "{{网站抽查数}", "抽查{}家。"])(
    "keeps %s visible and reports it",
    (typed) => {
      const { text, faults } = requirement(typed);
      expect(text).toContain(typed.includes("{{") ? "{378" : typed);
      expect(faults).toHaveLength(1);
    },
  );

  it("fills title, addressee and headings, and reports faults of each", () => {
    const circular = someCircular({
      title: "{检查时段}通报{甲}",
      addressee: "{乙}：",
      opening: "{丙}",
      requirements: [part("{检查时段}", "文字。")],
    });
    const { draft, faults } = draftOf({}, { circular });
    expect(draft.title).toBe("2020年第一季度通报{甲}");
    expect(readSection(draft, "requirements")).toEqual(["2020年第一季度。文字。"]);
    expect(faults.map(({ place, field }) => [place, field])).toEqual([
      ["标题", "{甲}"],
      ["主送机关", "{乙}"],
      ["引言", "{丙}"],
    ]);
  });

  it("says 规定期限 while no day is set", () => {
    const circular = someCircular({ requirements: [part("", "于{整改期限}前整改。")] });
    expect(readSection(draftOf({}, { circular }).draft, "requirements")).toEqual(["于规定期限前整改。"]);
  });
});

describe("head and foot of the paper", () => {
  it("writes the title from issuer, period and scope", () => {
    const of = (id: string) => draftOf({}, { round: aRound({ id: roundId(id) }) }).draft.title;
    expect(of("2020Q1")).toBe("示例省人民政府办公厅关于2020年第一季度全省政府网站与政务新媒体检查情况的通报");
    expect(of("2021H2")).toBe("示例省人民政府办公厅关于2021年下半年全省政府网站与政务新媒体检查情况的通报");
    expect(of("2021")).toBe("示例省人民政府办公厅关于2021年度全省政府网站与政务新媒体检查情况的通报");
  });

  it("asks for a report by the day, or after mending where no day is set, and of nobody where none failed", () => {
    const failed = { "sites.problems": 1 };
    const closing = (due: string | null, figures: Record<string, number>) =>
      draftOf(figures, { circular: someCircular({ rectificationDue: due }) }).draft.closing.map(readParagraph);
    expect(closing("2020-04-15", failed)).toEqual([
      "请存在突出问题的单位抓紧整改，并于2020年4月15日前将整改情况书面报送示例省人民政府办公厅。",
    ]);
    expect(closing(null, failed)).toEqual([
      "请存在突出问题的单位抓紧整改，并在完成整改后将整改情况书面报送示例省人民政府办公厅。",
    ]);
    expect(closing("2020-04-15", {})).toEqual([]);
  });

  it("prints those lines of contact that are filled in, and the date in words", () => {
    const contact = { name: "张三", telephone: "", email: "a@example.invalid" };
    const { draft } = draftOf({}, { circular: someCircular({ contact, issueDate: "2020-04-02" }) });
    expect(draft.contact).toEqual(["联系人：张三", "电子邮箱：a@example.invalid"]);
    expect(draft.date).toBe("2020年4月2日");
    expect(readDraft(draft)).toMatch(/此件主动公开$/);
  });

  it("begins with what the office's default says, without a fault", () => {
    const { draft, faults } = draftOf({}, { circular: defaultCircular(SMALL_SETTINGS, roundId("2020Q1")) });
    expect(faults).toEqual([]);
    expect(draft.opening.map(readParagraph)).toEqual([
      "按照国务院办公厅关于政府网站与政务新媒体检查工作的有关要求，省政府办公厅组织开展了2020年第一季度全省政府网站与政务新媒体检查。现将有关情况通报如下：",
    ]);
  });
});
