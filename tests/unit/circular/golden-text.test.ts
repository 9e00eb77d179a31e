import { describe, expect, it } from "vitest";
import { figureFields } from "../../../src-core/circular/figure-fields";
import { report } from "../../../src-core/report/report";
import { results } from "../../../src-core/report/results";
import facts from "../../fixtures/circular-2020q1/facts.json";
import { goldenRegister, goldenRound, goldenSettings } from "../../fixtures/golden-round";
import { goldenCircular as circular, goldenReportInput } from "../../fixtures/golden-round/circular-input";
import { goldenLedger } from "../report/golden-ledger";
import { readDraft, readSection } from "./read-draft";

const input = goldenReportInput(results(goldenRound, goldenRegister, goldenLedger()));
const made = report(input);
const draft = made.circular;

describe("the golden circular", () => {
  it("is titled, dated and released as it was printed", () => {
    expect(draft.title).toBe(facts.title);
    expect(draft.date).toBe("2020年4月2日");
    expect(draft.release).toBe("此件主动公开");
    expect(made.textFaults).toEqual([]);
  });

  it("says in section one what was printed, each figure in its sentence", () => {
    const [register, sites, accounts, published, messages] = readSection(draft, "situation");
    expect(register).toBe(
      "截至2020年2月，全省正在运行的政府网站共538家，其中：省政府门户网站1家、省政府部门网站51家、设区市政府门户网站11家、设区市政府部门网站368家、县（市、区）政府门户网站100家、其他网站7家；政务新媒体共1308家，其中：省级94家、市级572家、县级642家。",
    );
    expect(sites).toBe(
      "（一）总体情况。本季度共抽查政府网站378家，存在突出问题的政府网站4家（名单见附件3），合格率98.94%，同比提高1.33个百分点。其中：省政府部门网站31家，合格率100%；市县政府网站346家，合格率98.84%；政府门户网站112家，合格率99.11%。检查得分较高的政府网站21家（名单见附件2），其中：110-120分1家、100-110分20家。",
    );
    expect(accounts).toBe(
      "本季度共抽查政务新媒体356家，存在突出问题的政务新媒体57个（名单见附件4），合格率83.99%，环比下降4.10个百分点。",
    );
    expect(published).toContain("（二）省政府门户网站政府信息公开情况。2019年12月至2020年2月，");
    expect(published).toContain("主动公开信息4092条（详见附件5）");
    expect(published).toContain("18个部门按时办结政府信息公开申请50件，按时办结率100%。");
    expect(messages).toContain("15个部门、7个设区市办结“我向省长建言”留言70条（详见附件6）");
  });

  it("words the shares of the printed paper", () => {
    const problems = readSection(draft, "problems").join("");
    for (const { item, portals } of facts.shares) {
      expect(problems).toMatch(new RegExp(`${portals}的?政府门户网站在“${item}”`, "u"));
    }
  });

  it("copies neither of the two printed figures that do not follow from the lists", () => {
    const text = readDraft(draft);
    expect(text).not.toContain("84.27");
    expect(text).not.toContain("3.82");
  });

  it("opens every number of section one to a figure", () => {
    const paragraphs = draft.sections[0]?.paragraphs ?? [];
    const words = paragraphs.flatMap(({ runs }) => runs.filter((run) => run.figure === null).map((run) => run.text));
    const known = new Set(made.figures.map((figure) => figure.id));
    const linked = paragraphs.flatMap(({ runs }) => runs.flatMap((run) => run.figure ?? []));
    // Dates, numbers of annexes and names of bands are words.
    const rest = words.map((text) => text.replace(/\d+年|\d+月|附件\d|\d+-\d+分/gu, ""));
    expect(rest.filter((text) => /\d/u.test(text))).toEqual([]);
    expect(linked.filter((id) => !known.has(id))).toEqual([]);
  });

  it("lists six annexes and asks for a report by the day", () => {
    expect(draft.annexTitles).toHaveLength(6);
    expect(draft.annexTitles[1]).toBe("检查得分较高的政府网站名单");
    expect(draft.closing[0]?.runs[0]?.text).toContain("于2020年4月15日前");
  });

  it("has a field for each of its figures, by the same name", () => {
    const named = figureFields(goldenSettings, circular, goldenRound.standard).map(({ id, field }) => `${id} ${field}`);
    expect(made.figures.map(({ id, field }) => `${id} ${field}`).sort()).toEqual([...named].sort());
  });
});
