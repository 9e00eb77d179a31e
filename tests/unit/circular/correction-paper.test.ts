import { describe, expect, it } from "vitest";
import { correctionFields, correctionPaper } from "../../../src-core/circular/correction-paper";
import type { IssuedCircular } from "../../../src-core/signing/issued-circular";
import { isoTime, roundId } from "../../../src-core/units";
import { someCircular } from "./some-input";

function issue(over: Partial<IssuedCircular> = {}): IssuedCircular {
  const id = roundId("2020Q1");
  return {
    roundId: id,
    no: 1,
    at: isoTime("2020-04-02T02:00:00.000Z"),
    by: "李四",
    reason: null,
    resultsHash: "",
    sources: [],
    papers: [],
    annexes: [],
    figures: [],
    paper: { 标题: "某省通报", 主送机关: "各市人民政府：", 公开方式: "此件主动公开" },
    circular: someCircular({ documentNumber: "示府办字〔2020〕1号", issueDate: "2020-04-03" }),
    outcome: { roundId: id, sites: null, accounts: null, source: "issued" },
    problems: [],
    ...over,
  };
}

// Half past midnight in Beijing, the day before in UTC.
const correction = issue({ no: 2, at: isoTime("2020-04-19T16:30:00.000Z"), reason: "漏列一家网站。" });

describe("a correction", () => {
  const paper = correctionPaper(issue(), correction, [
    { place: "网站合格率", before: "98.94%", after: "98.68%" },
    { place: "附件3 第5行", before: "", after: "甲网" },
    { place: "附件3 第6行", before: "乙网", after: "" },
  ]);

  it("names what was issued when, why it is corrected, and the day in Beijing", () => {
    expect(paper).toMatchObject({
      标题: "关于《某省通报》的更正说明",
      主送机关: "各市人民政府：",
      正文: "2020年4月3日印发的《某省通报》（示府办字〔2020〕1号），有3处内容需要更正。更正原因：漏列一家网站。现更正如下，其他内容不变：",
      成文日期: "2020年4月20日",
    });
  });

  it("lists what became what, and says where there was nothing or is nothing any more", () => {
    expect(paper.更正内容).toEqual([
      { 序号: "1", 位置: "网站合格率", 原为: "98.94%", 更正为: "98.68%" },
      { 序号: "2", 位置: "附件3 第5行", 原为: "（无）", 更正为: "甲网" },
      { 序号: "3", 位置: "附件3 第6行", 原为: "乙网", 更正为: "（删去）" },
    ]);
  });

  it("fills exactly its fields", () => {
    expect(Object.keys(paper).sort()).toEqual(correctionFields.map(({ name }) => name).sort());
  });

  it("takes the day of signing where the paper had no date, and says that nothing changed where nothing did", () => {
    const undated = issue({ circular: someCircular() });
    expect(correctionPaper(undated, correction, []).正文).toBe(
      "2020年4月2日印发的《某省通报》，经核对，所列数据没有变化。更正原因：漏列一家网站。",
    );
  });
});
