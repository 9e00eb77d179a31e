import { beforeEach, describe, expect, test } from "vitest";
import type { CircularDraft } from "../../../src-core/circular/circular-draft";
import type { Figure } from "../../../src-core/report/figure";
import { roundId, targetId } from "../../../src-core/units";
import { useCircularScreen } from "../../../src-renderer/office/circular/circular-state";
import { matchPastProblems } from "../../../src-renderer/office/circular/settings/past-problems";
import { textDifferences } from "../../../src-renderer/office/circular/sign/text-differences";
import { draftedParts, movedWithin, withField } from "../../../src-renderer/office/circular/text/text-parts";
import { anAccount, aSite } from "../../fixtures/builders";

const figure: Figure = {
  id: "portals.share.links",
  field: "解读关联失分比例",
  meaning: "",
  text: "62.50%",
  unit: "",
  value: 6250,
  how: "",
  basis: { kind: "given", source: "" },
};

function draftOf(paragraphs: CircularDraft["sections"][number]["paragraphs"]): CircularDraft {
  return {
    title: "",
    documentNumber: "",
    addressee: "",
    opening: [],
    sections: [{ key: "problems", title: "三、主要问题", paragraphs }],
    closing: [],
    contact: [],
    annexTitles: [],
    issuer: "",
    date: "",
    release: "",
  };
}

describe("rewriting section three", () => {
  test("keeps figures as fields, and numbers that the paper gives itself out of the headings", () => {
    const draft = draftOf([
      {
        lead: "（一）解读不够。",
        runs: [
          { text: "有", figure: null },
          { text: "62.50%", figure: figure.id },
          { text: "的门户失分", figure: null },
        ],
      },
      { lead: "", runs: [{ text: "第二段", figure: null }] },
      { lead: "（二）办事不便。", runs: [{ text: "文字{", figure: null }] },
    ]);
    expect(draftedParts(draft, [figure])).toEqual([
      { heading: "解读不够", text: "有{解读关联失分比例}的门户失分\n第二段" },
      { heading: "办事不便", text: "文字" },
    ]);
  });

  test("gives one empty part where the draft says nothing", () => {
    expect(draftedParts({ ...draftOf([]), sections: [] }, [])).toEqual([{ heading: "", text: "" }]);
  });
});

describe("what the text says otherwise than it was signed", () => {
  const said = (text: string) => ({ lead: "", runs: [{ text, figure: null }] });

  test("is nothing where the words are the same, however they are cut into figures", () => {
    const cut = {
      lead: "",
      runs: [
        { text: "有", figure: null },
        { text: "4", figure: "x" },
        { text: "家", figure: null },
      ],
    };
    expect(textDifferences(draftOf([said("有4家")]), draftOf([cut]))).toEqual([]);
  });

  test("names a paragraph that was put in, and not those behind it", () => {
    const differences = textDifferences(
      draftOf([said("甲"), said("丙")]),
      draftOf([said("甲"), said("乙"), said("丙")]),
    );
    expect(differences).toEqual([{ place: "主要问题第2段", before: "", after: "乙" }]);
  });

  test("names what stands around the sections", () => {
    const [signed, now] = [draftOf([said("甲")]), { ...draftOf([]), sections: [], date: "2020年4月2日" }];
    expect(textDifferences(signed, now)).toEqual([
      { place: "主要问题第1段", before: "甲", after: "" },
      { place: "成文日期", before: "", after: "2020年4月2日" },
    ]);
  });
});

test("puts a field over what is selected, and at the end where nothing was", () => {
  expect(withField("抽查多少家", "网站抽查数", 2, 4)).toBe("抽查{网站抽查数}家");
  expect(withField("抽查", "网站抽查数", Infinity, Infinity)).toBe("抽查{网站抽查数}");
  expect(movedWithin(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
});

describe("what is being typed", () => {
  const { getState } = useCircularScreen;
  beforeEach(() => {
    getState().reset();
    getState().begin(roundId("2020Q1"));
  });

  test("is shown over what is stored, other settings apart", () => {
    getState().show({ opening: "按" });
    getState().show({ rateDecimals: 1 });
    getState().show({ opening: "按照" });
    expect(getState().edited).toEqual({ opening: "按照", rateDecimals: 1 });
  });

  test("is forgotten when the step is entered anew, of the same round or of another", () => {
    getState().show({ opening: "甲" });
    getState().begin(roundId("2020Q1"));
    expect(getState().edited).toEqual({});
    getState().show({ opening: "甲" });
    getState().set({ view: "settings", editing: "opening" });
    getState().begin(roundId("2020Q2"));
    expect(getState()).toMatchObject({ edited: {}, editing: null, view: "settings", roundId: "2020Q2" });
  });
});

describe("failures of the paper before", () => {
  const site = aSite({ name: "甲西县人民政府" });
  const one = anAccount({ name: "微甲西", platform: "微信", handle: null });
  const other = anAccount({ name: "微甲西", platform: "新浪微博", handle: null });
  const register = [site, one, other];

  test("are matched by code or name, with the problem that stands beside", () => {
    const text = [
      "序号\t表头",
      `1\t甲市\t甲西县人民政府\t栏目不更新\t${site.code}`,
      "2\t甲市\t微信\t微甲西\t未及时更新",
    ].join("\n");
    const { problems, unmatched } = matchPastProblems(register, roundId("2019Q4"), text);
    expect(problems.map(({ targetId: id, problem }) => [id, problem])).toEqual([
      [site.id, "栏目不更新"],
      [one.id, "未及时更新"],
    ]);
    expect(unmatched).toEqual(["序号\t表头"]);
  });

  test("are asked about where a name stands for several", () => {
    const { problems, ambiguous } = matchPastProblems(register, roundId("2019Q4"), "微甲西\n没有的");
    expect(problems).toEqual([]);
    expect(ambiguous).toEqual(["微甲西"]);
    expect(targetId(one.id)).not.toBe(other.id);
  });
});
